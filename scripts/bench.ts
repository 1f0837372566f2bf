// npm run bench: builds what is not current, then measures.

import { build } from '../cli/commands/build.ts'
import { isBuilt } from '../cli/project.ts'

if (!isBuilt('node_server') && build('node_server', { quiet: true }) !== 0) process.exit(1)
await import('../bench/main.ts')
