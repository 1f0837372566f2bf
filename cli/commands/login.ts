import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { defineCommand } from 'citty'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { createSecretBox, SECRET_VARIABLE, type SecretBox } from '../../runtime/platform/secret-box.ts'
import { loginStatement } from '../../runtime/state/login-statement.ts'
import { loginTable } from '../../runtime/state/login-table.ts'
import { createLoginVault } from '../../runtime/state/login-vault.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { importLogin } from '../../runtime/upstreams/codex/import-login.ts'
import type { Tokens } from '../../runtime/upstreams/login-tokens.ts'
import { byHand } from '../by-hand.ts'
import { configOption } from '../config-option.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { jsonOptionWith } from '../json-option.ts'
import { loginToCodex } from '../login/codex.ts'
import { loginToCopilot } from '../login/copilot.ts'
import { type LoginStatus, statusOf, statusText } from '../login/status.ts'
import { type LoginUpstream, loginUpstream, loginUpstreams } from '../login/upstreams.ts'

/** `headgate login NAME`: what the calls of a subscription are authorised with. */
export default defineCommand({
  meta: { name: 'login', description: 'Log in to an upstream that is a subscription.' },
  args: {
    name: { type: 'positional', required: false, description: 'The upstream, as the config names it' },
    from: {
      type: 'string',
      description: 'Take the login from a file (auth.json of Codex; - reads standard input) instead',
      valueHint: 'FILE',
    },
    sql: {
      type: 'boolean',
      description: 'Change no database: print the SQL that puts the login, encrypted, into one (D1)',
      default: false,
    },
    status: {
      type: 'boolean',
      description: 'Log in to nothing: say which logins there are, and whether they are good (exit code 1: not all)',
      default: false,
    },
    json: jsonOptionWith(', with --status'),
    config: configOption,
    database: databaseOption,
  },
  async run({ args }) {
    const path = databasePath(args.database)
    try {
      if (args.status) {
        const all = await statuses(path, args.name, args.config)
        process.stdout.write(`${args.json ? JSON.stringify(all.map(inJson), undefined, 2) : statusText(all)}\n`)
        if (all.some(({ state }) => state !== 'logged in')) process.exitCode = 1
        return
      }
      if (!args.name) throw new Error('Which upstream? headgate login NAME; headgate login --status lists them.')
      await logIn(path, { ...args, name: args.name })
    } catch (thrown) {
      fail(thrown)
    }
  },
})

interface Asked {
  name: string
  from?: string | undefined
  sql: boolean
  config?: string | undefined
}

async function logIn(path: string, { name, from, sql, config }: Asked): Promise<void> {
  const upstream = await loginUpstream(name, config)
  const box = secretBox()
  if (!box) {
    throw new Error(`${SECRET_VARIABLE} is not set: logins are encrypted with it. openssl rand -base64 32 makes one.`)
  }
  const tokens = from === undefined ? await login(upstream) : await imported(upstream, from)
  if (sql) {
    process.stdout.write(`${await loginStatement(upstream.id, tokens, box, Date.now())}\n`)
    return
  }
  const database = sqliteDatabase(path)
  try {
    const vault = createLoginVault<Tokens>(loginTable(database), box)
    await byHand(database, from === undefined ? 'finishLogin' : 'importLogin', upstream.id, () =>
      vault.replace(upstream.id, tokens),
    )
    process.stderr.write(`Upstream "${upstream.id}" is logged in. A gateway that runs takes note by itself.\n`)
  } finally {
    await database.close()
  }
}

function secretBox(): SecretBox | undefined {
  const secret = process.env[SECRET_VARIABLE]?.trim()
  return secret ? createSecretBox(secret) : undefined
}

async function statuses(path: string, name: string | undefined, config: string | undefined): Promise<LoginStatus[]> {
  const upstreams = name ? [await loginUpstream(name, config)] : await loginUpstreams(config)
  if (upstreams.length === 0) throw new Error('This config has no upstream that one logs in to.')
  const box = secretBox()
  // A look makes no database.
  const database = existsSync(path) ? sqliteDatabase(path, { readOnly: true }) : undefined
  try {
    const table = database && loginTable(database)
    return await Promise.all(upstreams.map(async upstream => statusOf(upstream, await table?.read(upstream.id), box)))
  } finally {
    await database?.close()
  }
}

function inJson({ until, changed, ...status }: LoginStatus): object {
  return {
    ...status,
    ...(until !== undefined && { until: new Date(until).toISOString() }),
    ...(changed !== undefined && { changed: new Date(changed).toISOString() }),
  }
}

async function login({ kind, loginUrl }: LoginUpstream): Promise<Tokens> {
  const transport = createNodeTransport()
  const lines = createInterface({ input: process.stdin })
  const print = (line: string): void => void process.stderr.write(`${line}\n`)
  try {
    if (kind === 'copilot') return await loginToCopilot({ transport: transport.send, host: loginUrl, print })
    return await loginToCodex({ transport: transport.send, issuer: loginUrl, terminal: { print, lines } })
  } finally {
    lines.close()
    process.stdin.destroy()
    await transport.close()
  }
}

async function imported({ id, kind }: LoginUpstream, file: string): Promise<Tokens> {
  if (kind !== 'codex') throw new Error(`A login of "${id}" is not taken from files: leave out --from.`)
  const json = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  try {
    return importLogin(json)
  } catch (thrown) {
    throw new Error(`The login in ${file} cannot be used. ${thrown instanceof Error ? thrown.message : ''}`.trim())
  }
}
