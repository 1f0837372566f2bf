import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { ts } from 'ts-morph'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dist, ensurePackage, installPackage, manifestOf, root } from './installed.ts'

beforeAll(ensurePackage, 120_000)

describe('the package', () => {
  it('has nothing that publint finds fault with', async () => {
    const { messages, pkg } = await publint({ pkgDir: dist, strict: true, pack: false })
    // Nobody can tell yet where the repository will be.
    expect(messages.map(message => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it('holds JavaScript, types of what others import, schemas and documents, and nothing of the workshop', () => {
    const files = globSync('**/*', { cwd: dist, withFileTypes: true }).filter(entry => entry.isFile())
    const names = files.map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1))
    expect(names.filter(name => /(?<!\.d)\.ts$|\.test\.|\.types\.|\.map$|^(tests|bench|scripts)\//.test(name))).toEqual(
      [],
    )
    for (const name of [
      'README.md',
      'LICENSE',
      'docs/config-reference.md',
      'schemas/gateway-config.json',
      'runtime/config/index.d.ts',
    ])
      expect(names).toContain(name)
  })

  it('depends on what it imports, and on nothing else', () => {
    const { dependencies, optionalDependencies } = manifestOf(dist)
    const imported = importedPackages()
    const declared = Object.keys({ ...dependencies, ...optionalDependencies })
    expect([...imported].filter(name => !declared.includes(name) && !FOR_THE_REPOSITORY.includes(name))).toEqual([])
    expect(declared.filter(name => !imported.has(name) && !NAMED_ELSEWHERE.includes(name))).toEqual([])
  })
})

/** Imported by what only runs in the repository: the compiling of schemas. */
const FOR_THE_REPOSITORY = ['headgate', 'json-schema-to-typescript']

/** Loaded by unstorage, where a cache in a Redis is configured. */
const NAMED_ELSEWHERE = ['ioredis']

function importedPackages(): Set<string> {
  const names = globSync('**/*.{js,mjs}', { cwd: dist }).flatMap(path => {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(dist, path), 'utf8'), true, true)
    return importedFiles.map(({ fileName }) => fileName)
  })
  const outside = names.filter(name => !/^[.#]|^cloudflare:/.test(name) && !isBuiltin(name))
  return new Set(
    outside.map(name =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  )
}

describe('a project that depends on it', { timeout: 60_000 }, () => {
  let project: string
  const running: ChildProcess[] = []
  /** What the last answer said that it is of. */
  let release: string | null

  beforeAll(() => {
    project = installPackage()
    const { stdout } = headgate('init', '--yes', '--no-install', '--upstreams', 'openai', '--ci', 'none')
    expect(stdout).toContain('written  gateway.config.ts')
  }, 60_000)

  afterAll(async () => {
    await Promise.all(running.map(stop))
    rmSync(project, { recursive: true, force: true })
  })

  function headgate(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const bin = join(project, 'node_modules/headgate/bin/headgate.mjs')
    const env = { ...process.env, HEADGATE_CONFIG: '', OPENAI_API_KEY: 'sk-of-a-test' }
    return spawnSync(process.execPath, [bin, ...args], { cwd: project, env, encoding: 'utf8' })
  }

  it('has a config that is judged, and generated files that are current', () => {
    expect(headgate('check')).toMatchObject({ status: 0, stderr: '' })
    expect(headgate('generate', '--check')).toMatchObject({ status: 0 })
    expect(readFileSync(join(project, 'generated/gateway.ts'), 'utf8')).toContain("from 'headgate/compiled'")
  })

  it('has a test that passes', () => {
    expect(headgate('test')).toMatchObject({ status: 0 })
  })

  it('is told by its exit code that generated files are not current', () => {
    const config = join(project, 'gateway.config.ts')
    const before = readFileSync(config, 'utf8')
    writeFileSync(config, before.replace("demo: 'demo/demo'", "demo: 'demo/demo', other: 'demo/demo'"))
    expect(headgate('generate', '--check').status).toBe(2)
    writeFileSync(config, before)
  })

  it('is type-checked against the package, so that a wrong target is an error in the editor', () => {
    const tsc = (): string =>
      spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', project], { encoding: 'utf8' }).stdout
    expect(tsc()).toBe('')
    writeFileSync(
      join(project, 'wrong.config.ts'),
      "import { defineGateway } from 'headgate'\nexport default defineGateway({ upstreams: { a: { kind: 'demo' } }, models: { m: 'b/demo' } })\n",
    )
    expect(tsc()).toMatch(/wrong\.config\.ts\(2,\d+\): error TS2322: Type '"b\/demo"' is not assignable/)
    rmSync(join(project, 'wrong.config.ts'))
  })

  it('answers its first call from headgate dev, with the commit that it is at', async () => {
    const git = (...args: string[]): string => spawnSync('git', args, { cwd: project, encoding: 'utf8' }).stdout.trim()
    git('init', '--quiet')
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
    git(...identity, 'commit', '--quiet', '--allow-empty', '--message', 'begin')
    expect(await answerOf(['node_modules/headgate/bin/headgate.mjs', 'dev'])).toBe('hello')
    expect(release).toMatch(new RegExp(`^[0-9a-f]{12}\\+${git('rev-parse', '--short=7', 'HEAD')}$`))
  })

  it('is built into a server that needs nothing of it', async () => {
    expect(headgate('build')).toMatchObject({ status: 0 })
    expect(await answerOf(['.output/server/index.mjs'])).toBe('hello')
  })

  /** Starts a server, and asks it. */
  async function answerOf(args: string[]): Promise<string> {
    const env = { ...process.env, PORT: '0', OPENAI_API_KEY: 'sk-of-a-test', HEADGATE_CONFIG: '' }
    const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
    running.push(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (output += text))
    const url = await vi.waitUntil(() => /Headgate listens on (http:\/\/[\d.:]+)/.exec(output)?.[1], 30_000)
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'demo', messages: [{ role: 'user', content: 'say: hello' }] }),
    })
    release = response.headers.get('x-headgate-revision')
    // An answer of the demo.
    const { choices } = (await response.json()) as { choices: { message: { content: string } }[] }
    await stop(child)
    return choices[0]!.message.content
  }
})

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
