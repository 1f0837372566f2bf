import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { home } from '../../codegen/home.ts'
import { findCommit } from '../commit.ts'
import { compiledConfig } from '../compiled-config.ts'
import { planDeployment, split } from '../deploy/plan.ts'
import { gitState, refuseUnreviewed } from '../deploy/reviewed.ts'
import { runStep, runSteps } from '../deploy/run.ts'
import { runningCommit, smoke, wayBack } from '../deploy/smoke.ts'
import { commandLine, type Step, stepLine } from '../deploy/step.ts'
import { TARGETS } from '../deploy/targets.ts'
import { hasTool } from '../deploy/tools.ts'
import { headgateOf, worktreeOf } from '../deploy/worktree.ts'
import { fail } from '../exit.ts'
import { jsonOptionWith } from '../json-option.ts'
import { PACKAGE_MANAGERS, packageManagerOf } from '../package-manager.ts'
import { project } from '../project.ts'

/** Milliseconds that what was deployed may take until it answers. */
const PATIENCE = 120_000

/** What deploys by default. */
const headgate = join(home, 'bin/headgate.mjs')

/** `headgate deploy`: check, test, build, migrate, deploy, and a look at what answers then; by the platform's own tools. */
export default defineCommand({
  meta: {
    name: 'deploy',
    description: 'Check, test, build and deploy what is reviewed. What follows -- goes to the tool of the platform.',
  },
  args: {
    target: {
      type: 'positional',
      required: false,
      description: `Where: ${Object.keys(TARGETS).join(', ')}. Where it is not said, what the files here are for`,
      valueHint: 'TARGET',
    },
    url: {
      type: 'string',
      description: 'Where it answers then, for a look afterwards (HEADGATE_URL)',
      valueHint: 'URL',
    },
    model: {
      type: 'string',
      description: 'A model to call afterwards, with the key in HEADGATE_SMOKE_KEY',
      valueHint: 'MODEL',
    },
    image: {
      type: 'string',
      description: 'Name of the image for docker and kubernetes, without a tag (HEADGATE_IMAGE)',
      valueHint: 'NAME',
    },
    engine: { type: 'string', description: 'What makes images: docker or podman', valueHint: 'NAME' },
    commit: { type: 'string', description: 'Deploy this commit, to roll back to it', valueHint: 'COMMIT' },
    branch: {
      type: 'string',
      description: 'The remote branch of what is reviewed (default: the main one of origin)',
      valueHint: 'BRANCH',
    },
    'allow-dirty': { type: 'boolean', description: 'Deploy what is not committed, too' },
    'allow-unreviewed': { type: 'boolean', description: 'Deploy a commit that the remote branch does not have' },
    'dry-run': { type: 'boolean', description: 'Print the commands, and run none' },
    json: jsonOptionWith(': what was done. Other talk goes to standard error'),
  },
  async run({ args, rawArgs }) {
    const talk = args.json ? process.stderr : process.stdout
    try {
      const [own, extra] = split(rawArgs)
      if (args.commit !== undefined) return await deployCommit(args.commit, own, extra, args['dry-run'] === true)
      const dryRun = args['dry-run'] === true
      const allowed = { dirty: args['allow-dirty'] === true, unreviewed: args['allow-unreviewed'] === true }
      const state = gitState(project, args.branch)
      // A dry run first shows what it can.
      if (!dryRun) refuseUnreviewed(state, allowed)
      const commit = await findCommit(project)
      const plan = planDeployment(project, {
        // What stands after the dashes is for somebody else.
        target: own.includes(args.target ?? '--') ? args.target : undefined,
        image: args.image || process.env.HEADGATE_IMAGE || undefined,
        engine: args.engine ?? (!hasTool('docker', project) && hasTool('podman', project) ? 'podman' : 'docker'),
        readFile: readFileIn(project),
        environment: process.env.CLOUDFLARE_ENV || undefined,
        ...{ commit, extra },
      })
      if (!dryRun) plan.judge()
      const { revision } = await compiledConfig(undefined)
      // An image that was pushed runs nowhere yet, unless somebody says where.
      let url = args.url || (plan.name === 'docker' ? undefined : process.env.HEADGATE_URL || undefined)
      const before = url === undefined || dryRun ? undefined : await runningCommit(url)
      if (dryRun) talk.write(plan.steps.map(step => `${stepLine(step)}\n`).join(''))
      const seconds = dryRun
        ? []
        : await runSteps(plan.steps, { project, headgate, talk }, output => {
            url ??= plan.target.address?.exec(output)?.[0]
          })
      const look = url === undefined || dryRun ? undefined : url
      if (look !== undefined) {
        talk.write(`▶ ${look}/health${args.model ? `, and a call of ${args.model}` : ''}\n`)
        const key = process.env.HEADGATE_SMOKE_KEY
        await smoke({ url: look, revision, commit, model: args.model, key, patience: PATIENCE }).catch(
          (thrown: Error) => {
            throw new Error(`${thrown.message} ${wayBack(plan.name, look, before === commit ? undefined : before)}`)
          },
        )
      } else if (!dryRun) talk.write('Nobody has looked whether it answers: --url says where it does.\n')
      if (!dryRun) talk.write(`Deployed ${revision}${commit ? ` of ${commit}` : ''}.\n`)
      if (args.json) {
        const steps = plan.steps.map((step, n) => ({ name: step.name, command: stepLine(step), seconds: seconds[n] }))
        const done = { target: plan.name, revision, commit, url: look, dryRun, steps }
        process.stdout.write(`${JSON.stringify(done, null, 2)}\n`)
      }
      if (dryRun) {
        refuseUnreviewed(state, allowed)
        plan.judge()
      }
    } catch (thrown) {
      fail(thrown)
    }
  },
})

function readFileIn(folder: string): (path: string) => string | undefined {
  return path => {
    const file = resolve(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
}

/** What installs the packages of a lock file, by the package manager that wrote it. */
function lockedInstall(folder: string): Step['command'] {
  return PACKAGE_MANAGERS[packageManagerOf(readFileIn(folder))].locked
}

/** Has another commit deployed by the Headgate that it depends on, from a work tree of its own. */
async function deployCommit(commit: string, own: string[], extra: string[], dryRun: boolean): Promise<void> {
  const rest = own.filter((word, n) => !/^--commit(=|$)/.test(word) && own[n - 1] !== '--commit')
  const command: Step['command'] = ['headgate', 'deploy', ...rest, ...(extra.length > 0 ? ['--', ...extra] : [])]
  if (dryRun) {
    const later = command.filter(word => word !== '--dry-run')
    const add = commandLine(['git', 'worktree', 'add', '--detach', 'FOLDER', commit])
    process.stdout.write(`${add}\n${[lockedInstall(project), later].map(commandLine).join('\n')}\n`)
    return
  }
  const worktree = worktreeOf(commit, project)
  try {
    const place = { project: worktree.project, headgate }
    await runStep({ name: 'build', command: lockedInstall(worktree.project) }, { ...place, talk: process.stderr })
    const theirs = { project: worktree.project, headgate: headgateOf(worktree.project) }
    await runStep({ name: 'deploy', command }, { ...theirs, talk: process.stdout })
  } finally {
    worktree.remove()
  }
}
