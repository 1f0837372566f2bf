import { spawnSync } from 'node:child_process'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
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

describe.each(workflows)('%s', path => {
  const { permissions, jobs } = yamlOf<Workflow>(path)
  const steps = Object.values(jobs).flatMap(job => job.steps)

  it('is a workflow as GitHub reads it', async () => {
    const { context, value } = parseWorkflow({ name: path, content: textOf(path) }, new NoOperationTraceWriter())
    const template = await convertWorkflowTemplate(context, value!)
    expect(context.errors.getErrors().map(error => error.message)).toEqual([])
    expect(template.errors).toBeUndefined()
    expect(template.jobs.map(job => job.id.value)).toEqual(Object.keys(jobs))
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
})

const commands = filesIn('cli/commands/*.ts').map(path => path.replace(/^.*\/(\w+)(\.test)?\.ts$/, '$1'))

it.each([...workflows, `${TEMPLATES}/gitlab/dot-gitlab-ci.yml`])('%s calls commands that there are', path => {
  for (const [, command] of textOf(path).matchAll(/npx headgate ([\w-]+)/g)) expect(commands).toContain(command)
})
