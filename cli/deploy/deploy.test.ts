import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import command from '../commands/deploy.ts'
import { ran } from '../testing.ts'
import { planDeployment, split, type Wanted } from './plan.ts'
import { gitState, refuseUnreviewed } from './reviewed.ts'
import { runSteps } from './run.ts'
import { runningCommit, smoke, wayBack } from './smoke.ts'
import { stepLine } from './step.ts'
import { targetOf, withImage } from './targets.ts'
import { findTool } from './tools.ts'
import { headgateOf, worktreeOf } from './worktree.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'

function folder(files: Record<string, string> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'headgate-deploy-test-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

function wanted(project: string, changes: Partial<Wanted> = {}): Wanted {
  return {
    target: undefined,
    commit: COMMIT,
    image: 'registry.example.com/team/headgate',
    engine: 'docker',
    extra: [],
    readFile: path => (existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : undefined),
    ...changes,
  }
}

/** The wrangler.jsonc of a Worker that has a database, with that id. */
const withDatabase = (id = '6f1d2a7b-9c3e-4f50-8172-8394a5b6c7d8', more: object = {}): string =>
  JSON.stringify({ d1_databases: [{ binding: 'DB', database_id: id }], ...more })

const ZEROS = '00000000-0000-0000-0000-000000000000'

const linesOf = (project: string, changes: Partial<Wanted>): string[] =>
  planDeployment(project, wanted(project, changes)).steps.map(stepLine)

describe('what a deployment does, in order', () => {
  it('to Workers: judges, tests, builds, migrates, deploys', () => {
    const project = folder({ 'wrangler.jsonc': withDatabase(), 'gateway.gateway-test.ts': '' })
    expect(linesOf(project, { extra: ['--env', 'staging', '--minify'] })).toEqual([
      'headgate check',
      'headgate test',
      'headgate build --preset cloudflare_module',
      'wrangler d1 migrations apply DB --remote --env staging',
      'wrangler deploy --env staging --minify',
    ])
  })

  it('to Workers without a database: has nothing to migrate', () => {
    expect(linesOf(folder({ 'wrangler.toml': '' }), {}).join()).not.toContain('migrations')
    // Bindings are not handed down to environments.
    const staging = folder({ 'wrangler.jsonc': withDatabase(undefined, { env: { staging: {} } }) })
    expect(linesOf(staging, { extra: ['-e', 'staging'] }).join()).not.toContain('migrations')
  })

  it('to a registry: refuses where nothing says what an image is made of', () => {
    const judged = (files: Record<string, string>) => {
      const project = folder(files)
      return () => planDeployment(project, wanted(project, { target: 'docker' })).judge()
    }
    expect(judged({ Dockerfile: '' })).not.toThrow()
    expect(judged({ 'deploy/Dockerfile': '' })).not.toThrow()
    expect(judged({})).toThrow('There is no Dockerfile: `headgate init --platform docker` writes one.')
  })

  it('to Workers: refuses a database whose id is not there yet, of the environment that is deployed', () => {
    const judged = (text: string, changes: Partial<Wanted> = {}) => {
      const project = folder({ 'wrangler.jsonc': text, 'other.jsonc': withDatabase(ZEROS) })
      return () => planDeployment(project, wanted(project, { target: 'cloudflare', ...changes })).judge()
    }
    const refusal = /^wrangler\.jsonc: DB has no database_id yet, but "0000.*npx wrangler d1 create/
    expect(judged(withDatabase())).not.toThrow()
    expect(judged(withDatabase(ZEROS))).toThrow(refusal)
    expect(judged(withDatabase('<the id>'))).toThrow('but "<the id>"')
    // Wrangler finds it by its name, or says why not.
    expect(judged('{"d1_databases": [{"binding": "DB"}]}')).not.toThrow()
    const both = withDatabase(ZEROS, {
      env: { live: JSON.parse(withDatabase()), next: JSON.parse(withDatabase(ZEROS)) },
    })
    for (const extra of [['--env', 'live'], ['--env=live'], ['-e', 'live']])
      expect(judged(both, { extra })).not.toThrow()
    expect(judged(both, { extra: ['--env', 'next'] })).toThrow('yet in the environment next')
    expect(judged(both, { environment: 'live' })).not.toThrow()
    expect(judged(both, { environment: 'live', extra: ['--env='] })).toThrow(refusal)
    expect(judged(both, { extra: ['--env', 'lief'] })).toThrow('no environment "lief": it has live, next')
    expect(judged(withDatabase(), { extra: ['--config', 'other.jsonc'] })).toThrow(/^other\.jsonc: /)
  })

  it('to Kubernetes: makes the image that the manifests are given', () => {
    expect(linesOf(folder({ 'kustomization.yaml': '', Dockerfile: '' }), { extra: ['--context', 'eu 1'] })).toEqual([
      'headgate check',
      `docker build --build-arg HEADGATE_COMMIT=${COMMIT} --tag registry.example.com/team/headgate:0123456789ab .`,
      'docker push registry.example.com/team/headgate:0123456789ab',
      "kubectl kustomize . | (image: headgate -> registry.example.com/team/headgate:0123456789ab) | kubectl apply --filename - --context 'eu 1'",
      "kubectl rollout status deployment/headgate --timeout=5m --context 'eu 1'",
    ])
  })

  it('to a registry, by the engine that there is', () => {
    expect(linesOf(folder({ Dockerfile: '' }), { engine: 'podman', commit: `${COMMIT}-dirty` }).slice(1)).toEqual([
      `podman build --build-arg HEADGATE_COMMIT=${COMMIT}-dirty --tag registry.example.com/team/headgate:0123456789ab-dirty .`,
      'podman push registry.example.com/team/headgate:0123456789ab-dirty',
    ])
  })

  it('to Vercel and Netlify: what was built here, not there', () => {
    expect(linesOf(folder(), { target: 'vercel' }).slice(1)).toEqual([
      'headgate build --preset vercel',
      'vercel deploy --prebuilt --prod',
    ])
    expect(linesOf(folder(), { target: 'netlify' }).slice(1)).toEqual([
      'headgate build --preset netlify',
      'netlify deploy --prod --no-build --dir .output/public',
    ])
  })

  it('needs the name of an image, without a tag', () => {
    const plan = (image: string | undefined) => () => linesOf(folder(), { target: 'docker', image })
    expect(plan(undefined)).toThrow('No image is named: --image registry.example.com/team/headgate')
    expect(plan('localhost:5000/headgate:latest')).toThrow('a name without a tag, not "localhost:5000/headgate:latest"')
    expect(plan('localhost:5000/headgate')).not.toThrow()
  })

  it('names the targets, where none or several are meant', () => {
    const has =
      (...files: string[]) =>
      (path: string) =>
        files.includes(path)
    expect(() => targetOf('heroku', has())).toThrow('it is one of cloudflare, kubernetes, docker, vercel, netlify')
    expect(() => targetOf(undefined, has())).toThrow('Nothing here says where to deploy')
    expect(() => targetOf(undefined, has('wrangler.jsonc', 'netlify.toml'))).toThrow('are for cloudflare and netlify')
    expect(targetOf(undefined, has('wrangler.jsonc', 'Dockerfile'))[0]).toBe('cloudflare')
  })

  it('gives the manifests their image, or says that they have none', () => {
    const manifest = 'containers:\n  - image: headgate:latest\n    name: headgate\n  - image: other:1\n'
    expect(withImage(manifest, 'r/h:1')).toBe('containers:\n  - image: r/h:1\n    name: headgate\n  - image: other:1\n')
    expect(() => withImage('image: other', 'r/h:1')).toThrow('no container with "image: headgate"')
  })

  it('leaves to the platform what stands after the dashes', () => {
    expect(split(['vercel', '--json', '--', '--scope', 'team'])).toEqual([
      ['vercel', '--json'],
      ['--scope', 'team'],
    ])
    expect(split(['vercel'])).toEqual([['vercel'], []])
  })
})

/** Programs that note how they were called, and print what they read, in the project's `node_modules`. */
function withTools(project: string, ...names: string[]): { place: Parameters<typeof runSteps>[1]; calls(): string[] } {
  const log = join(project, 'calls')
  const bin = join(project, 'node_modules/.bin')
  mkdirSync(bin, { recursive: true })
  for (const name of names) {
    const says =
      name === 'wrangler'
        ? 'echo "Deployed to https://headgate.team.workers.dev"'
        : '[ "$2" = . ] && echo "image: headgate"'
    const reads = `case "$*" in *"--filename -"*) cat >> '${log}' ;; *fails*) exit 3 ;; esac`
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >> '${log}'\n${reads}\n${says}\ntrue\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const headgate = join(project, 'headgate.mjs')
  const note = `appendFileSync(${JSON.stringify(log)}, ['headgate', ...process.argv.slice(2)].join(' ') + '\\n')`
  writeFileSync(headgate, `import { appendFileSync } from 'node:fs'\n${note}\n`)
  const talk = new Writable({ write: (_chunk, _encoding, done) => done() })
  return {
    place: { project, headgate, talk },
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []),
  }
}

describe('the commands', () => {
  it('are run one after the other, and tell where it answers', async () => {
    const project = folder({ 'wrangler.jsonc': withDatabase() })
    const { place, calls } = withTools(project, 'wrangler')
    const { steps, target } = planDeployment(project, wanted(project))
    const outputs: string[] = []
    expect(await runSteps(steps, place, output => outputs.push(output))).toHaveLength(steps.length)
    expect(calls()).toEqual(linesOf(project, {}))
    expect(target.address!.exec(outputs.join())![0]).toBe('https://headgate.team.workers.dev')
  })

  it('hand the manifests on, with the image', async () => {
    const project = folder({ 'kustomization.yaml': '' })
    const { place, calls } = withTools(project, 'docker', 'kubectl')
    await runSteps(planDeployment(project, wanted(project)).steps.slice(1), place, () => {})
    expect(calls()).toEqual([
      expect.stringMatching(/^docker build /),
      expect.stringMatching(/^docker push /),
      'kubectl kustomize .',
      'kubectl apply --filename -',
      'image: registry.example.com/team/headgate:0123456789ab',
      'kubectl rollout status deployment/headgate --timeout=5m',
    ])
  })

  it('end with the first that fails', async () => {
    const project = folder()
    const { place, calls } = withTools(project, 'vercel', 'netlify')
    const steps = planDeployment(project, wanted(project, { target: 'vercel', extra: ['fails'] })).steps
    const more = planDeployment(project, wanted(project, { target: 'netlify' })).steps
    await expect(runSteps([...steps, ...more], place, () => {})).rejects.toThrow(
      'vercel deploy --prebuilt --prod fails ended with 3: nothing after it was done.',
    )
    expect(calls().at(-1)).toBe('vercel deploy --prebuilt --prod fails')
  })

  it('are looked for before the first is run', async () => {
    const project = folder({ 'wrangler.jsonc': '{}' })
    const { place, calls } = withTools(project)
    const steps = planDeployment(project, wanted(project)).steps
    const missing = 'is neither in node_modules nor on PATH: npm install --save-dev'
    expect(() => findTool('wrangler', project, '')).toThrow(`wrangler ${missing} wrangler`)
    vi.stubEnv('PATH', '')
    onTestFinished(() => void vi.unstubAllEnvs())
    await expect(runSteps(steps, place, () => {})).rejects.toThrow(missing)
    expect(calls()).toEqual([])
  })

  it('are printed, and not run, where that is asked for', async () => {
    const args = ['cloudflare', '--dry-run', '--allow-dirty', '--allow-unreviewed']
    const printed = await ran(command, ...args, '--', '--env', 'staging')
    // Then it tells what the repository's own Worker lacks.
    expect(printed).toMatchObject({ code: 1, stderr: expect.stringMatching(/^wrangler\.jsonc: DB has no database_id/) })
    expect(printed.stdout.trimEnd().split('\n').at(-1)).toBe('wrangler deploy --env staging')
    const { stdout } = await ran(command, ...args, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ target: 'cloudflare', dryRun: true, revision: expect.any(String) })
    // What a pipeline sets for a variable that there is not.
    vi.stubEnv('HEADGATE_IMAGE', '')
    onTestFinished(() => void vi.unstubAllEnvs())
    const nameless = await ran(command, 'docker', ...args.slice(1))
    expect([nameless.code, nameless.stderr]).toEqual([1, expect.stringMatching(/^No image is named/)])
    const back = await ran(command, 'cloudflare', '--commit', COMMIT, '--dry-run', '--', '--minify')
    expect(back.stdout).toBe(
      `git worktree add --detach FOLDER ${COMMIT}\nnpm ci --no-audit --no-fund\nheadgate deploy cloudflare -- --minify\n`,
    )
  })
})

