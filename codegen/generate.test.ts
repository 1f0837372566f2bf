import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { generate } from './generate.ts'
import { temporaryTree } from './testing/temporary-tree.ts'
import { toyFiles, toyProtocol } from './testing/toy-protocol.ts'

const repository = fileURLToPath(new URL('..', import.meta.url))

const config = `import { defineGateway } from 'headgate'
export default defineGateway({ upstreams: { demo: { kind: 'demo' } }, models: { demo: 'demo/demo' } })
`

/** A repository with the toy protocol, a small config, and all that generation reads beside them. */
function toyTree(files: Record<string, unknown> = {}) {
  const tree = temporaryTree({ ...toyFiles(), 'gateway.config.ts': config, ...files })
  for (const path of ['schemas/gateway-config.json', 'biome.json', 'package.json', 'runtime/config']) {
    cpSync(join(repository, path), join(tree.root, path), { recursive: true })
  }
  symlinkSync(join(repository, 'node_modules'), join(tree.root, 'node_modules'))
  return tree
}

const made = [
  'docs/config-reference.md',
  'generated/gateway.manifest.json',
  'generated/gateway.ts',
  'generated/handlers/routes.ts',
  'generated/handlers/toy/create-reply.ts',
  'generated/handlers/toy/list-models.ts',
  'generated/openapi.json',
  'generated/protocols/toy/operations.ts',
  'generated/protocols/toy/types.ts',
  'generated/protocols/toy/validators.d.ts',
  'generated/protocols/toy/validators.js',
  'generated/protocols/toy/variants.ts',
]

it('everything is made in one run, and a second run changes nothing', async () => {
  const { root } = toyTree()
  expect(await generate({ root })).toMatchObject({ ok: true, errors: [], changes: { written: made, removed: [] } })
  expect(await generate({ root })).toMatchObject({ ok: true, changes: { written: [], removed: [] } })
  expect(await generate({ root, check: true })).toMatchObject({ ok: true })
})

it('equal sources make equal bytes, in whichever folder', async () => {
  const [one, two] = [toyTree(), toyTree()]
  await Promise.all([generate(one), generate(two)])
  for (const path of made) expect(two.read(path), path).toBe(one.read(path))
})

it('--check finds a hand edit, a missing and a foreign file, and changes nothing', async () => {
  const tree = toyTree()
  await generate(tree)
  tree.write('generated/protocols/toy/types.ts', `${tree.read('generated/protocols/toy/types.ts')}// mine\n`)
  tree.remove('generated/handlers/toy/list-models.ts')
  tree.write('generated/handlers/toy/old.ts', 'export {}\n')
  expect(await generate({ root: tree.root, check: true })).toMatchObject({
    ok: false,
    changes: {
      written: ['generated/handlers/toy/list-models.ts', 'generated/protocols/toy/types.ts'],
      removed: ['generated/handlers/toy/old.ts'],
    },
  })
  expect(tree.read('generated/protocols/toy/types.ts')).toContain('// mine')
  expect(tree.read('generated/handlers/toy/old.ts')).toBe('export {}\n')
})

it('what a removed protocol left behind goes', async () => {
  const tree = toyTree()
  await generate(tree)
  tree.remove('schemas/toy')
  const { ok, changes } = await generate(tree)
  expect(ok).toBe(true)
  expect(changes.removed).toEqual(made.filter(path => path.includes('/toy/')))
  expect(() => tree.read('generated/protocols/toy/types.ts')).toThrow()
})

it('a faulty protocol is reported and keeps its files, and the others are made', async () => {
  const tree = toyTree()
  await generate(tree)
  const types = tree.read('generated/protocols/toy/types.ts')
  for (const [path, content] of Object.entries(toyFiles())) tree.write(path.replace('toy', 'game'), content)
  tree.write('schemas/game/protocol.json', { ...toyProtocol['protocol.json'], protocol: 'game', operations: [] })
  tree.write('schemas/toy/items.json', '{ "$defs": ')
  const { ok, errors, changes } = await generate(tree)
  expect(ok).toBe(false)
  expect(errors[0]).toMatch(/^schemas\/toy\/items\.json:1:12: not JSON: found the end where a value should stand$/)
  expect(changes.written).toContain('generated/protocols/game/types.ts')
  expect(changes.removed).toEqual([])
  expect(tree.read('generated/protocols/toy/types.ts')).toBe(types)
})

it('a fault of the config stands among the errors and stops nothing else', async () => {
  const tree = toyTree({ 'gateway.config.ts': config.replace('demo/demo', 'dmo/demo') })
  const { ok, errors, changes } = await generate(tree)
  expect(ok).toBe(false)
  expect(errors.join('\n')).toMatch(/gateway\.config\.ts.*dmo/)
  expect(changes.written).toEqual(made.filter(path => !/gateway|config-reference/.test(path)))
})

it('another config file is compiled where one is named', async () => {
  const tree = toyTree()
  await generate(tree)
  tree.write('elsewhere/other.config.ts', config.replace("demo: 'demo/demo'", "other: 'demo/demo'"))
  const result = await generate({ root: tree.root, config: join(tree.root, 'elsewhere/other.config.ts') })
  expect(result.errors).toEqual([])
  expect(tree.read('generated/gateway.manifest.json')).toContain('"other"')
})

it('a translator gets its stubs, and --check reports them instead', async () => {
  const table = `import type { ContentCases } from '../../../generated/protocols/toy/variants.ts'
import type { Translation } from '../not-carried.ts'

export const contents: ContentCases<Translation, string | undefined> = {}
`
  const path = 'runtime/protocols/toy/content.ts'
  const tree = toyTree({ [path]: table })
  const checked = await generate({ root: tree.root, check: true })
  expect(checked.errors).toEqual([expect.stringContaining(`${path}:4:72: this table of Content lacks the case "text"`)])
  expect(tree.read(path)).toBe(table)
  const { ok, changes } = await generate(tree)
  expect(ok).toBe(true)
  expect(changes.written).toContain(path)
  expect(tree.read(path)).toContain("return notCarried(translation, 'Content.text')")
  expect(await generate({ root: tree.root, check: true })).toMatchObject({ ok: true })
})
