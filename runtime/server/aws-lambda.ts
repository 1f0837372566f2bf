// Nitro's entry on AWS Lambda. Nitro's own would take bodies in base64 for text, and is built either to stream or not to.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { answerWeb } from './functions.ts'
import { type LambdaEvent, type LambdaResult, requestOfEvent, resultOfResponse } from './lambda-event.ts'

/** What Lambda's runtime has for answers that are streamed. */
interface LambdaRuntime {
  streamifyResponse(handler: StreamingHandler): StreamingHandler
  HttpResponseStream: { from(stream: Writable, head: { statusCode: number; headers: object }): Writable }
}

type StreamingHandler = (event: LambdaEvent, stream: Writable) => Promise<void>

declare const awslambda: LambdaRuntime | undefined

/** For API Gateway, load balancers, and function URLs that buffer: streams are collected, and sent as a whole. */
export async function handler(event: LambdaEvent): Promise<LambdaResult> {
  const work = new Set<Promise<unknown>>()
  const result = await resultOfResponse(await answerWeb(requestOfEvent(event), one => work.add(one)))
  // What is not done when the function returns is frozen with it.
  await Promise.allSettled(work)
  return result
}

/** For function URLs whose invoke mode is RESPONSE_STREAM: `index.stream` is the handler then. */
export const stream = typeof awslambda === 'undefined' ? undefined : awslambda.streamifyResponse(answerInPieces)

async function answerInPieces(event: LambdaEvent, connection: Writable): Promise<void> {
  const work = new Set<Promise<unknown>>()
  const { status, headers, body } = await answerWeb(requestOfEvent(event), one => work.add(one))
  const head = { statusCode: status, headers: Object.fromEntries(headers) }
  const writable = awslambda!.HttpResponseStream.from(connection, head)
  if (body) await pipe(body, writable)
  writable.end()
  await Promise.allSettled(work)
}

/** Writes what comes; gives the source up where the client has left. */
async function pipe(body: ReadableStream<Uint8Array>, writable: Writable): Promise<void> {
  const left = once(writable, 'close').catch(() => {})
  const reader = body.getReader()
  left.then(() => reader.cancel()).catch(() => {})
  for (;;) {
    const { done, value } = await reader.read()
    if (done || writable.destroyed) return
    if (!writable.write(value)) await Promise.race([once(writable, 'drain'), left])
  }
}
