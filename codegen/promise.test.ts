import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ByteSource } from '../runtime/platform/bytes.ts'
import type { GatewayRequest } from '../runtime/platform/http.ts'
import type { Upstream } from '../runtime/upstreams/kind.ts'

/** What a team does when a provider has a new content part: a schema is edited, and `generate` is run. */
const repository = fileURLToPath(new URL('..', import.meta.url))
const sources = [
  'schemas',
  'codegen',
  'generated',
  'runtime',
  'gateway.config.ts',
  'biome.json',
  'package.json',
  'tsconfig.json',
]

let root: string
let output: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'headgate-promise-'))
  for (const path of sources) cpSync(join(repository, path), join(root, path), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  addHologramPart()
  output = run('codegen/main.ts')
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a content part that is added to a schema', () => {
  it('becomes a type', () => {
    expect(output).toMatch(/^generate: changed /)
    const types = read('generated/protocols/openai-chat/types.ts')
    expect(types).toContain(
      "export interface HologramPart {\n  type: 'hologram'\n  hologram: {\n    url: string\n  }\n}",
    )
    expect(types).toMatch(/export type ContentPart =[\w\s|]*\| HologramPart\n/)
  })

  it('becomes a case of the variant table', () => {
    const variants = read('generated/protocols/openai-chat/variants.ts')
    expect(variants).toContain('hologram(variant: Types.HologramPart, context: Context): Result')
    expect(variants).toContain("case 'hologram':\n      return cases.hologram(variant, context)")
  })

  it('becomes a stub in the hand-written table, and nothing else there changes', () => {
    const path = 'runtime/protocols/openai-chat/content.ts'
    const stub = [
      '  hologram(_variant, translation) {',
      "    return notCarried(translation, 'ContentPart.hologram')",
      '  },\n',
    ].join('\n')
    const after = read(path)
    expect(after).toContain(stub)
    const imports = /^import .*not-carried\.ts'\n/m
    const before = readFileSync(join(repository, path), 'utf8')
    expect(after.replace(`\n${stub}`, '').replace(imports, '')).toBe(before.replace(imports, ''))
  })

  it('leaves a tree that type-checks', () => {
    expect(() => typeCheck()).not.toThrow()
  })

  it('is accepted by the validator, and a broken one is refused at its place', async () => {
    const { validateChatCompletionRequest: validate } = await load<
      typeof import('../generated/protocols/openai-chat/validators.js')
    >('generated/protocols/openai-chat/validators.js')
    expect(validate(request({ url: 'https://example.com/a.holo' }))).toBe(true)
    expect(validate(request({ url: 5 }))).toBe(false)
    expect(validate.errors?.[0]).toMatchObject({
      instancePath: '/messages/0/content/0/hologram/url',
      message: 'must be string',
    })
  })

  it('passes through to an upstream of the same protocol, byte for byte', async () => {
    const sent: string[] = []
    await startGateway(sent)
    const body = JSON.stringify(request({ url: 'https://example.com/a.holo', later: [1, 2.5e3] }), null, 3)
    const { handle } = await loadHandler()
    const reply = await handle(clientRequest(body), {})
    expect([reply.status, sent]).toEqual([200, [body]])
    const broken = await handle(clientRequest(JSON.stringify(request({}))), {})
    expect([broken.status, sent.length]).toEqual([400, 1])
  })

  it('is said not to be carried, until somebody decides', async () => {
    const { protocols } = await load<typeof import('../runtime/protocols/registry.ts')>('runtime/protocols/registry.ts')
    const { operation } = await load<typeof import('../generated/handlers/openai-chat/create-chat-completion.ts')>(
      'generated/handlers/openai-chat/create-chat-completion.ts',
    )
    const body = request({ url: 'https://example.com/a.holo' })
    const { losses } = protocols['openai-chat'].decodeRequest(body, { operation, model: 'm', stream: false })
    expect(losses).toEqual([
      { feature: 'ContentPart.hologram', where: 'messages[0].content[0]', why: 'no translation is written for it' },
    ])
  })
})

