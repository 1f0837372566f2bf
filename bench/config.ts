import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileConfig } from '../codegen/config/index.ts'

/**
 * A config with a key and an upstream of each protocol, compiled; gives the path of the compiled module. `accounted`:
 * with limits and budgets on the key, its group, the model and the upstream, and with every other feature configured.
 */
export async function compileBenchConfig(
  root: string,
  folder: string,
  baseUrl: string,
  accounted = false,
): Promise<string> {
  const held = accounted ? `, ${HELD}` : ''
  const source = `import { defineGateway, env } from 'headgate'

export default defineGateway({
  upstreams: {
    bench: { kind: 'openai', baseUrl: '${baseUrl}', credentials: env('BENCH_UPSTREAM_KEY'), protocols: ['openai-chat']${held} },
    messages: { kind: 'anthropic', baseUrl: '${baseUrl}', credentials: env('BENCH_UPSTREAM_KEY') },
    responses: {
      kind: 'openai',
      baseUrl: '${baseUrl}',
      credentials: env('BENCH_UPSTREAM_KEY'),
      protocols: ['openai-responses'],
    },
  },
  models: {
    bench: ${accounted ? `{ to: 'bench/bench'${held} }` : "'bench/bench'"},
    'bench-gap': 'bench/bench-gap',
    'to-openai-chat': 'bench/bench',
    'to-anthropic-messages': 'messages/bench',
    'to-openai-responses': 'responses/bench',
  },
  ${accounted ? ACCOUNTS : "keys: { bench: env('BENCH_KEY') },"}
})
`
  const name = accounted ? 'accounted' : 'gateway'
  const configPath = join(folder, `${name}.config.ts`)
  writeFileSync(configPath, source)
  const { files, problems } = await compileConfig({ root, configPath })
  const module = files['generated/gateway.ts']
  if (module === undefined) throw new Error(problems.map(problem => problem.message).join('\n'))
  const compiled = join(folder, `${name}.ts`)
  writeFileSync(compiled, module)
  return compiled
}

/** More than a bench can use up. */
const HELD = `limits: { requestsPerMinute: 1e9, tokensPerMinute: 1e12, concurrent: 1e6 }, budget: { usd: 1e9, tokens: 1e15, per: 'month', zone: 'Europe/Berlin' }`

const ACCOUNTS = `keys: { bench: { key: env('BENCH_KEY'), group: 'bench', models: ['*'], ${HELD} } },
  groups: { bench: { ${HELD} } },
  catalog: { 'bench/bench': { prices: { input: '1.25', cachedInput: '0.125', output: '10' } } },
  alerts: { webhook: 'http://127.0.0.1:9/' },
  responses: { retention: '1d' },
  usage: { retention: '30d' },`
