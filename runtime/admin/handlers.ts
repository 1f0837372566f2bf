import type { AdminHandlers } from './context.ts'
import { accessHandlers } from './handlers/access.ts'
import { auditHandlers } from './handlers/audit.ts'
import { gatewayHandlers } from './handlers/gateway.ts'
import { keyHandlers } from './handlers/keys.ts'
import { loginHandlers } from './handlers/logins.ts'
import { oidcHandlers } from './handlers/oidc.ts'
import { requestHandlers } from './handlers/requests.ts'
import { stateHandlers } from './handlers/state.ts'

/** Every operation of the admin API; one that is missing is an error of the compiler. */
export const handlers: AdminHandlers = {
  ...accessHandlers,
  ...auditHandlers,
  ...gatewayHandlers,
  ...keyHandlers,
  ...loginHandlers,
  ...oidcHandlers,
  ...requestHandlers,
  ...stateHandlers,
}
