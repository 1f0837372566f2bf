import { collect } from '../platform/collect.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { Transport } from '../platform/transport.ts'
import { retryAfter } from '../routing/retry-after.ts'
import type { Destination } from './otlp-settings.ts'
import { unref } from './unref.ts'

export interface SendParts {
  transport: Transport
  timeoutMs: number
  gzip: boolean
  /** Milliseconds before each further try. */
  waits: readonly number[]
  /** In [0, 1). */
  random?: () => number
  sleep?: (milliseconds: number) => Promise<void>
}

/** What became of it. `rejected`: how much of it the collector did not take all the same. */
export type Sent = { ok: true; rejected: number } | { ok: false; why: string }

/** Statuses after which OTLP has it sent again. */
const AGAIN = new Set([429, 502, 503, 504])
const LONGEST_WAIT = 30_000
const ANSWER_LIMIT = 64 * 1024

/** Posts one export, and again where that may help. Never rejects. */
export async function send({ url, headers }: Destination, message: unknown, parts: SendParts): Promise<Sent> {
  const { gzip, waits, random = Math.random, sleep = wait } = parts
  const plain = new TextEncoder().encode(JSON.stringify(message))
  const body = gzip ? await compressed(plain) : plain
  for (let n = 0; ; n++) {
    const tried = await once(url, { ...headers, ...(gzip && { 'content-encoding': 'gzip' }) }, body, parts)
    const usual = waits[n]
    if (tried.ok || !tried.again || usual === undefined) return tried
    // So that many processes do not come back together.
    await sleep(Math.min(LONGEST_WAIT, tried.waitMs ?? usual * (0.5 + random())))
  }
}

type Tried = Sent & { again?: boolean; waitMs?: number }

async function once(
  url: string,
  headers: Record<string, string>,
  body: Uint8Array,
  { transport, timeoutMs }: SendParts,
): Promise<Tried> {
  const leaves = new Leaving()
  const timer = setTimeout(() => leaves.abort(), timeoutMs)
  try {
    const timeouts = { connect: timeoutMs, firstByte: timeoutMs, idle: timeoutMs }
    const request = { method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, body, timeouts }
    const reply = await transport(request, leaves)
    const said = await collect(reply.body, ANSWER_LIMIT, () => new Error('too long')).catch(() => new Uint8Array())
    const { status } = reply
    if (status >= 200 && status <= 299) return { ok: true, rejected: rejectedOf(said) }
    const waitMs = retryAfter({ headers: reply.headers }, Date.now(), LONGEST_WAIT)
    return {
      ...{ ok: false, why: `it answered ${status}`, again: AGAIN.has(status) },
      ...(waitMs !== undefined && { waitMs }),
    }
  } catch {
    return { ok: false, why: 'it could not be reached, or took too long', again: true }
  } finally {
    clearTimeout(timer)
  }
}

/** `{"partialSuccess":{"rejectedSpans":"3"}}` */
function rejectedOf(said: Uint8Array): number {
  try {
    const { partialSuccess } = JSON.parse(new TextDecoder().decode(said)) as {
      partialSuccess?: Record<string, unknown>
    }
    const rejected = partialSuccess?.rejectedSpans ?? partialSuccess?.rejectedDataPoints
    return Number(rejected ?? 0) || 0
  } catch {
    return 0
  }
}

async function compressed(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    const timer: unknown = setTimeout(resolve, milliseconds)
    unref(timer)
  })
}
