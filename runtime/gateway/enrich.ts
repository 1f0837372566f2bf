import type { CompiledSaving } from '../config/save-tokens.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { OperationKind } from '../protocols/operation.ts'
import { type StringEdit, spliceStrings, withStrings } from '../protocols/splice-strings.ts'
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
export function withSavings({ savedTokens }: ResolvedCall, reply: GatewayReply): GatewayReply {
  if (savedTokens !== undefined) reply.headers['x-headgate-saved-tokens'] = String(savedTokens)
  return reply
}

/** Code units that are counted of what was there, and of what is there now: two milliseconds in all. */
const COUNTED = 16 * 1024

async function tokensSaved(edits: readonly StringEdit[]): Promise<number> {
  const before = await textTokens(
    edits.map(edit => edit.before),
    COUNTED,
  )
  const after = await textTokens(
    edits.map(edit => edit.after),
    COUNTED,
  )
  return Math.max(0, before - after)
}
