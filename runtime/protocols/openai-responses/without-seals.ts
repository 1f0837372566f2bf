import { SEAL_PREFIX } from '../seal.ts'
import { withoutOwnCompaction } from './compaction.ts'
import { isRecord, text } from './json.ts'

/**
 * The body without what only the gateway can read, which OpenAI refuses as content that it cannot verify: reasoning whose
 * state an upstream of another protocol made is left out, and a conversation that was shortened here is told as its
 * summary. The same body where it holds nothing of the kind.
 */
export function withoutSeals(body: unknown): unknown {
  if (!isRecord(body) || !Array.isArray(body.input)) return body
  const kept = body.input.filter(item => !isSealed(item))
  const input = kept.map(withoutOwnCompaction)
  const same = input.length === body.input.length && input.every((item, index) => item === kept[index])
  return same ? body : { ...body, input }
}

function isSealed(item: unknown): boolean {
  if (!isRecord(item) || item.type !== 'reasoning') return false
  return text(item.encrypted_content)?.startsWith(SEAL_PREFIX) === true
}