describe('what is not reviewed', () => {
  const nothing = { dirty: false, unreviewed: false }
  const state = { commit: COMMIT, changed: [], branch: 'origin/main', contained: true }

  it('is refused, and named', () => {
    expect(() => refuseUnreviewed(state, nothing)).not.toThrow()
    expect(() => refuseUnreviewed({ ...state, changed: ['gateway.config.ts'] }, nothing)).toThrow(
      'Not committed: gateway.config.ts. Commit that, or say --allow-dirty.',
    )
    expect(() => refuseUnreviewed({ ...state, changed: [...'abcdefg'] }, nothing)).toThrow('a, b, c, d, e, and 2 more.')
    expect(() => refuseUnreviewed({ ...state, contained: false }, nothing)).toThrow(
      'origin/main does not have 0123456789ab: merge it first',
    )
    expect(() => refuseUnreviewed({ ...state, branch: undefined, contained: false }, nothing)).toThrow('--branch')
    expect(() => refuseUnreviewed({ ...state, commit: undefined }, nothing)).toThrow('no git repository')
  })

  it('is deployed where that is said', () => {
    const worst = { commit: undefined, changed: ['a'], branch: undefined, contained: false }
    expect(() => refuseUnreviewed(worst, { dirty: true, unreviewed: true })).not.toThrow()
  })

  it('is what git says', () => {
    const remote = folder({ 'package.json': '{}', 'gateway.config.ts': '1' })
    const git = (cwd: string, ...args: string[]): string => {
      const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
      const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd, encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      return stdout.trim()
    }
    git(remote, 'init', '--quiet', '--initial-branch', 'main')
    git(remote, 'add', '.')
    git(remote, 'commit', '--quiet', '--message', 'one')
    const project = join(folder(), 'clone')
    git(remote, 'clone', '--quiet', remote, project)
    const first = git(project, 'rev-parse', 'HEAD')
    expect(gitState(project)).toEqual({ commit: first, changed: [], branch: 'origin/main', contained: true })

    writeFileSync(join(project, 'gateway.config.ts'), '2')
    expect(gitState(project)).toMatchObject({ changed: ['gateway.config.ts'], contained: true })
    git(project, 'commit', '--quiet', '--all', '--message', 'two')
    writeFileSync(join(project, '.env'), 'SECRET=1')
    expect(gitState(project)).toMatchObject({ changed: ['.env'], branch: 'origin/main', contained: false })

    const worktree = worktreeOf(first, project)
    expect(readFileSync(join(worktree.project, 'gateway.config.ts'), 'utf8')).toBe('1')
    expect(readFileSync(join(worktree.project, '.env'), 'utf8')).toBe('SECRET=1')
    expect(() => headgateOf(worktree.project)).toThrow('has no Headgate')
    worktree.remove()
    expect(git(project, 'worktree', 'list').split('\n')).toHaveLength(1)
    expect(() => worktreeOf('nothing', project)).toThrow('There is no commit "nothing" here')
  })
})

