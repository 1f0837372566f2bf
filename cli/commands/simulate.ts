import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defineCommand } from 'citty'
import { ADMIN_KEY_VARIABLE } from '../../runtime/admin/admin-key.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import type { KeyDirectory } from '../../runtime/keys/key-directory.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { adminClient } from '../admin-client.ts'
import { groupFrom, headersFrom, keyFrom, modelFrom, protocolFrom, requestFrom } from '../asked-request.ts'
import { compiledConfig } from '../compiled-config.ts'
import { configOption } from '../config-option.ts'
import { databaseOptionOf, databasePath } from '../database-option.ts'
import { EXIT, fail } from '../exit.ts'
import { explainedGateway } from '../explained-gateway.ts'
import { jsonOption } from '../json-option.ts'
import { simulateChain } from '../simulate/chain.ts'
import { chainText } from '../simulate/chain-text.ts'
import { FAULTS_HINT, faultRules, paceFrom } from '../simulate/faults.ts'
import { type Recorded, recordedHere, recordedThere, type Wanted } from '../simulate/recorded.ts'
import { replay } from '../simulate/replay.ts'
import { replayText } from '../simulate/replay-text.ts'
import { momentOf } from '../usage/time.ts'

/** `headgate simulate`: many calls, or those that were recorded, through the gateway as it is. Nobody is called. */
export default defineCommand({
  meta: {
    name: 'simulate',
    description: 'Send many calls, or recorded ones, through the config’s routing without calling anyone.',
  },
  args: {
    model: { type: 'string', description: 'The public model; of recorded calls, only this one', valueHint: 'NAME' },
    calls: { type: 'string', description: 'How many (1000)', valueHint: 'NUMBER' },
    'per-minute': { type: 'string', description: 'How many in a minute (60)', valueHint: 'NUMBER' },
    'input-tokens': { type: 'string', description: 'Tokens of each request (1000)', valueHint: 'NUMBER' },
    'output-tokens': { type: 'string', description: 'Tokens of each answer (500)', valueHint: 'NUMBER' },
    request: {
      type: 'string',
      description: 'The body of each request, as JSON; - for standard input',
      valueHint: 'FILE',
    },
    protocol: { type: 'string', description: 'The clients’ protocol (openai-chat)', valueHint: 'ID' },
    stream: { type: 'boolean', description: 'As if they asked for streams' },
    key: {
      type: 'string',
      description: 'The clients’ key, by its name; of recorded calls, only this one',
      valueHint: 'NAME',
    },
    group: {
      type: 'string',
      description: 'Another group than that of the key; of recorded calls, only this one',
      valueHint: 'NAME',
    },
    header: { type: 'string', description: 'A header of the requests; may be repeated', valueHint: '"name: value"' },
    failing: { type: 'string', description: FAULTS_HINT, valueHint: 'openai=429@30%,claude=timeout@2m-10m' },
    latency: {
      type: 'string',
      description: 'How long an upstream, or a model of it, takes to its first token (800ms)',
      valueHint: 'openai=600ms',
    },
    seed: { type: 'string', description: 'Another one is another chance (1)', valueHint: 'NUMBER' },
    at: { type: 'string', description: 'When the first call comes (today at noon, UTC)', valueHint: 'TIME' },
    since: { type: 'string', description: 'Replay recorded calls: from 30m, 24h, 7d ago, or a date', valueHint: '24h' },
    until: { type: 'string', description: 'Recorded calls until then, in the same words', valueHint: 'date' },
    against: {
      type: 'string',
      description: 'Replay what a gateway that runs has recorded, asked with HEADGATE_ADMIN_KEY',
      valueHint: 'URL',
    },
    most: { type: 'string', description: 'Recorded calls at the most, the last ones (50000)', valueHint: 'NUMBER' },
    json: jsonOption,
    markdown: { type: 'boolean', description: 'Print Markdown, for a comment on a pull request' },
    config: configOption,
    database: databaseOptionOf('Where recorded calls and minted keys are'),
  },
  async run({ args, rawArgs }) {
    try {
      if (args.json && args.markdown)
        throw new Error('--json and --markdown are two forms of the same: take one of them.')
      const compiled = await compiledConfig(args.config)
      const style = args.markdown ? 'markdown' : 'text'
      const repeated = repeatedOf(rawArgs)
      const shared = {
        failing: faultRules(repeated.failing, compiled),
        pace: paceFrom(repeated.latency, compiled),
        seed: wholeNumber(args.seed, 1, '--seed', 0),
      }
      const replays = args.since !== undefined || args.against !== undefined
      const keys = await keysOf(compiled, databasePath(args.database))
      if (replays) {
        const { calls, more } = await recorded(args)
        if (more) process.stderr.write(`There are more calls than ${calls.length}: these are the last ones (--most).\n`)
        const report = await replay(compiled, { ...shared, calls, keys })
        print(args.json ? { ...report, more } : replayText(report, style))
        if (report.changes) process.exitCode = EXIT.changes
        return
      }
      if (args.model === undefined && args.request === undefined)
        throw new Error('--model names the model that is asked for; --since 24h replays recorded calls instead.')
      const body = args.request === undefined ? undefined : requestFrom(args.request)
      const report = await simulateChain(compiled, {
        ...shared,
        model: modelFrom(args.model, body),
        protocol:
          body === undefined ? protocolFrom(args.protocol ?? 'openai-chat', body) : protocolFrom(args.protocol, body),
        stream: args.stream === true || asksForStream(body),
        ...(body !== undefined && { body }),
        calls: wholeNumber(args.calls, 1_000, '--calls', 1, 1_000_000),
        perMinute: wholeNumber(args['per-minute'], 60, '--per-minute', 1, 1_000_000),
        inputTokens: wholeNumber(args['input-tokens'], 1_000, '--input-tokens', 1, 10_000_000),
        outputTokens: wholeNumber(args['output-tokens'], 500, '--output-tokens', 0, 10_000_000),
        caller: {
          key: args.key === undefined ? 'anonymous' : keyFrom(args.key, keys),
          ...(args.group !== undefined && { group: groupFrom(args.group, keys) }),
        },
        headers: headersFrom(repeated.header),
        keys,
        start: args.at === undefined ? noon() : momentOf(args.at, 'UTC', Date.now(), '--at'),
      })
      print(args.json ? report : chainText(report, style))
    } catch (thrown) {
      fail(thrown)
    }
  },
})

