import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Nitro } from 'nitropack/types'
import type { Plugin } from 'rollup'
import { expect, it, onTestFinished } from 'vitest'
import { gatewayBundle } from './gateway-bundle.ts'

/** What Nitro does with the module, as far as it matters here. */
async function bundle(
  sources: Record<string, string>,
): Promise<{ plugin: Plugin; at: (name: string) => string; written: () => Promise<string[]> }> {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-bundle-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string): string => join(folder, name)
  for (const [name, text] of Object.entries(sources)) writeFileSync(at(name), text)
  const hooks = new Map<string, (...given: unknown[]) => Promise<void>>()
  const nitro = {
    options: { output: { serverDir: at('server') }, minify: false, noExternals: false },
    hooks: { hook: (name: string, does: () => Promise<void>) => hooks.set(name, does) },
  }
  const entries = [at('entry.ts')]
  const module = gatewayBundle({
    entries,
    nitroSide: entries,
    compiled: at('compiled.ts'),
    define: { __NAME__: '"it"' },
  })
  await module.setup(nitro as unknown as Nitro)
  const config = { plugins: [] as Plugin[] }
  await hooks.get('rollup:before')!(nitro, config)
  const written = async (): Promise<string[]> => {
    await hooks.get('compiled')!(nitro)
    return readdirSync(at('server/gateway')).map(name => readFileSync(at(`server/gateway/${name}`), 'utf8'))
  }
  return { plugin: config.plugins[0]!, at, written }
}

const ENTRY =
  "import { a } from './a.ts'\nimport { gateway } from '#gateway'\nimport { useNitroApp } from 'nitropack/runtime'\nexport default [a, gateway, useNitroApp]\n"

it('leaves to Nitro what names something of its own, and has the rest stand beside it', async () => {
  const { plugin, at, written } = await bundle({
    'entry.ts': ENTRY,
    'a.ts': "import { inner } from './inner.ts'\nexport const a: string = inner + __NAME__\n",
    'inner.ts': "export const inner = 'inner'\nexport const unused = 'unused'\n",
    'compiled.ts': 'export const gateway = { revision: 1 }\n',
  })
  // Hooks of a plugin may be objects, which these are not.
  const resolve = plugin.resolveId as unknown as (
    id: string,
    importer: string,
  ) => { id: string; external: true } | undefined
  const render = plugin.renderChunk as unknown as (code: string, chunk: { fileName: string }) => string | undefined
  const compiled = resolve('#gateway', at('entry.ts'))
  expect(compiled).toEqual({ id: 'headgate-bundle:compiled.mjs', external: true })
  expect(resolve('./a.ts', at('entry.ts'))?.external).toBe(true)
  expect(resolve('nitropack/runtime', at('entry.ts'))).toBeUndefined()
  expect(resolve('./a.ts', at('elsewhere.ts'))).toBeUndefined()
  expect(render(`import '${compiled!.id}'`, { fileName: 'index.mjs' })).toBe("import './gateway/compiled.mjs'")
  expect(render(`import '${compiled!.id}'`, { fileName: 'chunks/_/a.mjs' })).toBe("import '../../gateway/compiled.mjs'")
  const code = (await written()).join('\n')
  expect(code).toContain('"it"')
  expect(code).not.toContain('unused')
})

it('refuses a module that names something of Nitro’s where Nitro does not bundle it', async () => {
  const sources = {
    'entry.ts': ENTRY,
    'a.ts': "export { useNitroApp as a } from 'nitropack/runtime'\n",
    'compiled.ts': 'export const gateway = 1\n',
  }
  await expect(bundle(sources)).rejects.toThrow('"nitropack/runtime" is imported by one of')
})
