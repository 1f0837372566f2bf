import { existsSync } from 'node:fs'
import { declaredGroup, declaredKey, madeGroup, mintedKey } from '../../runtime/admin/handlers/keys.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { createKeyring } from '../../runtime/keys/keyring.ts'
import { given, offerOf } from '../../runtime/keys/offer.ts'
import { type Offer, readDuration, readGroupTerms, readKeyTerms, readName } from '../../runtime/keys/read-terms.ts'
import type { MadeGroup, MintedKey } from '../../runtime/keys/terms.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { BY_HAND, byHand } from '../by-hand.ts'
import { compiledConfig } from '../compiled-config.ts'
import type { KeyService } from './key-service.ts'

/** Keys and groups in a database of this machine. Gateways that run on it take note by themselves. */
export async function localService(path: string, config: string | undefined): Promise<KeyService> {
  const gateway = await compiledConfig(config)
  const database = sqliteDatabase(path)
  const ring = createKeyring(database)
  const act = <Result>(operation: string, name: string, change: () => Promise<Result>): Promise<Result> =>
    byHand(database, operation, name, change)
  // Looking for keys is nothing to make a database for.
  const minted = async (): Promise<MintedKey[]> => (existsSync(path) ? ring.list() : [])
  const made = async (): Promise<MadeGroup[]> => (existsSync(path) ? ring.groups.list() : [])
  const offer = async (): Promise<Offer> =>
    offerOf(
      gateway,
      (await made()).map(({ name }) => name),
    )
  return {
    async keys({ group, revoked }) {
      const listed = (await minted()).filter(key => revoked || key.revokedAt === undefined)
      const all = [...gateway.keys.map(declaredKey), ...listed.map(mintedKey)]
      return group === undefined ? all : all.filter(key => key.group === group)
    },
    async key(name) {
      const found = (await minted()).find(key => key.name === name)
      if (found) return mintedKey(found)
      const declared = gateway.keys.find(({ id }) => id === name)
      if (declared) return declaredKey(declared)
      throw new Error(`There is no key "${name}".`)
    },
    async create(name, asked) {
      refuseDeclared(gateway, 'key', readName(name))
      const terms = given(readKeyTerms(asked, await offer()))
      const shown = await act('createKey', name, () => ring.mint(name, terms, BY_HAND))
      return { key: mintedKey(shown.minted), value: shown.key }
    },
    async update(name, asked) {
      refuseDeclared(gateway, 'key', name)
      const change = readKeyTerms(asked, await offer())
      return mintedKey(await act('updateKey', name, () => ring.update(name, change)))
    },
    async rotate(name, overlap) {
      refuseDeclared(gateway, 'key', name)
      const overlapMs = readDuration(overlap, '--overlap')
      const shown = await act('rotateKey', name, () => ring.rotate(name, overlapMs))
      return { key: mintedKey(shown.minted), value: shown.key }
    },
    async revoke(name) {
      refuseDeclared(gateway, 'key', name)
      return mintedKey(await act('revokeKey', name, () => ring.revoke(name)))
    },
    async remove(name) {
      refuseDeclared(gateway, 'key', name)
      await act('deleteKey', name, () => ring.remove(name))
    },
    async groups() {
      const declared = Object.entries(gateway.groups ?? {}).map(([name, group]) => declaredGroup(name, group))
      return [...declared, ...(await made()).map(madeGroup)]
    },
    async makeGroup(name, asked) {
      refuseDeclared(gateway, 'group', readName(name))
      const terms = given(readGroupTerms(asked, await offer()))
      return madeGroup(await act('createGroup', name, () => ring.groups.make(name, terms, BY_HAND)))
    },
    async updateGroup(name, asked) {
      refuseDeclared(gateway, 'group', name)
      const change = readGroupTerms(asked, await offer())
      return madeGroup(await act('updateGroup', name, () => ring.groups.update(name, change)))
    },
    async removeGroup(name) {
      refuseDeclared(gateway, 'group', name)
      await act('deleteGroup', name, () => ring.groups.remove(name))
    },
    close: () => database.close(),
  }
}

export function refuseDeclared({ keys, groups = {} }: CompiledGateway, what: 'key' | 'group', name: string): void {
  if (what === 'key' ? keys.some(({ id }) => id === name) : Object.hasOwn(groups, name))
    throw new Error(`The ${what} "${name}" stands in the config: change it there.`)
}
