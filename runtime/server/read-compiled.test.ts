import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeManifest } from '../../codegen/config/manifest.ts'
import { writeGatewayModule } from '../../codegen/config/module.ts'
import { gateway } from '../../generated/gateway.ts'
import { parseCompiled, readCompiled } from './read-compiled.ts'

const source = writeGatewayModule(gateway)

it('reads what `generate` writes, frozen', () => {
  const read = parseCompiled(source, 'gateway.ts')
  expect(read).toEqual(gateway)
  expect(Object.getPrototypeOf(read.models)).toBe(Object.prototype)
  expect(Object.isFrozen(read.server)).toBe(true)
})

it('reads a manifest, whose revision is its digest', () => {
  const { revision, ...rest } = gateway
  expect(parseCompiled(writeManifest(rest), 'gateway.manifest.json')).toEqual(gateway)
})

it.each([
  "it's } a \\ `name` {1}\nfunction freeze, ]",
  "\"double\", 'single': \\'both\\', \u2028 and \u00e9",
  "'",
  '"',
  'true, null: {a: 1,}',
])('reads texts that look like code: %j', name => {
  const models = { [name]: { ...Object.values(gateway.models)[0]!, name, totalMs: 1e-7 } }
  expect(parseCompiled(writeGatewayModule({ ...gateway, models }), 'gateway.ts').models).toEqual(models)
})

it('reads every text anew', async () => {
  const file = join(tmpdir(), `headgate-${crypto.randomUUID()}.ts`)
  for (const revision of ['a', 'b']) {
    await writeFile(file, writeGatewayModule({ ...gateway, revision }))
    expect((await readCompiled(file)).compiled.revision).toBe(revision)
  }
  await rm(file)
})

it.each<[string, string, string | RegExp]>([
  ['half a file', source.slice(0, source.length / 2), /^g\.ts is not complete, or is no literal \(line \d+\)\.$/],
  ['an empty one', '', 'g.ts is no compiled gateway: it has no "export const gateway".'],
  ['a config', 'export default defineGateway({})', 'g.ts is no compiled gateway: it has no "export const gateway".'],
  ['what reaches for something', 'export const gateway = {\n  revision: process.env.HOME,\n}', 'no literal (line 2).'],
  [
    'what does something',
    'export const gateway = { revision: fetch("http://a") }',
    'g.ts is not complete, or is no literal',
  ],
  ['another form', `export const format = 2\n${source}`, /^g\.ts was compiled by a newer version .* has the format 2/],
  [
    'no revision',
    'export const gateway = { revision: 1 }',
    /^g.ts is no compiled gateway: it has no revision\. `headgate/,
  ],
  ['no models', "export const gateway = { revision: 'r', upstreams: {} }", /"models" is missing/],
  [
    'a kind of upstream that is not known',
    source.replace("kind: 'demo'", "kind: 'next'"),
    /upstreams\.demo is of a kind/,
  ],
  ['a server without its limits', source.replace('bodyLimit', 'other'), /server\.bodyLimit is missing/],
])('refuses %s', (_, text, message) => {
  expect(() => parseCompiled(text, 'g.ts')).toThrow(message)
})

it('says which file is not there', async () => {
  await expect(readCompiled('/nowhere/gateway.ts')).rejects.toThrow(
    'The compiled config /nowhere/gateway.ts cannot be read: there is no such file (HEADGATE_GATEWAY).',
  )
})
