import type { AdminHandlers } from './context.ts'
import { accessHandlers } from './handlers/access.ts'
import { auditHandlers } from './handlers/audit.ts'
import { cacheHandlers } from './handlers/cache.ts'
import { gatewayHandlers } from './handlers/gateway.ts'
import { keyHandlers } from './handlers/keys.ts'
import { limitHandlers } from './handlers/limits.ts'
import { loginHandlers } from './handlers/logins.ts'
import { oidcHandlers } from './handlers/oidc.ts'
import { requestHandlers } from './handlers/requests.ts'
import { stateHandlers } from './handlers/state.ts'
import { usageHandlers } from './handlers/usage.ts'

/** Every operation of the admin API; one that is missing is an error of the compiler. */
export const handlers: AdminHandlers = {
  ...accessHandlers,
  ...auditHandlers,
  ...cacheHandlers,
  ...gatewayHandlers,
  ...keyHandlers,
  ...loginHandlers,
  ...oidcHandlers,
  ...requestHandlers,
  ...stateHandlers,
  ...limitHandlers,
  ...usageHandlers,
}
