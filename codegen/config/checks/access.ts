import { readInstant } from '../../../runtime/config/instant.ts'
import { patternsMeet } from '../../../runtime/config/pattern.ts'
import { listed, nearest } from '../../problem.ts'
import type { Finding, Path } from '../problem.ts'
import { starsIn } from '../target.ts'
import { entriesOf, fieldOf, itemsOf } from '../values.ts'
import type { Check, CheckInput } from './check.ts'

/** What keys and groups may use is there, and keys that are let in have not expired. */
export const checkAccess: Check = input =>
  (['keys', 'groups'] as const).flatMap(area =>
    entriesOf(input.config[area]).flatMap(([name, holder]) => [
      ...listOf(holder, [area, name], 'models').flatMap(named => unknownModel(named, input)),
      ...listOf(holder, [area, name], 'upstreams').flatMap(({ text, path }) =>
        unknown('upstream', text, input.declared.upstreams, path),
      ),
      ...(area === 'keys' ? [...unknownGroup(holder, name, input), ...expired(holder, name)] : []),
    ]),
  )

interface Named {
  text: string
  path: Path
}

function listOf(holder: unknown, at: Path, field: string): Named[] {
  return itemsOf(fieldOf(holder, field)).flatMap(([index, text]) =>
    typeof text === 'string' && text !== '' ? [{ text, path: [...at, field, index] }] : [],
  )
}

function unknownModel({ text, path }: Named, { declared }: CheckInput): Finding[] {
  if (starsIn(text) > 1 || [...declared.models].some(name => patternsMeet(text, name))) return []
  return unknown('model', text, declared.models, path)
}

function unknownGroup(key: unknown, name: string, { config }: CheckInput): Finding[] {
  const group = fieldOf(key, 'group')
  const groups = entriesOf(config.groups).map(([known]) => known)
  return typeof group === 'string' && group !== '' ? unknown('group', group, groups, ['keys', name, 'group']) : []
}

function unknown(what: string, name: string, known: Iterable<string>, path: Path): Finding[] {
  const names = [...known]
  if (names.includes(name)) return []
  const meant = nearest(name, names)
  const all = names.length === 0 ? `the config declares no ${what}s` : `the ${what}s are ${listed(names)}`
  const hint = meant === undefined ? all : `did you mean '${meant}'?`
  return [{ severity: 'error', code: `unknown-${what}`, path, message: `There is no ${what} "${name}".`, hint }]
}

function expired(key: unknown, name: string): Finding[] {
  const expires = fieldOf(key, 'expires')
  if (typeof expires !== 'string' || !/^\d{4}-\d\d-\d\d(T|$)/.test(expires)) return []
  const path = ['keys', name, 'expires']
  const instant = readInstant(expires)
  if (instant === undefined) {
    const message = `There is no such date as "${expires}".`
    return [{ severity: 'error', code: 'wrong-value', path, message, hint: "write one such as '2027-01-31'" }]
  }
  if (instant > Date.now() || fieldOf(key, 'enabled') === false) return []
  const message = `This key has expired: it is refused since ${new Date(instant).toISOString()}.`
  return [{ severity: 'warning', code: 'expired-key', path, message, hint: 'remove it, or give it a later date' }]
}
