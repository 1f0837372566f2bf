import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { project } from './project.ts'

/** What was set before any file was read. */
const given: NodeJS.ProcessEnv = { ...process.env }

/** Variables of the project's `.env`, for everything that is run by a command; what is set already stays as it is. */
export function readEnvFile(): void {
  Object.assign(process.env, currentEnvironment())
}

/** What is set, and what the file says by now: it may have changed since the command began. */
export function currentEnvironment(file: string = join(project, '.env')): NodeJS.ProcessEnv {
  return { ...parseEnv(textOf(file)), ...given }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT') return ''
    const why = code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'it may not be read' : code
    throw new Error(`Nothing can be read from ${file}: ${why}. Variables stand there, NAME=value on a line each.`)
  }
}
