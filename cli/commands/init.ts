import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { generateProject } from '../../codegen/generate-project.ts'
import manifest from '../../package.json' with { type: 'json' }
import { fail } from '../exit.ts'
import { type Answers, FORGES, PLATFORMS, readSaid, usual } from '../init/answers.ts'
import { ask } from '../init/ask.ts'
import { PROVIDER_NAMES, PROVIDERS } from '../init/providers.ts'
import { type Written, writeProject } from '../init/write.ts'
import { jsonOptionWith } from '../json-option.ts'
import { PACKAGE_MANAGERS, type PackageManagerName } from '../package-manager.ts'

/** `headgate init`: a project of one's own, which depends on Headgate. */
export default defineCommand({
  meta: {
    name: 'init',
    description: 'Begin a project: a config, what it is compiled to, what its platform and its forge need.',
  },
  args: {
    folder: {
      type: 'positional',
      required: false,
      default: '.',
      description: 'Where (default: here)',
      valueHint: 'FOLDER',
    },
    upstreams: {
      type: 'string',
      valueHint: 'NAMES',
      description: `What you have, with commas: ${PROVIDER_NAMES.join(', ')}; or none`,
    },
    platform: {
      type: 'string',
      valueHint: 'NAME',
      description: `Where it will run: ${Object.keys(PLATFORMS).join(', ')}`,
    },
    ci: {
      type: 'string',
      valueHint: 'NAME',
      description: `What checks and deploys it: ${Object.keys(FORGES).join(', ')}`,
    },
    yes: { type: 'boolean', alias: 'y', description: 'Ask nothing: what was not said is seen from the environment' },
    install: {
      type: 'boolean',
      default: true,
      description: 'Install packages: with pnpm or yarn where package.json or a lock file says so, else with npm',
      negativeDescription: 'Do not install packages',
    },
    force: { type: 'boolean', description: 'Replace files that are there' },
    json: jsonOptionWith(', and ask nothing'),
  },
  async run({ args }) {
    try {
      const folder = resolve(args.folder)
      const said = readSaid(args)
      const seen = usual({
        read: name => process.env[name],
        remote: remoteOf(folder),
        readFile: path => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined),
      })
      const asks = !args.yes && !args.json && process.stdin.isTTY === true
      const answers = asks ? await ask(said, seen) : { ...seen, ...said }
      mkdirSync(folder, { recursive: true })
      const written = writeProject(folder, answers, manifest.version, args.force === true)
      const installed = args.install && install(folder, answers.packages)
      const { errors, changes } = await generateProject({ root: folder, config: join(folder, 'gateway.config.ts') })
      if (errors.length > 0) throw new Error(errors.join('\n'))
      const all = { ...written, written: [...written.written, ...changes.written] }
      process.stdout.write(
        `${args.json ? JSON.stringify({ answers, ...all }, null, 2) : told(folder, answers, all, installed)}\n`,
      )
      if (args.install && !installed)
        throw new Error(
          `${installCommand(answers.packages)} failed in ${folder}; its messages are above. All else is done: run it again there.`,
        )
    } catch (thrown) {
      fail(thrown)
    }
  },
})

function remoteOf(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const { status, stdout } = spawnSync('git', ['remote', 'get-url', 'origin'], { cwd: folder, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** The top of the repository, where this folder is one in it. */
function repositoryAbove(folder: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--show-toplevel'], { cwd: folder, encoding: 'utf8' })
  const top = status === 0 ? stdout.trim() : ''
  return top === '' || relative(realpathSync(top), realpathSync(folder)) === '' ? undefined : top
}

/** Whether it went well. What is said meanwhile goes to standard error, so that standard output stays the command's own. */
function install(cwd: string, packages: PackageManagerName): boolean {
  const [program, ...options] = PACKAGE_MANAGERS[packages].install
  const windows = process.platform === 'win32'
  const { status, error } = spawnSync(windows ? `${program}.cmd` : program, options, {
    cwd,
    stdio: ['ignore', 2, 2],
    shell: windows,
  })
  if (error) process.stderr.write(`${program} cannot be run: ${error.message}.\n`)
  return status === 0
}

/** As a person types it: without options. */
function installCommand(packages: PackageManagerName): string {
  return PACKAGE_MANAGERS[packages].install.slice(0, 2).join(' ')
}

function told(
  folder: string,
  { upstreams, platform, ci, packages }: Answers,
  { written, mended, kept }: Written,
  installed: boolean,
): string {
  const here = relative(process.cwd(), folder)
  const lines = [
    ...written.map(path => `  written  ${path}`),
    ...mended.map(path => `  mended   ${path}`),
    ...kept.map(path => `  kept     ${path}, which was there (--force replaces it)`),
  ]
  const names = upstreams.map(name => [name, PROVIDERS[name]!] as const)
  const variables = [
    ...names.flatMap(([, provider]) => Object.keys(provider.variables)),
    ...(platform === 'node' ? [] : ['TEAM_KEY']),
  ]
  const steps = [
    ...(here === '' ? [] : [`cd ${/\s/.test(here) ? `'${here}'` : here}`]),
    ...(installed
      ? []
      : [`${installCommand(packages).padEnd(22)} # writes ${PACKAGE_MANAGERS[packages].lock}, which is committed`]),
    ...(variables.length > 0
      ? [`cp .env.example .env   # then set ${[...new Set(variables)].join(', ')}: it does not start without`]
      : []),
    'npx headgate dev       # serves on http://127.0.0.1:8787, again after each change',
    'git add -A             # the config and what it is compiled to are committed together',
  ]
  const hints = names.flatMap(([name, { afterwards }]) =>
    afterwards === undefined ? [] : [`  ${name}: ${afterwards}`],
  )
  const above = ci === 'none' ? undefined : repositoryAbove(folder)
  const pipelines =
    above === undefined
      ? []
      : [
          `  ${ci}: pipelines are read in ${above} alone: move them there, and have their commands run in ${relative(above, folder)}`,
        ]
  const doctor = platform === 'cloudflare' ? 'npx headgate doctor --preset cloudflare_module says what is left; ' : ''
  const deploying = platform === 'node' ? [] : [`  ${platform}: ${doctor}node_modules/headgate/docs/deploying.md`]
  const then = [...hints, ...pipelines, ...deploying]
  return [
    ...(lines.length > 0 ? lines : ['  Everything is there already.']),
    '',
    'Next:',
    ...steps.map(step => `  ${step}`),
    ...(then.length > 0 ? ['', 'Then:', ...then] : []),
  ].join('\n')
}
