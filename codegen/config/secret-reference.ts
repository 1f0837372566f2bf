import type { SecretReference } from '../../runtime/config/env.ts'

/** A reference as compiled configs have it: `optional` only where it is. */
export function compileReference({ env, optional }: SecretReference): SecretReference {
  return optional === true ? { env, optional } : { env }
}
