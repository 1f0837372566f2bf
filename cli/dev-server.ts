// One round of `headgate dev`: regenerate, then become the server that runs from the sources.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { home } from '../codegen/home.ts'
import { serve } from './commands/start.ts'
import { prepare } from './prepare.ts'

const { values } = parseArgs({ options: { config: { type: 'string' } } })
serve(join(home, 'runtime/server/dev.ts'), { ...process.env, HEADGATE_GATEWAY: await prepare(values.config) })
