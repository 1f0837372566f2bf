import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileConfig } from '../codegen/config/index.ts'

/** A config with a key and an upstream of each protocol, compiled; gives the path of the compiled module. */
export async function compileBenchConfig(root: string, folder: string, baseUrl: string): Promise<string> {
  const source = `import { defineGateway, env } from 'headgate'

export default defineGateway({
  upstreams: {
    bench: { kind: 'openai', baseUrl: '${baseUrl}', credentials: env('BENCH_UPSTREAM_KEY'), protocols: ['openai-chat'] },
    messages: { kind: 'anthropic', baseUrl: '${baseUrl}', credentials: env('BENCH_UPSTREAM_KEY') },
    responses: {
      kind: 'openai',
      baseUrl: '${baseUrl}',
      credentials: env('BENCH_UPSTREAM_KEY'),
      protocols: ['openai-responses'],
    },
  },
  models: {
    bench: 'bench/bench',
    'bench-gap': 'bench/bench-gap',
    'to-openai-chat': 'bench/bench',
    'to-anthropic-messages': 'messages/bench',
    'to-openai-responses': 'responses/bench',
  },
  keys: { bench: env('BENCH_KEY') },
})
`
  const configPath = join(folder, 'gateway.config.ts')
  writeFileSync(configPath, source)
  const { files, problems } = await compileConfig({ root, configPath })
  const module = files['generated/gateway.ts']
  if (module === undefined) throw new Error(problems.map(problem => problem.message).join('\n'))
  const compiled = join(folder, 'gateway.ts')
  writeFileSync(compiled, module)
  return compiled
}
