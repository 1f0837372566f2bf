import { join, resolve } from 'node:path'
import { project } from './project.ts'

/** The option of every command that reads a config. */
export const configOption = {
  type: 'string',
  description: 'Another config file (HEADGATE_CONFIG, or else gateway.config.ts)',
  valueHint: 'PATH',
} as const

/** The option of those that judge a config as one of its environments. */
export const environmentOption = {
  type: 'string',
  description: 'The environment whose layer applies (HEADGATE_ENV)',
  valueHint: 'NAME',
} as const

/** The file that was named, or else the project's own. */
export function configPath(named: string | undefined): string {
  return resolve(named || process.env.HEADGATE_CONFIG || join(project, 'gateway.config.ts'))
}
