import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { projectFiles } from '../../cli/init/project-files.ts'
import { PACKAGE_MANAGERS, type PackageManagerName } from '../../cli/package-manager.ts'
import manifest from '../../package.json' with { type: 'json' }
import { listening } from '../../runtime/platform/node/test-listen.ts'
import { filesIn, TEMPLATES, textOf, yamlOf } from './files.ts'

const workflows = filesIn(`{.github,${TEMPLATES}/github/dot-github}/workflows/*.yml`)

interface Workflow {
  permissions?: Record<string, string>
  jobs: Record<
    string,
    { permissions?: Record<string, string>; steps: { uses?: string; run?: string; with?: object }[] }
  >
}

/** Whether a shell reads it as a script, without running it. Expressions of workflows were read before. */
function isScript(text: string): void {
  const { status, stderr } = spawnSync('bash', ['-n'], {
    input: text.replaceAll(/\$\{\{.*?\}\}/g, 'x'),
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
}

/** Throws where GitHub would not take it. */
async function readWorkflow(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const template = await convertWorkflowTemplate(context, value!)
  expect(context.errors.getErrors().map(error => error.message)).toEqual([])
  expect(template.errors).toBeUndefined()
  return template.jobs.map(job => job.id.value)
}

describe.each(workflows)('%s', path => {
  const { permissions, jobs } = yamlOf<Workflow>(path)
  const steps = Object.values(jobs).flatMap(job => job.steps)

  it('is a workflow as GitHub reads it', async () => {
    expect(await readWorkflow(path, textOf(path))).toEqual(Object.keys(jobs))
  })

  it('names what it uses by its commit, and the version beside it', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
    for (const line of textOf(path)
      .split('\n')
      .filter(line => line.includes('uses:')))
      expect(line).toMatch(/ # v\d+\.\d+/)
  })

  it('may read, and nothing else but where a job says so', () => {
    expect(permissions).toEqual({ contents: 'read' })
    const jobsOfProjects = path.startsWith(TEMPLATES) ? Object.values(jobs) : []
    const rights = jobsOfProjects.flatMap(job => Object.entries(job.permissions ?? {}))
    for (const [what, how] of rights) if (how === 'write') expect(['pull-requests', 'issues']).toContain(what)
  })

  it('has scripts that a shell can read, and puts no expression into one', () => {
    for (const { run } of steps) {
      if (run === undefined) continue
      isScript(run)
      expect(run).not.toContain('${{')
    }
  })
})

it('the comment on a pull request is written once, and replaced from then on', () => {
  const { jobs } = yamlOf<Workflow>(`${TEMPLATES}/github/dot-github/workflows/gateway.yml`)
  const script = jobs.plan!.steps.find(({ run }) => run?.includes('mark='))!.run!
  const folder = mkdtempSync(join(tmpdir(), 'headgate-github-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'plan.md'), '### Headgate plan: `$1`\n')
  // Answers for GitHub, with the ids of comments in a file.
  const gh = `#!/bin/sh\ncase "$*" in *--paginate*) cat known ;; *) echo "$*" >> calls ;; esac\n`
  writeFileSync(join(folder, 'gh'), gh, { mode: 0o755 })
  const env = { PATH: `${folder}:${process.env.PATH}`, GITHUB_REPOSITORY: 'team/gateway', NUMBER: '3' }
  for (const known of ['', '41\n42\n']) {
    writeFileSync(join(folder, 'known'), known)
    expect(spawnSync('bash', ['--norc', '-e', '-c', script], { cwd: folder, env }).status).toBe(0)
  }
  expect(readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n')).toEqual([
    'pr comment 3 --repo team/gateway --body-file comment.md',
    'api --silent --method PATCH repos/team/gateway/issues/comments/41 --field body=@comment.md',
  ])
  expect(readFileSync(join(folder, 'comment.md'), 'utf8')).toBe('<!-- headgate plan -->\n### Headgate plan: `$1`\n')
})

describe('.gitlab-ci.yml', () => {
  interface Job {
    stage: string
    script: string[]
    rules: { if: string }[]
  }
  const path = `${TEMPLATES}/gitlab/dot-gitlab-ci.yml`
  const {
    stages,
    workflow,
    default: usual,
    ...jobs
  } = yamlOf<
    { stages: string[]; workflow: object; default: { image: string; before_script: string[] } } & Record<string, Job>
  >(path)

  it('has jobs of stages that there are, each with its rules', () => {
    expect(Object.keys(jobs)).toEqual(['check', 'plan', 'deploy', 'drift'])
    for (const { stage, rules } of Object.values(jobs) as Job[]) {
      expect(stages).toContain(stage)
      expect(rules.map(rule => Object.keys(rule))).toEqual([['if']])
    }
    expect(workflow).toHaveProperty('rules')
  })

  it('stands on the Node that everything is tested with, and has git and curl', () => {
    expect(usual.image).toBe(`node:${manifest.devDependencies.node}-bookworm`)
  })

  it('has scripts that a shell can read', () => {
    for (const { script } of Object.values(jobs) as Job[]) isScript([...usual.before_script, ...script].join('\n'))
  })

  it('writes the plan into one note of its own, whatever others write', async () => {
    const script = (jobs.plan as Job).script.find(text => text.includes('<<'))!
    const folder = mkdtempSync(join(tmpdir(), 'headgate-gitlab-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'plan.md'), '### Headgate plan: `$1` "added"\n')
    const mark = '<!-- headgate plan -->'
    // Somebody else has copied it, with what nobody sees.
    const notes = Array.from({ length: 100 }, (_, id) => ({ id, author: { id: 1 }, body: `${mark}\nmine` }))
    const asked: string[] = []
    const server = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://gitlab')
      let text = ''
      for await (const piece of request) text += piece
      const { body } = JSON.parse(text || '{}') as { body?: string }
      if (request.method !== 'GET') asked.push(`${request.method} ${pathname}`)
      if (request.method === 'POST') notes.push({ id: 700, author: { id: 7 }, body: body! })
      if (request.method === 'PUT') notes.at(-1)!.body = body!
      const page = Number(searchParams.get('page'))
      const answer = pathname.endsWith('/user') ? { id: 7 } : notes.slice((page - 1) * 100, page * 100)
      const next = page * 100 < notes.length ? String(page + 1) : ''
      response.writeHead(request.headers['private-token'] === 'glpat-1' ? 200 : 401, { 'x-next-page': next })
      response.end(JSON.stringify(answer))
    })
    onTestFinished(() => void server.close())
    const api = `${await listening(server)}/api/v4`
    const run = (COMMENT_TOKEN: string): Promise<number | null> => {
      const env = { CI_API_V4_URL: api, CI_PROJECT_ID: '5', CI_MERGE_REQUEST_IID: '3', COMMENT_TOKEN }
      const options = { cwd: folder, env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' } as const
      return new Promise(done => spawn('sh', ['-e', '-c', script], options).on('exit', done))
    }
    expect([await run('glpat-1'), await run('glpat-1'), await run('wrong')]).toEqual([0, 0, 1])
    const place = '/api/v4/projects/5/merge_requests/3/notes'
    expect(asked).toEqual([`POST ${place}`, `PUT ${place}/700`])
    expect(notes.at(-1)).toEqual({ id: 700, author: { id: 7 }, body: `${mark}\n### Headgate plan: \`$1\` "added"\n` })
    expect(notes).toHaveLength(101)
  })
})

// The names of the table.
describe.each(Object.keys(PACKAGE_MANAGERS) as PackageManagerName[])('pipelines of a project with %s', packages => {
  const { lock, locked } = PACKAGE_MANAGERS[packages]
  const files = (ci: 'github' | 'gitlab'): [string, string][] =>
    Object.entries(projectFiles({ upstreams: [], platform: 'node', ci, packages })).filter(([path]) =>
      /^\.git.*\.yml$/.test(path),
    )

  it('install by it in every job, as its lock file says', async () => {
    for (const [path, text] of files('github')) {
      await readWorkflow(path, text)
      const { jobs } = parse(text) as Workflow
      for (const { steps } of Object.values(jobs)) {
        const node = steps.findIndex(({ uses }) => uses?.includes('setup-node'))
        expect(steps[node]!.with).toMatchObject({ cache: packages === 'berry' ? 'yarn' : packages })
        // Its cache is asked for by the program itself.
        if (packages !== 'npm') expect(steps[node - 1]).toEqual({ run: 'corepack enable' })
        expect(steps[node + 1]!.run).toContain(locked.slice(0, packages === 'npm' ? 2 : 3).join(' '))
      }
    }
    const [[, text]] = files('gitlab') as [[string, string]]
    const { default: usual } = parse(text) as { default: { cache: { key: object }; before_script: string[] } }
    expect(usual.cache.key).toEqual({ files: [lock] })
    expect(usual.before_script.join()).toContain(locked.slice(0, packages === 'npm' ? 2 : 3).join(' '))
    isScript(usual.before_script.join('\n'))
  })

  it('know of no other', () => {
    const texts = [...files('github'), ...files('gitlab')].map(([, text]) => text).join('\n')
    expect(texts.includes('npm ci')).toBe(packages === 'npm')
    expect(texts.includes('package-lock')).toBe(packages === 'npm')
  })
})

const commands = filesIn('cli/commands/*.ts').map(path => path.replace(/^.*\/(\w+)(\.test)?\.ts$/, '$1'))

it.each([...workflows, `${TEMPLATES}/gitlab/dot-gitlab-ci.yml`])('%s calls commands that there are', path => {
  for (const [, command] of textOf(path).matchAll(/npx headgate ([\w-]+)/g)) expect(commands).toContain(command)
})
