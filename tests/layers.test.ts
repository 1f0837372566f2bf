import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What a room may import of ours, itself aside. Order does not matter; leaves import nothing but what is listed. */
const MAY_IMPORT: Record<string, string[]> = {
  'runtime/config': [],
  'runtime/canonical': ['runtime/config'],
  'generated/protocols': ['runtime/protocols/operation.ts'],
  'runtime/platform': ['runtime/canonical'],
  'runtime/state': ['runtime/platform'],
  'runtime/protocols': ['runtime/canonical', 'runtime/config', 'runtime/platform', 'generated/protocols'],
  'runtime/upstreams': [
    'runtime/protocols',
    'runtime/canonical',
    'runtime/config',
    'runtime/platform',
    'generated/protocols',
  ],
  'runtime/catalogue': ['runtime/canonical', 'runtime/config', 'runtime/platform'],
  'runtime/limits': ['runtime/catalogue', 'runtime/canonical', 'runtime/config', 'runtime/platform', 'runtime/state'],
  'runtime/cache': [
    'runtime/translation',
    'runtime/protocols',
    'runtime/canonical',
    'runtime/config',
    'runtime/platform',
    'runtime/state',
  ],
  'runtime/token-saver': ['runtime/protocols', 'runtime/config'],
  'runtime/request-log': ['runtime/config', 'runtime/platform', 'runtime/state'],
  'runtime/keys': ['runtime/limits', 'runtime/config', 'runtime/platform', 'runtime/state'],
  'runtime/routing': [
    'runtime/catalogue',
    'runtime/upstreams',
    'runtime/protocols',
    'runtime/canonical',
    'runtime/config',
    'runtime/platform',
  ],
  'runtime/translation': ['runtime/protocols', 'runtime/canonical', 'runtime/config', 'runtime/platform'],
  'runtime/telemetry': [
    'runtime/routing',
    'runtime/request-log',
    'runtime/protocols',
    'runtime/canonical',
    'runtime/config',
    'runtime/platform',
    'runtime/state',
  ],
  'runtime/stored': ['runtime/canonical', 'runtime/platform', 'runtime/state'],
  'runtime/gateway': [
    'runtime/cache',
    'runtime/catalogue',
    'runtime/keys',
    'runtime/limits',
    'runtime/request-log',
    'runtime/routing',
    'runtime/stored',
    'runtime/telemetry',
    'runtime/translation',
    'runtime/upstreams',
    'runtime/protocols',
    'runtime/canonical',
    'runtime/config',
    'runtime/platform',
    'runtime/state',
    'runtime/token-saver',
  ],
  'runtime/admin': [
    'generated/admin',
    'runtime/cache',
    'runtime/catalogue',
    'runtime/gateway',
    'runtime/keys',
    'runtime/limits',
    'runtime/upstreams',
    'runtime/protocols',
    'runtime/canonical',
    'runtime/config',
    'runtime/platform',
    'runtime/state',
  ],
  'runtime/websocket': [
    'runtime/gateway',
    'runtime/stored',
    'runtime/protocols',
    'runtime/canonical',
    'runtime/platform',
  ],
  'runtime/simulation': [
    'runtime/gateway',
    'runtime/routing',
    'runtime/keys',
    'runtime/upstreams',
    'runtime/protocols',
    'runtime/canonical',
    'runtime/config',
    'runtime/platform',
    'runtime/state',
  ],
  'runtime/testing': ['runtime/simulation', 'runtime/gateway', 'runtime/limits', 'runtime/canonical', 'runtime/config'],
  'generated/admin': ['runtime/admin/operation.ts', 'runtime/protocols/operation.ts'],
  'generated/handlers': ['runtime/gateway', 'runtime/protocols', 'runtime/platform', 'generated/protocols'],
}

/** Rooms where nothing of Node or Cloudflare may be named. */
const PLATFORM_FREE = [
  'runtime/config',
  'runtime/canonical',
  'runtime/protocols',
  'runtime/upstreams',
  'runtime/translation',
  'runtime/catalogue',
  'runtime/limits',
  'runtime/keys',
  'runtime/stored',
  'runtime/routing',
  'runtime/gateway',
  'runtime/admin',
  'runtime/token-saver',
  'runtime/request-log',
  'runtime/telemetry',
  'runtime/websocket',
]

interface Import {
  file: string
  specifier: string
  target: string
}

function sources(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.ts$/.test(name) && !/\.(test|types)\.ts$|\.d\.ts$/.test(name) && !/fixtures|test-/.test(name))
    .map(name => join(room, name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map(found => {
    const specifier = found[1] ?? found[2]!
    const target = specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier
    return { file, specifier, target }
  })
}

describe.each(Object.keys(MAY_IMPORT))('%s', room => {
  const imports = sources(room).flatMap(importsOf)

  it('has files, and imports only what is below it', () => {
    expect(sources(room).length).toBeGreaterThan(0)
    const allowed = [room, ...MAY_IMPORT[room]!]
    const ours = imports.filter(({ specifier }) => specifier.startsWith('.'))
    const wrong = ours.filter(
      ({ target }) => !allowed.some(place => target === place || target.startsWith(`${place}/`)),
    )
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([])
  })

  if (PLATFORM_FREE.includes(room)) {
    it('names no API of Node or Cloudflare', () => {
      const wrong = imports.filter(({ specifier }) => /^(node:|cloudflare:|undici$|better-sqlite3$)/.test(specifier))
      expect(wrong.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([])
    })
  }
})

describe.each(['runtime/protocols', 'runtime/upstreams'])('the folders of %s', room => {
  it('do not import each other', () => {
    const wrong = sources(room)
      .flatMap(importsOf)
      .filter(({ file, target }) => {
        const from = folderIn(room, file)
        const to = folderIn(room, target)
        return from !== undefined && to !== undefined && from !== to
      })
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([])
  })
})

function folderIn(room: string, path: string): string | undefined {
  const parts = path.slice(room.length + 1).split('/')
  return path.startsWith(`${room}/`) && parts.length > 1 ? parts[0] : undefined
}
