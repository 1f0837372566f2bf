import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnvFile } from 'node:process'
import { project } from './project.ts'

/** Variables of the project's `.env`, for everything that is run by a command; what is set already stays as it is. */
export function readEnvFile(): void {
  const file = join(project, '.env')
  if (existsSync(file)) loadEnvFile(file)
}
