import { ADMIN_KEY_VARIABLE } from '../runtime/admin/admin-key.ts'
import { parseJson } from '../runtime/platform/json.ts'
import { whyUnreachable } from './unreachable.ts'

/** Asks a gateway that runs through its admin API. Rejects with what it says, or with why it says nothing. */
export type AdminClient = (method: string, path: string, body?: object) => Promise<unknown>

/** Milliseconds that a gateway has for an answer. */
const PATIENCE = 30_000

/** `option` is what the address was given with: `--url`. */
export function adminClient(
  url: string,
  adminKey: string | undefined,
  option: string,
  patience: number = PATIENCE,
): AdminClient {
  const { base, authorization } = gatewayAt(url, adminKey, option)
  return async (method, path, body) => {
    const headers = { authorization, ...(body && { 'content-type': 'application/json' }) }
    const reply = await fetch(`${base}/admin/v1${path}`, {
      ...{ method, headers },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    }).catch((thrown: unknown) => {
      throw new Error(`${base} cannot be reached: ${whyUnreachable(thrown)}.`)
    })
    const text = await reply.text().catch((thrown: unknown) => {
      throw new Error(`${base} broke off: ${whyUnreachable(thrown)}.`)
    })
    const answer = parseJson(text)
    if (reply.ok && (text === '' || answer !== undefined)) return answer
    throw new Error(messageIn(answer, base, reply.status))
  }
}

/** An event of a stream, as the gateway tells it. */
export interface AdminEvent {
  event: string
  data: string
}

/** The events of a path that has them, until the gateway or the signal ends them. */
export async function* adminEvents(
  url: string,
  adminKey: string | undefined,
  option: string,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<AdminEvent> {
  const { base, authorization } = gatewayAt(url, adminKey, option)
  const headers = { authorization, accept: 'text/event-stream' }
  const reply = await fetch(`${base}/admin/v1${path}`, { headers, signal }).catch((thrown: unknown) => {
    if (signal.aborted) return undefined
    throw new Error(`${base} cannot be reached: ${whyUnreachable(thrown)}.`)
  })
  if (!reply) return
  if (!reply.ok || !reply.body) throw new Error(messageIn(parseJson(await reply.text()), base, reply.status))
  let rest = ''
  try {
    for await (const piece of reply.body.pipeThrough(new TextDecoderStream())) {
      const frames = (rest + piece).split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) {
        const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1] ?? ''
        if (field('data') !== '') yield { event: field('event'), data: field('data') }
      }
    }
  } catch (thrown) {
    if (!signal.aborted) throw new Error(`${base} broke off: ${whyUnreachable(thrown)}.`)
  }
}

/** Throws where there is nobody to ask, or nothing to ask with. */
function gatewayAt(url: string, adminKey: string | undefined, option: string): { base: string; authorization: string } {
  if (!isAddress(url)) throw new Error(`${option} takes an address such as http://127.0.0.1:8787, not "${url}".`)
  if (!adminKey)
    throw new Error(`${ADMIN_KEY_VARIABLE} is not set: ${option} asks the gateway with it, or with an admin token.`)
  // What clients have as their base URL is as good.
  const base = url.replace(/\/+$/, '').replace(/\/(?:v1|v1beta|admin\/v1)$/, '')
  return { base, authorization: `Bearer ${adminKey}` }
}

function messageIn(answer: unknown, base: string, status: number): string {
  const message = (answer as { error?: { message?: string } } | undefined)?.error?.message
  return message ?? `${base} answered ${status}: is it a Headgate with an admin API?`
}

export function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text)
}
