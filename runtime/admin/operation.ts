import type { Validator } from '../protocols/operation.ts'
import type { Scope } from '../state/admin-tokens.ts'

/** One operation of the admin API, as `schemas/admin` describes it. */
export interface AdminOperation<Id extends string = string> {
  id: Id
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** A path template: `/admin/v1/keys/{id}`. */
  path: string
  /** What the caller has to be allowed; `none`: anybody may call. */
  scope: Scope | 'none'
  /** Of its answer, where nothing goes wrong. */
  status: number
  /** Absent where it takes no query. Turns texts into the numbers and booleans that they stand for. */
  validateQuery?: Validator
  /** Absent where it takes no body. */
  validateBody?: Validator
}
