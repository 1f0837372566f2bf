import { type CompiledResponses, DEFAULT_RESPONSES, type ResponsesConfig } from '../../runtime/config/responses.ts'
import { toBytes, toMilliseconds } from './units.ts'

export function compileResponses({ store, retention, maxBytes }: ResponsesConfig): CompiledResponses {
  return {
    store: store ?? DEFAULT_RESPONSES.store,
    retentionMs: toMilliseconds(retention ?? DEFAULT_RESPONSES.retentionMs),
    maxBytes: toBytes(maxBytes ?? DEFAULT_RESPONSES.maxBytes),
  }
}
