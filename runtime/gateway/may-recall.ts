import type { ResolvedCall } from './call.ts'

/** Whether the answer of a call may be one that is kept; a call that is a request to do something else has none. */
export function mayRecall({ gateway, recalled, operation }: ResolvedCall): boolean {
  return gateway.cache !== undefined && recalled !== undefined && operation.kind === 'generate'
}
