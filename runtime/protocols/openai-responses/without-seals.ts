import { isRecord } from '../../platform/json.ts'
import { ownState, SEAL_PREFIX, unseal } from '../seal.ts'
import { withoutOwnCompaction } from './compaction.ts'
import { text } from './json.ts'
import { ORIGIN } from './output-items.ts'

/**
 * The body without what only the gateway can read, which OpenAI refuses as content that it cannot verify: reasoning whose
 * state another upstream made is left out, that of the upstream that is `maker` is as it made it, and a conversation that
 * was shortened here is told as its summary. The same body where it holds nothing of the kind.
 */
export function withoutSeals(body: unknown, maker?: string): unknown {
  if (!isRecord(body) || !Array.isArray(body.input)) return body
  const before: unknown[] = body.input
  const input = before.flatMap(item => {
    const sealed = sealIn(item)
    return sealed === undefined ? [withoutOwnCompaction(item)] : unsealed(item, sealed, maker)
  })
  const same = input.length === before.length && input.every((item, index) => item === before[index])
  return same ? body : { ...body, input }
}

function unsealed(item: unknown, seal: string, maker: string | undefined): unknown[] {
  const state = maker === undefined ? undefined : ownState(unseal(seal), ORIGIN, maker)
  return state && isRecord(item) ? [{ ...item, encrypted_content: state.value }] : []
}

function sealIn(item: unknown): string | undefined {
  if (!isRecord(item) || item.type !== 'reasoning') return undefined
  const state = text(item.encrypted_content)
  return state?.startsWith(SEAL_PREFIX) ? state : undefined
}
