// One round of `headgate dev`: regenerate, then become the server that runs from the sources.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from './commands/start.ts'
import { prepare } from './prepare.ts'
import { root } from './project.ts'

const { values } = parseArgs({ options: { config: { type: 'string' } } })
serve(join(root, 'runtime/server/dev.ts'), { ...process.env, HEADGATE_GATEWAY: await prepare(values.config) })