/** Starts a gateway whose one upstream keeps the bodies that it is sent. */
async function startGateway(sent: string[]): Promise<void> {
  const { run: start } = await load<typeof import('../runtime/gateway/gateway.ts')>('runtime/gateway/gateway.ts')
  const { KeyDirectory } = await load<typeof import('../runtime/keys/key-directory.ts')>(
    'runtime/keys/key-directory.ts',
  )
  const { newRoutingMemory } = await load<typeof import('../runtime/routing/memory.ts')>('runtime/routing/memory.ts')
  const { ReasoningMemory } = await load<typeof import('../runtime/translation/reasoning-memory.ts')>(
    'runtime/translation/reasoning-memory.ts',
  )
  const upstream: Upstream = {
    settings: {
      ...{ id: 'kept', kind: 'openai', protocols: ['openai-chat'], headers: {}, auth: 'none', models: [], free: false },
      timeouts: { connect: 1000, firstByte: 1000, idle: 1000 },
    },
    async send({ body }) {
      sent.push(new TextDecoder().decode(body))
      const headers = { 'content-type': 'application/json' }
      return { status: 200, headers, body: bytesSource(new TextEncoder().encode('{"id":"1","choices":[]}')) }
    },
  }
  const route = { kind: 'target', upstream: 'kept', model: 'm' } as const
  const server = { bodyLimit: 1 << 20, shutdownGrace: 0, keepAlive: 0 }
  start({
    revision: 'test',
    release: 'test',
    compiled: { revision: 'test', upstreams: {}, models: {}, patterns: [], keys: [], server },
    models: { m: { name: 'm', route, targets: [route], mirrors: [], attempts: 1, totalMs: 0 } },
    patterns: [],
    upstreams: new Map([['kept', { upstream, credentials: [] }]]),
    absent: { upstreams: [], models: [] },
    open: true,
    keys: new KeyDirectory({ keys: [], keysDeclared: false, groups: {} }),
    memory: new ReasoningMemory(),
    routing: newRoutingMemory(),
    modelFacts: () => undefined,
    server,
    watchers: new Set(),
    record: () => {},
    flush: () => Promise.resolve(),
    log: () => {},
  })
}

function clientRequest(body: string): GatewayRequest {
  return {
    ...{ method: 'POST', path: '/v1/chat/completions', query: '', header: () => undefined },
    body: async () => new TextEncoder().encode(body),
    signal: new AbortController().signal,
  }
}

function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    pipe(sink) {
      queueMicrotask(() => {
        sink.write(bytes)
        sink.end()
      })
      return { pause() {}, resume() {}, cancel() {} }
    },
    cancel() {},
  }
}

function request(hologram: unknown) {
  return { model: 'm', messages: [{ role: 'user', content: [{ type: 'hologram', hologram }] }] }
}

function addHologramPart() {
  const path = join(root, 'schemas/openai-chat/content.json')
  const file = JSON.parse(readFileSync(path, 'utf8'))
  file.$defs.ContentPart.oneOf.push({ $ref: '#/$defs/HologramPart' })
  file.$defs.HologramPart = {
    type: 'object',
    properties: {
      type: { const: 'hologram' },
      hologram: { type: 'object', properties: { url: { type: 'string' } }, required: ['url'] },
    },
    required: ['type', 'hologram'],
  }
  writeFileSync(path, JSON.stringify(file, null, 2))
}

/** The gateway itself; the tests beside it may need tools that the copy does not have. */
function typeCheck() {
  const config = { extends: './tsconfig.json', include: ['runtime', 'generated', '*.ts'], exclude: ['**/*.test.ts'] }
  writeFileSync(join(root, 'tsconfig.promise.json'), JSON.stringify(config))
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '-p', 'tsconfig.promise.json'], { cwd: root })
}

function run(script: string): string {
  return execFileSync(process.execPath, [script], { cwd: root, encoding: 'utf8' })
}

function read(path: string): string {
  expect(existsSync(join(root, path))).toBe(true)
  return readFileSync(join(root, path), 'utf8')
}

async function load<Module>(path: string): Promise<Module> {
  return await import(/* @vite-ignore */ pathToFileURL(join(root, path)).href)
}

function loadHandler() {
  const path = 'generated/handlers/openai-chat/create-chat-completion.ts'
  return load<typeof import('../generated/handlers/openai-chat/create-chat-completion.ts')>(path)
}
