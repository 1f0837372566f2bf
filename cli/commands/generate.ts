import { defineCommand } from 'citty'
import { report } from '../../codegen/report.ts'
import { configOption } from '../config-option.ts'
import { EXIT } from '../exit.ts'
import { generate } from '../generate.ts'
import { jsonOption } from '../json-option.ts'

export default defineCommand({
  meta: { name: 'generate', description: 'Compile the config into generated/, in the repository the schemas, too.' },
  args: {
    check: {
      type: 'boolean',
      description: `Change nothing; exit code ${EXIT.changes} where something would change`,
      default: false,
    },
    config: configOption,
    json: jsonOption,
  },
  async run({ args }) {
    const result = await generate({ check: args.check, ...(args.config !== undefined && { config: args.config }) })
    if (args.json) console.log(JSON.stringify(result, null, 2))
    else report(result, args.check)
    if (result.errors.length > 0) process.exitCode = EXIT.wrong
    else if (!result.ok) process.exitCode = EXIT.changes
  },
})
