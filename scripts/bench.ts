// npm run bench: builds what is not current, then measures.
import { join } from 'node:path'
import { build } from '../cli/commands/build.ts'
import { isBuilt } from '../cli/project.ts'
import { home } from '../codegen/home.ts'

if (!isBuilt('node_server') && build('node_server', join(home, 'generated/gateway.ts'), { quiet: true }) !== 0)
  process.exit(1)
await import('../bench/main.ts')