function print(report: object | string): void {
  process.stdout.write(`${typeof report === 'string' ? report : JSON.stringify(report, null, 2)}\n`)
}

function repeatedOf(rawArgs: string[]): Record<'header' | 'failing' | 'latency', string[]> {
  const many = { type: 'string', multiple: true } as const
  const options = { header: many, failing: many, latency: many }
  const { values } = parseArgs({ args: rawArgs, options, strict: false })
  const of = (name: keyof typeof options): string[] => (values[name] ?? []).map(String)
  return { header: of('header'), failing: of('failing'), latency: of('latency') }
}

/** All keys of the config, and those that were minted here. */
async function keysOf(compiled: CompiledGateway, file: string): Promise<KeyDirectory> {
  if (!existsSync(file)) return explainedGateway(compiled, name => process.env[name]).gateway.keys
  const database = sqliteDatabase(file, { readOnly: true })
  try {
    const { keys } = explainedGateway(compiled, name => process.env[name], database).gateway
    await keys.refresh()
    return keys
  } finally {
    await database.close()
  }
}

interface WhichCalls {
  since?: string | undefined
  until?: string | undefined
  against?: string | undefined
  database?: string | undefined
  model?: string | undefined
  key?: string | undefined
  group?: string | undefined
  most?: string | undefined
}

async function recorded({ since = '24h', until, against, database, most, ...filter }: WhichCalls): Promise<Recorded> {
  const now = Date.now()
  const { model, key, group } = filter
  const wanted: Wanted = {
    since: momentOf(since, 'UTC', now, '--since'),
    ...(until !== undefined && { until: momentOf(until, 'UTC', now, '--until') }),
    ...(model !== undefined && { model }),
    ...(key !== undefined && { key }),
    ...(group !== undefined && { group }),
    most: wholeNumber(most, 50_000, '--most', 1, 10_000_000),
  }
  if (against !== undefined)
    return recordedThere(adminClient(against, process.env[ADMIN_KEY_VARIABLE], '--against'), wanted)
  const file = databasePath(database)
  if (!existsSync(file))
    throw new Error(`There is no database at ${file}: name one with --database, or a gateway that runs with --against.`)
  return recordedHere(file, wanted)
}

/** A number of the command line, or the usual one. */
function wholeNumber(text: string | undefined, usual: number, option: string, least: number, most = 2 ** 32): number {
  if (text === undefined) return usual
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new Error(`${option} takes a whole number from ${least} to ${most}, not "${text}".`)
}

function asksForStream(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'stream' in body && body.stream === true
}

/** The same for all of a day, so that the same question has the same answer. */
function noon(): number {
  const day = 86_400_000
  return Math.floor(Date.now() / day) * day + day / 2
}
