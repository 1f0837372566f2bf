import type { ClientKey, Group } from '../../generated/admin/types.ts'
import type { Asked } from './terms.ts'

/** A key that was just made, with what clients send. */
export interface Created {
  key: ClientKey
  value: string
}

/** Keys and groups, in a database of this machine or at a gateway that runs. Everything rejects with an Error in words. */
export interface KeyService {
  keys(filter: { group?: string | undefined; revoked: boolean }): Promise<ClientKey[]>
  key(name: string): Promise<ClientKey>
  create(name: string, asked: Asked): Promise<Created>
  update(name: string, asked: Asked): Promise<ClientKey>
  /** `overlap`: how long the secret before is still good: `24h`. */
  rotate(name: string, overlap: string): Promise<Created>
  revoke(name: string): Promise<ClientKey>
  remove(name: string): Promise<void>
  groups(): Promise<Group[]>
  makeGroup(name: string, asked: Asked): Promise<Group>
  updateGroup(name: string, asked: Asked): Promise<Group>
  removeGroup(name: string): Promise<void>
  close(): Promise<void>
}
