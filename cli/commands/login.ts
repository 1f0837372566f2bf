import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { defineCommand } from 'citty'
import { compileConfig } from '../../codegen/config/index.ts'
import type { CompiledGateway, CompiledUpstream } from '../../runtime/config/compiled.ts'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { createSecretBox, SECRET_VARIABLE } from '../../runtime/platform/secret-box.ts'
import { loginStatement } from '../../runtime/state/login-statement.ts'
import { loginTable } from '../../runtime/state/login-table.ts'
import { createLoginVault } from '../../runtime/state/login-vault.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { importLogin } from '../../runtime/upstreams/codex/import-login.ts'
import type { Tokens } from '../../runtime/upstreams/login-tokens.ts'
import { loginToCodex } from '../login/codex.ts'
import { loginToCopilot } from '../login/copilot.ts'
import { printProblems } from '../print-problems.ts'
import { root } from '../project.ts'

/** `headgate login NAME`: what the calls of a subscription are authorised with. */
export default defineCommand({
  meta: { name: 'login', description: 'Log in to an upstream that is a subscription.' },
  args: {
    name: { type: 'positional', required: true, description: 'The upstream, as the config names it' },
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
    config: { type: 'string', description: 'Another config file (default: gateway.config.ts)', valueHint: 'PATH' },
    database: {
      type: 'string',
      description: 'The database (HEADGATE_DATABASE, or else .headgate/headgate.db)',
      valueHint: 'PATH',
    },
  },
  async run({ args }) {
    const database = sqliteDatabase(args.database || process.env.HEADGATE_DATABASE || '.headgate/headgate.db')
    try {
      const upstream = await upstreamOf(args.name, args.config)
      const secret = process.env[SECRET_VARIABLE]?.trim()
      if (!secret)
        throw new Error(
          `${SECRET_VARIABLE} is not set: logins are encrypted with it. openssl rand -base64 32 makes one.`,
        )
      const box = createSecretBox(secret)
      const tokens = args.from === undefined ? await login(upstream) : await imported(upstream, args.from)
      if (args.sql) {
        process.stdout.write(`${await loginStatement(upstream.id, tokens, box, Date.now())}\n`)
        return
      }
      await createLoginVault<Tokens>(loginTable(database), box).replace(upstream.id, tokens)
      process.stderr.write(`Upstream "${upstream.id}" is logged in. A gateway that runs takes note by itself.\n`)
    } catch (thrown) {
      process.stderr.write(`${thrown instanceof Error ? thrown.message : 'The login failed.'}\n`)
      process.exitCode = 1
    } finally {
      await database.close()
    }
  },
})

async function upstreamOf(name: string, config: string | undefined): Promise<CompiledUpstream> {
  const { problems, gateway } = await compileConfig({ root, ...(config !== undefined && { configPath: config }) })
  if (!gateway) {
    printProblems(problems)
    throw new Error('The config has errors.')
  }
  const upstream = Object.hasOwn(gateway.upstreams, name) ? gateway.upstreams[name] : undefined
  if (upstream?.loginUrl !== undefined) return upstream
  throw new Error(`${upstream ? 'Nobody logs in to' : 'There is no upstream'} "${name}"${others(gateway)}`)
}

function others({ upstreams }: CompiledGateway): string {
  const names = Object.values(upstreams).flatMap(({ id, loginUrl }) => (loginUrl === undefined ? [] : [`"${id}"`]))
  return names.length === 0
    ? ', nor to any other of this config.'
    : `: those that one logs in to are ${names.join(', ')}.`
}

async function login({ kind, loginUrl = '' }: CompiledUpstream): Promise<Tokens> {
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

async function imported({ id, kind }: CompiledUpstream, file: string): Promise<Tokens> {
  if (kind !== 'codex') throw new Error(`A login of "${id}" is not taken from files: leave out --from.`)
  const json = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  try {
    return importLogin(json)
  } catch (thrown) {
    throw new Error(`The login in ${file} cannot be used. ${thrown instanceof Error ? thrown.message : ''}`.trim())
  }
}
