import { ADMIN_KEY_VARIABLE } from '../runtime/admin/admin-key.ts'

/** Asks a gateway that runs through its admin API. Rejects with what it says, or with why it says nothing. */
export type AdminClient = (method: string, path: string, body?: object) => Promise<unknown>

/** `option` is what the address was given with: `--url`. */
export function adminClient(url: string, adminKey: string | undefined, option: string): AdminClient {
  if (!isAddress(url)) throw new Error(`${option} takes an address such as http://127.0.0.1:8787, not "${url}".`)
  if (!adminKey)
    throw new Error(`${ADMIN_KEY_VARIABLE} is not set: ${option} asks the gateway with it, or with an admin token.`)
  const base = url.replace(/\/+$/, '')
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${adminKey}`, ...(body && { 'content-type': 'application/json' }) }
    const reply = await fetch(`${base}/admin/v1${path}`, {
      ...{ method, headers },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    }).catch((thrown: unknown) => {
      throw new Error(`${base} cannot be reached: ${reasonOf(thrown)}.`)
    })
    const text = await reply.text()
    const answer = readJson(text)
    if (reply.ok && (text === '' || answer !== undefined)) return answer
    const message = (answer as { error?: { message?: string } } | undefined)?.error?.message
    throw new Error(message ?? `${base} answered ${reply.status}: is it a Headgate with an admin API?`)
  }
}

export function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text)
}

/** What `fetch` itself says is nothing but that it failed. */
function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown
  return cause instanceof Error ? (cause as NodeJS.ErrnoException).code || cause.message : String(cause)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
