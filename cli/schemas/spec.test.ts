import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readProviders } from '../../codegen/schemas/providers.ts'
import { temporaryTree } from '../../codegen/testing/temporary-tree.ts'
import { readSpec } from './spec.ts'

const providers = {
  letters: {
    title: 'L',
    document: 'https://l.example/stats.yml',
    follow: 'spec',
    protocols: [],
    betas: false,
    pairs: {},
  },
  notes: { title: 'N', document: 'https://n.example/rest', protocols: [], betas: false, pairs: {} },
}
const openapi = '{"openapi":"3.0.0","info":{"title":"T","version":"1"}}'

/** Answers these addresses, and remembers what was asked. */
function web(pages: Record<string, string | number>) {
  const asked: string[] = []
  const ask = async (address: string | URL | Request) => {
    asked.push(String(address))
    const page = pages[String(address)]
    if (page === undefined) throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') })
    return typeof page === 'number' ? new Response('', { status: page }) : new Response(page)
  }
  return { ask: ask as typeof fetch, asked }
}

it.each([
  ['JSON', 'x.json', openapi],
  ['YAML', 'x.yaml', 'openapi: 3.0.0\ninfo: &info { title: T, version: "1" }\nx: *info\n'],
  ['YAML that begins as JSON does', 'x.yml', '{ openapi: 3.0.0, info: { title: T, version: "1" } }'],
])('a file in %s', async (_, file, text) => {
  const { root } = temporaryTree({ [file]: text })
  const { document } = await readSpec(join(root, file), providers)
  expect(document).toMatchObject({ title: 'T', version: '1' })
})

it('an address', async () => {
  const { ask } = web({ 'https://x.example/o.json': openapi })
  expect((await readSpec('https://x.example/o.json', providers, ask)).document.title).toBe('T')
})

it('a provider by its name, also one that tells where its newest document is', async () => {
  const pages = { 'https://l.example/stats.yml': 'spec: https://l.example/7.yml\n', 'https://l.example/7.yml': openapi }
  const { ask, asked } = web(pages)
  expect((await readSpec('letters', providers, ask)).name).toBe('letters')
  expect(asked).toEqual(Object.keys(pages))
})

it.each([
  [
    'lettrs',
    "There is no file lettrs: a provider's document is a file, an address or one of letters, notes. Perhaps letters?",
  ],
  ['notes', 'https://n.example/rest: getaddrinfo ENOTFOUND. Download the document and give the file instead.'],
  ['https://x.example/404', 'https://x.example/404 answers 404. Download the document and give the file instead.'],
  ['https://x.example/bad', 'https://x.example/bad is neither JSON nor YAML: '],
  ['letters', 'https://l.example/stats.yml has no address under `spec`'],
])('%s is refused with what to do', async (spec, message) => {
  const { ask } = web({
    'https://x.example/404': 404,
    'https://x.example/bad': 'a: [',
    'https://l.example/stats.yml': 'x: 1',
  })
  await expect(readSpec(spec, providers, ask)).rejects.toThrow(message)
})

it('every provider that is listed has its protocols here, and an address over TLS', () => {
  const schemas = join(import.meta.dirname, '../../schemas')
  const all = Object.values(readProviders(schemas))
  expect(all.length).toBeGreaterThan(2)
  for (const { document, protocols, pairs } of all) {
    expect(document).toMatch(/^https:\/\//)
    for (const protocol of [...protocols, ...Object.keys(pairs)]) {
      expect(JSON.parse(readFileSync(join(schemas, protocol, 'protocol.json'), 'utf8')).protocol).toBe(protocol)
    }
  }
})
