import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compileConfig } from '../../codegen/config/index.ts'
import { type Answers, type FORGES, PLATFORMS, type Platform, readSaid, usual } from './answers.ts'
import { configText } from './config-text.ts'
import { mendedPackage, projectFiles } from './project-files.ts'
import { PROVIDER_NAMES, PROVIDERS } from './providers.ts'
import { packageName, writeProject } from './write.ts'

const answers = (changes: Partial<Answers> = {}): Answers => ({
  upstreams: [],
  platform: 'node',
  ci: 'none',
  packages: 'npm',
  ...changes,
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'headgate-init-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

describe('the config of a new project', () => {
  it.each<[readonly string[]]>([[[]], ...PROVIDER_NAMES.map((name): [string[]] => [[name]]), [PROVIDER_NAMES]])(
    'has no fault with %j',
    async upstreams => {
      const root = folder()
      const configPath = join(root, 'gateway.config.ts')
      writeFileSync(configPath, configText(answers({ upstreams: [...upstreams], platform: 'docker' })))
      const { problems, gateway } = await compileConfig({ root, configPath, read: () => 'https://a.example.com' })
      expect(problems).toEqual([])
      expect(Object.keys(gateway!.upstreams)).toEqual(['demo', ...upstreams])
    },
  )

  it('is closed where others reach it, and open on this machine', () => {
    const keys = /^ {2}keys: /m
    expect(configText(answers())).not.toMatch(keys)
    for (const platform of ['docker', 'kubernetes', 'cloudflare'] as const)
      expect(configText(answers({ platform }))).toMatch(keys)
  })

  it('imports only what it uses', () => {
    expect(configText(answers())).toContain("import { defineGateway } from 'headgate'")
    expect(configText(answers({ upstreams: ['groq'] }))).toContain("import { defineGateway, env } from 'headgate'")
  })
})

describe('what is said', () => {
  it('names what there is, and what was meant', () => {
    expect(() => readSaid({ upstreams: 'openai,anthropc' })).toThrow(/"anthropc" .*did you mean anthropic\?/)
    expect(() => readSaid({ platform: 'heroku' })).toThrow('--platform takes node, docker, kubernetes, cloudflare')
    expect(() => readSaid({ ci: 'toString' })).toThrow('--ci takes github, gitlab, none')
  })

  it('may be nothing', () => {
    expect(readSaid({})).toEqual({})
    expect(readSaid({ upstreams: 'none' })).toEqual({ upstreams: [] })
  })
})

describe('what is seen without asking', () => {
  it('offers what there are keys for, but no subscription for the sake of its secret', () => {
    const set = new Set(['OPENAI_API_KEY', 'AZURE_ENDPOINT', 'HEADGATE_SECRET'])
    const read = (name: string): string | undefined => (set.has(name) ? 'x' : undefined)
    expect(usual({ read, readFile: () => undefined })).toEqual(answers({ upstreams: ['openai'] }))
  })

  it('knows the forge by the remote, and the platform by its files', () => {
    const seen = { read: () => undefined, readFile: (path: string) => (path === 'wrangler.jsonc' ? '' : undefined) }
    expect(usual({ ...seen, remote: 'git@github.com:team/gateway.git' })).toEqual(
      answers({ platform: 'cloudflare', ci: 'github' }),
    )
    expect(usual({ ...seen, remote: 'https://gitlab.example.com/team/gateway' }).ci).toBe('gitlab')
  })
})

describe('the name of a new package', () => {
  it.each([
    ['My Gateway', 'my-gateway'],
    ['Größe', 'gro-e'],
    ['.gateway', 'gateway'],
    ['日本', 'gateway'],
    // A package does not depend on one of its own name.
    ['headgate', 'gateway'],
  ])('of the folder "%s" is one that npm takes: %s', (name, expected) => expect(packageName(name)).toBe(expected))
})

describe('the files of a new project', () => {
  it.each(Object.keys(PLATFORMS) as Platform[])('say every variable that the config reads: %s', platform => {
    const { 'gateway.config.ts': config, '.env.example': env } = projectFiles(
      answers({ platform, upstreams: [...PROVIDER_NAMES] }),
    )
    const read = [...config!.matchAll(/^[^/]*env\('(\w+)'\)/gm)].map(([, name]) => name)
    for (const name of read) expect(env).toMatch(new RegExp(`^${name}=$`, 'm'))
    for (const { variables } of Object.values(PROVIDERS))
      for (const name of Object.keys(variables)) expect(env).toMatch(new RegExp(`^${name}=$`, 'm'))
  })

  it('are of the platform and of the forge', () => {
    const files = (platform: Platform, ci: keyof typeof FORGES): string[] =>
      Object.keys(projectFiles(answers({ platform, ci })))
    expect(files('node', 'none')).toEqual([
      'gateway.config.ts',
      'gateway.gateway-test.ts',
      'tsconfig.json',
      '.env.example',
    ])
    expect(files('docker', 'none')).toContain('Dockerfile')
    expect(files('cloudflare', 'none')).toContain('wrangler.jsonc')
    expect(files('node', 'github').some(path => path.startsWith('.github/workflows/'))).toBe(true)
    expect(files('node', 'gitlab')).toContain('.gitlab-ci.yml')
    expect(files('kubernetes', 'none').length).toBeGreaterThan(files('docker', 'none').length)
    expect(files('docker', 'none')).toContain('.dockerignore')
  })
})

describe('writing', () => {
  it('keeps what is there, and mends what may be mended', () => {
    const path = folder()
    writeFileSync(join(path, 'tsconfig.json'), '{}')
    writeFileSync(join(path, '.gitignore'), 'node_modules/\ncoverage')
    writeFileSync(
      join(path, 'package.json'),
      '{"name":"ours","scripts":{"test":"vitest"},"dependencies":{"headgate":"1.2.3"}}',
    )
    const { written, mended, kept } = writeProject(path, answers(), '9.9.9', false)
    expect({ written, mended, kept }).toEqual({
      written: ['gateway.config.ts', 'gateway.gateway-test.ts', '.env.example'],
      mended: ['package.json', '.gitignore'],
      kept: ['tsconfig.json'],
    })
    const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ name: 'ours', dependencies: { headgate: '1.2.3' } })
    expect(manifest.scripts).toMatchObject({ test: 'vitest', dev: 'headgate dev' })
    expect(readFileSync(join(path, '.gitignore'), 'utf8')).toMatch(/^node_modules\/\ncoverage\n\.output\/\n/)
  })

  it('changes nothing the second time', () => {
    const path = folder()
    const all = answers({ upstreams: ['openai'], platform: 'kubernetes', ci: 'github' })
    writeProject(path, all, '1.0.0', false)
    expect(writeProject(path, all, '1.0.0', false)).toEqual({ written: [], mended: [], kept: [] })
  })

  it('replaces where it is told to', () => {
    const path = folder()
    writeFileSync(join(path, 'gateway.config.ts'), 'mine')
    expect(writeProject(path, answers(), '1.0.0', false).kept).toEqual(['gateway.config.ts'])
    expect(writeProject(path, answers(), '1.0.0', true).written).toContain('gateway.config.ts')
  })

  it('refuses a package.json that is no JSON, naming it', () => {
    const path = folder()
    writeFileSync(join(path, 'package.json'), '{')
    expect(() => writeProject(path, answers(), '1.0.0', false)).toThrow(/package\.json is not JSON/)
  })

  it('adds the tool of the platform', () => {
    expect(mendedPackage(undefined, 'a', '1.0.0', answers()).devDependencies).toBeUndefined()
    const worker = mendedPackage(undefined, 'a', '1.0.0', answers({ platform: 'cloudflare' }))
    expect(worker.devDependencies).toHaveProperty('wrangler')
    expect(worker.allowScripts).toEqual({ esbuild: true, workerd: true })
  })
})
