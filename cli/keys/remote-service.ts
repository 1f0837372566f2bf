import type { ClientKey, Group } from '../../generated/admin/types.ts'
import { adminClient } from '../admin-client.ts'
import type { Created, KeyService } from './key-service.ts'

/** Keys and groups at a gateway that runs, through its admin API. */
export function remoteService(url: string, adminKey: string | undefined): KeyService {
  const ask = adminClient(url, adminKey, '--url')
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
