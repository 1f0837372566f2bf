// One round of `headgate dev`: regenerate, then become the server that runs from the sources, unless there is one.
import { parseArgs } from 'node:util'
import { ownModule } from '../codegen/home.ts'
import { serve } from './commands/start.ts'
import { commitVariable } from './commit.ts'
import { prepare } from './prepare.ts'

const { values } = parseArgs({ options: { config: { type: 'string' }, 'only-generate': { type: 'boolean' } } })
const compiled = await prepare(values.config)
if (!values['only-generate']) {
  const commit = await commitVariable(values.config)
  serve(ownModule('runtime/server/dev'), { ...process.env, ...commit, HEADGATE_GATEWAY: compiled })
}
