import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where recordings of real providers may be; they are not part of this repository. */
export const sharedFolder = process.env.HEADGATE_SHARED ?? resolve(import.meta.dirname, '../../../shared')

export const hasRecordings = existsSync(join(sharedFolder, 'recordings'))
