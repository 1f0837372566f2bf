import type { ClientKey, Group } from '../../generated/admin/types.ts'
import { ADMIN_KEY_VARIABLE } from '../../runtime/admin/admin-key.ts'
import type { Created, KeyService } from './key-service.ts'

/** Keys and groups at a gateway that runs, through its admin API. */
export function remoteService(url: string, adminKey: string | undefined): KeyService {
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new Error(`--url takes an address such as http://127.0.0.1:8787, not "${url}".`)
  if (!adminKey)
    throw new Error(`${ADMIN_KEY_VARIABLE} is not set: --url asks the gateway with it, or with an admin token.`)
  const base = url.replace(/\/+$/, '')

  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { authorization: `Bearer ${adminKey}`, ...(body && { 'content-type': 'application/json' }) }
    const reply = await fetch(`${base}/admin/v1${path}`, {
      ...{ method, headers },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    }).catch((thrown: unknown) => {
      throw new Error(`${base} cannot be reached: ${reasonOf(thrown)}.`)
    })
    const text = await reply.text()
    if (reply.ok) return text === '' ? undefined : JSON.parse(text)
    throw new Error(messageOf(text) ?? `${base} answered ${reply.status}: is it a Headgate with an admin API?`)
  }

  const of = (what: string, name: string): string => `/${what}/${encodeURIComponent(name)}`
  return {
    async keys({ group, revoked }) {
      const query = new URLSearchParams({ ...(group !== undefined && { group }), ...(revoked && { revoked: 'true' }) })
      return ((await ask('GET', `/keys?${query}`)) as { keys: ClientKey[] }).keys // as openapi.json has it, like all of these
    },
    key: async name => (await ask('GET', of('keys', name))) as ClientKey,
    create: async (name, asked) => (await ask('POST', '/keys', { name, ...withoutNulls(asked) })) as Created,
    update: async (name, asked) => (await ask('PATCH', of('keys', name), asked)) as ClientKey,
    rotate: async (name, overlap) => (await ask('POST', `${of('keys', name)}/rotate`, { overlap })) as Created,
    revoke: async name => (await ask('POST', `${of('keys', name)}/revoke`)) as ClientKey,
    async remove(name) {
      await ask('DELETE', of('keys', name))
    },
    groups: async () => ((await ask('GET', '/groups')) as { groups: Group[] }).groups,
    makeGroup: async (name, asked) => (await ask('POST', '/groups', { name, ...withoutNulls(asked) })) as Group,
    updateGroup: async (name, asked) => (await ask('PATCH', of('groups', name), asked)) as Group,
    async removeGroup(name) {
      await ask('DELETE', of('groups', name))
    },
    close: async () => {},
  }
}

function withoutNulls(asked: object): object {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null))
}

/** What `fetch` itself says is nothing but that it failed. */
function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown
  return cause instanceof Error ? (cause as NodeJS.ErrnoException).code || cause.message : String(cause)
}

function messageOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { error?: { message?: string } }).error?.message
  } catch {
    return undefined
  }
}
