import type { CanonicalReply } from '../canonical/event.ts'
import { utf8 } from '../platform/byte-search.ts'
import { sourceOf } from '../platform/byte-source.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { ReplyContext } from '../protocols/protocol.ts'
import { upstreamProtocols } from '../protocols/registry.ts'
import { FrameSplitter, readEvent } from '../protocols/sse.ts'
import { renameModel } from '../translation/rename-model.ts'
import { type ReplyPath, StreamFolding, wholeAsStream } from '../translation/translate-reply.ts'
import { accountLater } from './account.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { inClientFrames } from './client-frames.ts'
import { decodedOf } from './decoded.ts'
import { answerHeaders, tellLosses } from './headers.ts'
import { makerOf } from './maker.ts'
import { readBody, readBytes } from './read-reply.ts'
import { isWhole } from './whole-frame.ts'

/**
 * The answer of an upstream that speaks the client's protocol, and streams where it was asked for a whole answer, or
 * answers whole where it was asked for a stream. Rejects with an error that it tells.
 */
export async function answerReshaped(call: ResolvedCall, attempt: Attempt): Promise<GatewayReply> {
  const { request } = decodedOf(call, call.body)
  const { thinkTags } = attempt.candidate.running.upstream.settings
  const context: ReplyContext = {
    ...{ maker: makerOf(attempt.candidate), losses: [] },
    ...(thinkTags && { thinkTags }),
  }
  const path: ReplyPath = {
    from: upstreamProtocols[attempt.candidate.protocol],
    to: call.protocol,
    request,
    context,
    steps: [renameModel(call.model)],
  }
  return call.stream ? asStream(call, attempt, path) : asWhole(call, attempt, path)
}

async function asStream(call: ResolvedCall, attempt: Attempt, path: ReplyPath): Promise<GatewayReply> {
  const { text, usage, serviceTier } = wholeAsStream(await readBody(attempt), path)
  const frames = inClientFrames(call)
  const body = utf8(frames.add(text) + frames.end())
  accountLater(call, attempt.candidate, { status: 200, outcome: 'ok', usage, serviceTier })
  return { status: 200, headers: headersOf(call, attempt, path, frames.contentType), body: sourceOf(body) }
}

async function asWhole(call: ResolvedCall, attempt: Attempt, path: ReplyPath): Promise<GatewayReply> {
  const reply = foldStream(await readBytes(attempt), path)
  const body = utf8(JSON.stringify(path.to.encodeReply(reply, path.request, path.context.losses)))
  const { usage, finish } = reply
  accountLater(call, attempt.candidate, { status: 200, outcome: 'ok', usage, serviceTier: finish.serviceTier })
  return { status: 200, headers: headersOf(call, attempt, path, 'application/json'), body }
}

/** The reply that the bytes of a stream tell. Throws the GatewayError of one that failed. */
export function foldStream(bytes: Uint8Array, path: ReplyPath): CanonicalReply {
  const folding = new StreamFolding(path)
  const splitter = new FrameSplitter()
  const take = (frame: Uint8Array): void => {
    const event = readEvent(frame)
    if (event) folding.event(event.data, event.name)
  }
  splitter.push(bytes, take)
  const rest = splitter.rest()
  if (rest && isWhole(rest)) take(rest)
  return folding.end()
}

function headersOf(call: ResolvedCall, { candidate, reply }: Attempt, { context }: ReplyPath, contentType: string) {
  const headers = { ...answerHeaders(call, candidate, reply.headers), 'content-type': contentType }
  return tellLosses(headers, context.losses)
}
