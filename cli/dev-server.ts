// One round of `headgate dev`: regenerate, then become the server that runs from the sources, unless there is one.
import { parseArgs } from 'node:util'
import { ownModule } from '../codegen/home.ts'
import { serve } from './commands/start.ts'
import { prepare } from './prepare.ts'

const { values } = parseArgs({ options: { config: { type: 'string' }, 'only-generate': { type: 'boolean' } } })
const compiled = await prepare(values.config)
if (!values['only-generate']) serve(ownModule('runtime/server/dev'), { ...process.env, HEADGATE_GATEWAY: compiled })
