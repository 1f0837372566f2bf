import { dirname, resolve } from 'node:path'
import type { ReadVariable } from '../config/resolve.ts'
import { readCommit } from '../gateway/release.ts'
import { gitCommit } from '../platform/node/git-commit.ts'
import { SOURCE_VARIABLE } from './commit-variable.ts'

/** The commit of the repository that a config lies in, by the path of what it is compiled to; undefined where there is none. */
export async function sourceCommit(compiled: string | undefined, read: ReadVariable): Promise<string | undefined> {
  const folder = read(SOURCE_VARIABLE) || (compiled && dirname(resolve(compiled)))
  return folder ? readCommit(await gitCommit(folder)) : undefined
}
