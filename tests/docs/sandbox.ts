import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { installPackage } from '../package/installed.ts'

/** A project that depends on the package, and a gateway of the demo beside it that runs. */
export interface Sandbox {
  folder: string
  /** Runs a script in which tools that are not ours do nothing, with the config that is there for this page, or for all. */
  run(script: string, page: string): Outcome
  stop(): Promise<void>
}

export interface Outcome {
  status: number | null
  output: string
  /** Of the calls of the gateway: `404 http://127.0.0.1:1234/v1/nowhere`. */
  calls: string[]
}

/** Tools of others that documents use: where they are called, nothing happens. */
const STAND_INS =
  'claude codex gemini opencode docker kubectl systemctl journalctl bun deno gh git glab wrangler aws gcloud vercel netlify sudo ssh scp helm psql'

/** Commands of ours that serve, wait for a person, or are tried elsewhere. */
const NOT_RUN = 'dev start init build deploy login'

const ADMIN_KEY = 'the-admin-key-of-the-documents'

/** `fixtures/` is what documents take to be there: a config, requests, configs of other gateways. */
export async function makeSandbox(): Promise<Sandbox> {
  const folder = installPackage()
  cpSync(join(import.meta.dirname, 'fixtures'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "team", "private": true, "type": "module" }\n')
  const bin = join(folder, 'stand-ins')
  mkdirSync(bin)
  const put = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const main = join(folder, 'node_modules/headgate/bin/headgate.mjs')
  const notRun = NOT_RUN.split(' ').join('|')
  put(
    'headgate',
    `case " $* " in *" --help "*|*" --dry-run "*|*" --status "*) ;; *) case "$1" in ${notRun}) exit 0;; esac;; esac
case "$1" in check|generate|explain)
  # What changes nothing is asked once, however many pages show it.
  known="${folder}/.headgate/$(printf '%s' "$HEADGATE_CONFIG $HEADGATE_ENV $*" | cksum | tr ' ' -)"
  if [ ! -f "$known" ]; then "${process.execPath}" "${main}" "$@"; echo $? > "$known"; fi
  exit "$(cat "$known")";;
esac
exec "${process.execPath}" "${main}" "$@"`,
  )
  put('npx', 'if [ "$1" = headgate ]; then shift; exec headgate "$@"; fi')
  put('npm', NPM)
  put('node', '')
  put('openssl', 'echo c3RhbmQtaW4tb2Ytb3BlbnNzbC0wMTIzNDU2Nzg5MDE=')
  put('curl', `exec "${process.execPath}" "${join(import.meta.dirname, 'curl.mjs')}" "$@"`)
  for (const name of STAND_INS.split(' ')) put(name, '')
  // What is looked for in an answer need not be in that of the sandbox.
  for (const name of ['grep', 'jq']) put(name, 'cat > /dev/null')

  const database = join(folder, '.headgate/headgate.db')
  const server = spawn(process.execPath, [main, 'dev', '--config', 'open.config.ts'], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: '0',
      HEADGATE_ADMIN_KEY: ADMIN_KEY,
      HEADGATE_DATABASE: join(folder, '.headgate/server.db'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  server.stdout.on('data', text => (said += text))
  // A gateway that has run has a database.
  spawnSync(process.execPath, [main, 'keys', 'create', 'of-before', '--database', database], {
    cwd: folder,
    env: { ...process.env, ...SECRETS },
  })
  spawnSync(process.execPath, [main, 'generate'], { cwd: folder, env: { ...process.env, ...SECRETS } })
  let before: string | undefined
  const there = readdirSync(folder)
  /** Pages do not know of each other: what one has written is not there for the next. */
  const turnTo = (page: string): void => {
    if (before === page) return
    before = page
    for (const name of readdirSync(folder)) if (!there.includes(name)) rmSync(join(folder, name), { recursive: true })
  }
  const url = await vi.waitUntil(() => /Headgate listens on (http:\/\/[\d.:]+)/.exec(said)?.[1], 60_000)
  return {
    folder,
    run(script, page) {
      turnTo(page)
      const here = script
        .replace(/\bhttps:\/\/(gateway|headgate)[\w.-]*\.(example\.)?com\b/g, url)
        .replace(/(\bhttp:\/\/)?\b(localhost|127\.0\.0\.1):8787\b/g, url)
      const env = {
        ...SECRETS,
        ...Object.fromEntries([...script.matchAll(/\$\{?([A-Z][A-Z0-9_]+)/g)].map(([, name]) => [name, `of-${name}`])),
        PATH: `${bin}:/usr/bin:/bin`,
        HOME: folder,
        HEADGATE_ADMIN_KEY: ADMIN_KEY,
        HEADGATE_URL: url,
        HEADGATE_DATABASE: database,
        ...(existsSync(join(folder, `${page}.config.ts`)) && { HEADGATE_CONFIG: `${page}.config.ts` }),
      }
      const { status, stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile', '-euo', 'pipefail', '-c', here], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      const calls = [...stderr.matchAll(/^called: (.*)$/gm)].map(([, call]) => call!)
      return { status, output: stdout + stderr, calls }
    },
    async stop() {
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** npm run of this repository is the same command as npx headgate of a project. */
const NPM = `while [ "$1" = run ] || [ "$1" = --silent ] || [ "$1" = -s ]; do shift; done
name="$1"; shift || true
[ "$1" = -- ] 2>/dev/null && shift
case "$name" in
  headgate) exec headgate "$@";;
  check|generate) exec headgate "$name" "$@";;
esac`

/** Values of what the configs of the documents read. */
const SECRETS = Object.fromEntries(
  'OPENAI_API_KEY ANTHROPIC_API_KEY GEMINI_API_KEY CI_KEY TEAM_KEY TRIAL_KEY KEY_A KEY_B HEADGATE_SECRET'
    .split(' ')
    .map(name => [name, name === 'HEADGATE_SECRET' ? '5c'.repeat(32) : `sk-of-the-documents-${name.toLowerCase()}`]),
)

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}