describe('the look at what answers', () => {
  const revision = 'a1b2c3d4e5f6'

  async function gateway(answers: object[], status = 200): Promise<{ url: string; asked: string[] }> {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim())
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked }
  }

  it('waits for the new revision, and calls a model', async () => {
    const { url, asked } = await gateway([{ revision: 'before' }, { revision, commit: COMMIT }])
    await smoke({ url, revision, commit: COMMIT, model: 'demo', key: 'sk-1', patience: 1_000 })
    expect(asked).toEqual(['GET /health', 'GET /health', 'POST /v1/chat/completions Bearer sk-1'])
  })

  it('says what answers in its place', async () => {
    const { url } = await gateway([{ revision, commit: 'another' }])
    await expect(smoke({ url, revision, commit: COMMIT, patience: 20 })).rejects.toThrow(
      `/health does not say ${revision} of ${COMMIT}: it says ${revision} of another.`,
    )
    const broken = await gateway([{ error: { message: 'LAPTOP_KEY is not set' } }], 500)
    await expect(smoke({ url: broken.url, revision, patience: 20 })).rejects.toThrow(
      'it answered 500: LAPTOP_KEY is not set.',
    )
    await expect(smoke({ url: 'http://127.0.0.1:9', revision, patience: 20 })).rejects.toThrow(/ECONNREFUSED|bad port/)
  })

  it('knows what ran before, and says how to go back to it', async () => {
    const { url } = await gateway([{ revision, commit: `${COMMIT}-dirty` }])
    expect(await runningCommit(url)).toBe(COMMIT)
    expect(await runningCommit('http://127.0.0.1:9')).toBeUndefined()
    expect(wayBack('cloudflare', url, COMMIT)).toBe(
      `It is deployed all the same. To go back: headgate deploy cloudflare --commit ${COMMIT}, which ran before.`,
    )
    expect(wayBack('docker', url, undefined)).toContain(`headgate revisions --url ${url}`)
  })
})
