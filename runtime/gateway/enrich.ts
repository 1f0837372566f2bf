import type { CompiledSaving } from '../config/save-tokens.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { OperationKind } from '../protocols/operation.ts'
import { type StringEdit, spliceStrings, withStrings } from '../protocols/splice-strings.ts'
import { Remembered } from '../token-saver/remembered.ts'
import { savings } from '../token-saver/save-tokens.ts'
import { textTokens } from '../translation/text-tokens.ts'
import type { ResolvedCall } from './call.ts'

/** Operations that read a conversation. A count is of what a call would be; a compaction goes on with its cached prefix. */
const READ: ReadonlySet<OperationKind> = new Set<OperationKind>(['generate', 'count-tokens', 'compact'])

/**
 * Says what tools said in fewer words, where the model is configured so. From here on the call is what will be sent, in
 * its bytes as in its body; what is stored of it is what the client sent.
 */
export async function enrich(call: ResolvedCall, saving: CompiledSaving): Promise<void> {
  if (!READ.has(call.operation.kind)) return
  const edits = savings(call.protocol.toolTexts(call.body), saving)
  const bytes = edits.length === 0 ? undefined : spliceStrings(call.bytes, edits)
  const savedTokens = bytes ? await tokensSaved(edits) : 0
  Object.assign(call, bytes ? { bytes, body: withStrings(call.body, edits), savedTokens } : { savedTokens })
}

/** The answer, with how many tokens were saved where any were to be. */
export function withSavings({ savedTokens, cacheHit }: ResolvedCall, reply: GatewayReply): GatewayReply {
  if (savedTokens !== undefined && !cacheHit) reply.headers['x-headgate-saved-tokens'] = String(savedTokens)
  return reply
}

/** Code units of a text that are counted; of a longer one, evenly spread pieces stand for the rest. */
const COUNTED = 8 * 1024
/** Code units that are counted for one call: twenty milliseconds. */
const MOST_COUNTED = 128 * 1024

/** Each text once, as a conversation brings it with each of its turns. */
const counts = new Remembered<number>(4 * 1024 * 1024)

/** By an estimate: it is for reports. */
async function tokensSaved(edits: readonly StringEdit[]): Promise<number> {
  const before = edits.map(edit => edit.before)
  const after = edits.map(edit => edit.after)
  const unknown = [...before, ...after].filter(text => !counts.known(text))
  // A long conversation that is new here is counted by pieces of all of it.
  if (unknown.reduce((sum, text) => sum + Math.min(text.length, COUNTED), 0) > MOST_COUNTED)
    return Math.max(0, (await textTokens(before, MOST_COUNTED / 2)) - (await textTokens(after, MOST_COUNTED / 2)))
  let saved = 0
  for (const text of before) saved += await tokensOf(text)
  for (const text of after) saved -= await tokensOf(text)
  return Math.max(0, saved)
}

async function tokensOf(text: string): Promise<number> {
  return counts.known(text)?.made ?? counts.keep(text, await textTokens([text], COUNTED))
}
