import { fileURLToPath } from 'node:url'
import { defineCommand } from 'citty'

export default defineCommand({
  meta: { name: 'generate', description: 'Compile schemas and config into generated/' },
  args: {
    check: { type: 'boolean', description: 'Change nothing; fail where something would change', default: false },
    config: { type: 'string', description: 'Another config file', valueHint: 'PATH' },
  },
  async run({ args }) {
    // Loaded here, as the generator's dependencies are heavy and no other command needs them.
    const { runGenerate } = await import('../../codegen/main.ts')
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const config = args.config === undefined ? {} : { config: args.config }
    process.exitCode = await runGenerate({ root, check: args.check, ...config })
  },
})
