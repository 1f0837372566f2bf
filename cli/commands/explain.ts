import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defineCommand } from 'citty'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { explain, type Question } from '../../runtime/gateway/explain.ts'
import type { Failing, NamedFault } from '../../runtime/gateway/failing.ts'
import { FAULT_NAMES, namedFault } from '../../runtime/gateway/named-fault.ts'
import { PROTOCOLS } from '../../runtime/gateway/request-protocol.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { groupFrom, headersFrom, keyFrom, modelFrom, protocolFrom, requestFrom } from '../asked-request.ts'
import { compiledConfig } from '../compiled-config.ts'
import { configOption } from '../config-option.ts'
import { databaseOptionOf, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { explainedGateway } from '../explained-gateway.ts'
import { explanationText } from '../explanation-text.ts'
import { jsonOption } from '../json-option.ts'
import { meant } from '../meant.ts'

/** `headgate explain`: what would become of a request. Nobody is called. */
export default defineCommand({
  meta: { name: 'explain', description: 'Tell who would answer a request, and why, without calling anyone.' },
  args: {
    model: {
      type: 'string',
      description: 'The public model (default: the one that the request names)',
      valueHint: 'NAME',
    },
    request: {
      type: 'string',
      description: 'A request’s body, as JSON; - for standard input (default: a few words)',
      valueHint: 'FILE',
    },
    protocol: {
      type: 'string',
      description: `Its protocol, where that is not plain: ${PROTOCOLS.join(', ')}`,
      valueHint: 'ID',
    },
    stream: { type: 'boolean', description: 'As if it asked for a stream' },
    key: { type: 'string', description: 'The client’s key, by its name', valueHint: 'NAME' },
    group: { type: 'string', description: 'Another group than that of the key', valueHint: 'NAME' },
    header: { type: 'string', description: 'A header of the request; may be repeated', valueHint: '"name: value"' },
    failing: {
      type: 'string',
      description: `What fails: upstream or upstream/model = a status or ${Object.keys(FAULT_NAMES).join(', ')}; with commas, or repeated`,
      valueHint: 'openai=429,claude=timeout',
    },
    json: jsonOption,
    config: configOption,
    database: databaseOptionOf('Where minted keys are'),
  },
  async run({ args, rawArgs }) {
    const file = databasePath(args.database)
    const database = existsSync(file) ? sqliteDatabase(file) : undefined
    try {
      const compiled = await compiledConfig(args.config)
      const { gateway, unset } = explainedGateway(compiled, name => process.env[name], database)
      if (args.key !== undefined || args.group !== undefined) await gateway.keys.refresh()
      const repeated = repeatedOf(rawArgs)
      const body = requestFrom(args.request)
      const question: Question = {
        protocol: protocolFrom(args.protocol, body),
        model: modelFrom(args.model, body),
        body,
        ...(args.stream && { stream: true }),
        ...(args.key !== undefined && { key: keyFrom(args.key, gateway.keys) }),
        ...(args.group !== undefined && { group: groupFrom(args.group, gateway.keys) }),
        headers: headersFrom(repeated.header),
        failing: failingFrom(repeated.failing, compiled),
      }
      const explanation = await explain(gateway, question)
      const report = args.json
        ? JSON.stringify({ ...explanation, unset }, null, 2)
        : explanationText(explanation, unset, question.failing)
      process.stdout.write(`${report}\n`)
    } catch (thrown) {
      fail(thrown)
    } finally {
      await database?.close()
    }
  },
})

function repeatedOf(rawArgs: string[]): { header: string[]; failing: string[] } {
  const many = { type: 'string', multiple: true } as const
  const { values } = parseArgs({ args: rawArgs, options: { header: many, failing: many }, strict: false })
  return { header: (values.header ?? []).map(String), failing: (values.failing ?? []).map(String) }
}

function failingFrom(lists: readonly string[], { upstreams }: CompiledGateway): Failing {
  const failing: Record<string, NamedFault> = Object.create(null)
  for (const pair of lists.flatMap(list => list.split(',')).filter(pair => pair.trim() !== '')) {
    const at = pair.lastIndexOf('=')
    const [target, said] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    const fault = at > 0 ? namedFault(said) : undefined
    if (fault === undefined) {
      const names = Object.keys(FAULT_NAMES).join(', ')
      throw new Error(
        `--failing takes upstream=fault, where a fault is a status from 400 to 599, ${names}; not "${pair.trim()}".`,
      )
    }
    const upstream = target.split('/', 1)[0]!
    if (!Object.hasOwn(upstreams, upstream)) {
      throw new Error(
        `--failing names the upstream "${upstream}", which the config does not have.${meant(upstream, Object.keys(upstreams))}`,
      )
    }
    failing[target] = fault
  }
  return failing
}
