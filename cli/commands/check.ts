import { defineCommand } from 'citty'
import { compileConfig } from '../../codegen/config/index.ts'
import { EXIT } from '../exit.ts'
import { formatProblems } from '../print-problems.ts'
import { project } from '../project.ts'

/** `headgate check`: everything that is wrong with the config, at once. Exit code 1 where a problem is an error. */
export default defineCommand({
  meta: { name: 'check', description: 'Judge the config without starting anything.' },
  args: {
    config: { type: 'string', description: 'Another config file (default: gateway.config.ts)', valueHint: 'PATH' },
    env: { type: 'string', description: 'The environment whose layer applies', valueHint: 'NAME' },
    json: { type: 'boolean', description: 'Print the problems as JSON' },
  },
  async run({ args }) {
    const { problems, gateway } = await compileConfig({
      root: project,
      ...(args.config !== undefined && { configPath: args.config }),
      ...(args.env !== undefined && { environment: args.env }),
    })
    const ok = gateway !== undefined
    const report = args.json
      ? JSON.stringify({ ok, ...(ok && { revision: gateway.revision }), problems }, null, 2)
      : [formatProblems(problems, process.stdout.isTTY === true), ...(ok ? [`revision ${gateway.revision}`] : [])].join(
          '\n',
        )
    process.stdout.write(`${report}\n`)
    if (!ok) process.exitCode = EXIT.wrong
  },
})
