import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import {
  DEFAULT_LIMITS,
  DEFAULT_REMOTE_MEDIA,
  DEFAULT_SERVER,
  DEFAULT_TIMEOUTS,
  KINDS,
  type KindDefaults,
} from '../../runtime/config/kinds.ts'
import { PRESETS } from '../../runtime/config/presets.ts'
import schema from '../../schemas/gateway-config.json' with { type: 'json' }
import { DEPRECATION_MESSAGE } from './deprecations.ts'
import { writeConfigReference } from './reference.ts'
import { toBytes, toMilliseconds } from './units.ts'

const definitions: Record<string, AnySchemaObject> = schema.$defs

test('the schema is one', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, discriminator: true })
  ajv.addKeyword(DEPRECATION_MESSAGE)
  expect(ajv.validateSchema(schema)).toBe(true)
  expect(() => ajv.compile(schema)).not.toThrow()
})

test('it knows the kinds that the runtime knows, with the same defaults', () => {
  const branches = schema.$defs.Upstream.oneOf.map(({ $ref }) => definitions[$ref.replace('#/$defs/', '')]!.properties)
  const described = branches.flatMap(({ kind, baseUrl, endpoint, protocols, auth, credentials }) => {
    const kinds: string[] = kind.enum ?? [kind.const]
    return kinds.map(name => {
      // Kinds that share a form have their own addresses and protocols in KINDS alone.
      const own = kind.const !== undefined && {
        baseUrl: (baseUrl ?? endpoint)?.default,
        protocols: protocols?.items.enum,
        speaks: protocols?.default,
      }
      const keyless = credentials === undefined || credentials.default !== undefined
      return [name, { ...own, auth: auth?.default ?? 'none', keyless }]
    })
  })
  const known = Object.entries<KindDefaults>(KINDS).map(([kind, defaults]) => {
    const { baseUrl, protocols, speaks, auth, keyless = false } = defaults
    return [kind, { ...(!(kind in PRESETS) && { baseUrl, protocols, speaks }), auth, keyless }]
  })
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(known))
  expect(described).toHaveLength(known.length)
})

test('the protocols of kinds that share a form are those that one of them speaks', () => {
  const spoken = new Set(Object.values<KindDefaults>(PRESETS).flatMap(({ protocols }) => protocols))
  expect(new Set(schema.$defs.PresetProtocols.items.enum)).toEqual(spoken)
})

test('its default times and sizes are the ones that are compiled in', () => {
  const read = (text: string): number => (text.endsWith('B') ? toBytes(text) : toMilliseconds(text))
  const defaultsOf = (name: string) =>
    Object.fromEntries(
      Object.entries<AnySchemaObject>(definitions[name]!.properties).flatMap(([field, { default: value }]) =>
        typeof value === 'string' ? [[field, read(value)]] : [],
      ),
    )
  expect(defaultsOf('Timeouts')).toEqual(DEFAULT_TIMEOUTS)
  expect(defaultsOf('Server')).toEqual(DEFAULT_SERVER)
  expect(defaultsOf('RemoteMedia')).toEqual(DEFAULT_REMOTE_MEDIA)
})

test('its default limits of a call are the ones that are compiled in', () => {
  const [attempts, totalMs] = ['Attempts', 'CallTimeout'].map(name => definitions[name]?.default)
  expect({ attempts, totalMs }).toEqual(DEFAULT_LIMITS)
})

test('every object is closed, and every field is described', () => {
  for (const [name, definition] of Object.entries(definitions)) {
    if (definition.properties === undefined) continue
    expect(definition.additionalProperties, name).toBe(false)
    for (const [field, value] of Object.entries<AnySchemaObject>(definition.properties)) {
      if (value.const !== undefined) continue
      const described = value.description ?? definitions[String(value.$ref).replace('#/$defs/', '')]?.description
      expect(described, `${name}.${field}`).toBeTypeOf('string')
    }
  }
})

test('the reference has every object and every field of it', () => {
  const reference = writeConfigReference(schema)
  for (const definition of Object.values(definitions)) {
    for (const field of Object.keys(definition.properties ?? {})) expect(reference).toContain(`| \`${field}\` |`)
    if (definition.properties !== undefined) expect(reference).toContain(`\n${definition.description}\n`)
  }
  expect(reference).not.toMatch(/undefined|\[object/)
})
