import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DockerfileParser } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import { projectFiles } from '../../cli/init/project-files.ts'
import { PACKAGE_MANAGERS, type PackageManagerName } from '../../cli/package-manager.ts'
import manifest from '../../package.json' with { type: 'json' }
import { TEMPLATES, textOf, yamlOf } from './files.ts'

const NODE = `node:${manifest.devDependencies.node}-bookworm`
const containers = [
  {
    dockerfile: `${TEMPLATES}/docker/Dockerfile`,
    ignored: `${TEMPLATES}/docker/dot-dockerignore`,
    compose: `${TEMPLATES}/docker/compose.yaml`,
  },
  { dockerfile: 'deploy/Dockerfile', ignored: 'deploy/Dockerfile.dockerignore', compose: 'deploy/compose.yaml' },
]

interface Compose {
  services: { gateway: Record<string, unknown> }
  volumes: object
}

describe.each(containers)('$dockerfile', ({ dockerfile, ignored, compose }) => {
  const text = textOf(dockerfile)
  const parsed = DockerfileParser.parse(text)
  const instructions = parsed
    .getInstructions()
    .map(one => ({ keyword: one.getKeyword(), said: one.getArgumentsContent() ?? '' }))
  const last = instructions.slice(instructions.findLastIndex(({ keyword }) => keyword === 'FROM'))
  const said = (keyword: string): string => last.findLast(one => one.keyword === keyword)?.said ?? ''

  it('has no fault that is known', () => {
    expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([])
  })

  it('stands on the Node that everything is tested with', () => {
    expect(instructions[0]).toEqual({ keyword: 'ARG', said: `NODE=${NODE}-slim` })
    expect(parsed.getFROMs().map(from => from.getImage())).toEqual([`$\{NODE}`, `$\{NODE}`])
  })

  it('runs the build as nobody, and writes only to the folder of the database', () => {
    expect(said('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(said('VOLUME')).toBe('/var/lib/headgate')
    expect(said('ENV')).toContain('HEADGATE_DATABASE=/var/lib/headgate/')
    expect(said('COPY')).toBe('/gateway/.output .output')
    expect(JSON.parse(said('CMD')).at(-1)).toBe('.output/server/index.mjs')
    expect(last.findIndex(({ keyword }) => keyword === 'USER')).toBeGreaterThan(
      last.findLastIndex(({ keyword }) => keyword === 'RUN'),
    )
  })

  it('takes neither secrets nor what was made elsewhere into the image', () => {
    const lines = textOf(ignored).split('\n')
    expect(lines).toEqual(expect.arrayContaining(['.env', '.env.*', '.git', '.output']))
    expect(lines.some(line => /(^|\/)node_modules$/.test(line))).toBe(true)
  })

  it('knows by Node alone whether the gateway is well', async () => {
    const check = JSON.parse(/CMD (\[.*\])/.exec(said('HEALTHCHECK'))![1]!) as string[]
    const status = { code: 200 }
    const server = createServer((_request, response) => response.writeHead(status.code).end('{}'))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const code = (PORT: number): Promise<number | null> =>
      new Promise(done => {
        const child = spawn(process.execPath, check.slice(1), { env: { PORT: String(PORT) }, stdio: 'ignore' })
        child.on('exit', done)
      })
    expect(check[0]).toBe('node')
    expect(await code(port)).toBe(0)
    status.code = 500
    expect(await Promise.all([code(port), code(9)])).toEqual([1, 1])
  })

  it('is served by compose without rights, on this machine alone', () => {
    const { services, volumes } = yamlOf<Compose>(compose)
    expect(services.gateway).toMatchObject({
      ports: ['127.0.0.1:8787:8787'],
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      volumes: ['state:/var/lib/headgate'],
      stop_grace_period: '40s',
    })
    expect(Object.keys(volumes)).toEqual(['state'])
    const { context, dockerfile: file = 'Dockerfile' } = services.gateway.build as {
      context: string
      dockerfile?: string
    }
    expect(join(compose, '..', context, file)).toBe(dockerfile)
  })
})

// The names of the table.
describe.each(Object.keys(PACKAGE_MANAGERS) as PackageManagerName[])(
  'the Dockerfile of a project with %s',
  packages => {
    const files = projectFiles({ upstreams: [], platform: 'docker', ci: 'none', packages })
    const text = files.Dockerfile!
    const build = DockerfileParser.parse(text)
      .getInstructions()
      .map(one => `${one.getKeyword()} ${one.getArgumentsContent()}`)
    const { lock, locked, files: own } = PACKAGE_MANAGERS[packages]

    it('has no fault that is known', () => expect(validate(text)).toEqual([]))

    it('installs what the lock file says, from the files that it takes, before it copies the rest', () => {
      const at = build.findIndex(line => line.startsWith('RUN') && line.endsWith(locked.join(' ')))
      const copied = build[at - 1]!.split(' ')
      expect(copied.slice(0, 1).concat(copied.slice(1, -1).sort())).toEqual([
        'COPY',
        ...['package.json', lock, ...Object.keys(own)].sort(),
      ])
      expect(build[at + 1]).toBe('COPY . .')
      expect(files).toMatchObject(own)
    })

    it('enables what does not come with Node', () => {
      expect(text.includes('corepack enable')).toBe(packages !== 'npm')
      if (packages !== 'npm') expect(text).not.toMatch(/\bnpm\b/)
    })
  },
)
