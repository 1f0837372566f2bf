import { gateway as bundled } from '#gateway'
import type { CompiledGateway } from '../config/compiled.ts'
import type { ReadVariable } from '../config/resolve.ts'
import { readCommit } from '../gateway/release.ts'
import { COMMIT_VARIABLE } from './commit-variable.ts'

/** What the environment says is said of the config that the process began with. */
let begunWith: string | undefined

/**
 * The commit that a config comes from: as the environment says, or the build does where it is the one that was built in.
 * Undefined for another one, which has taken the place of the first.
 */
export function commitOf({ revision }: Pick<CompiledGateway, 'revision'>, read: ReadVariable): string | undefined {
  begunWith ??= revision
  const said = revision === begunWith ? readCommit(read(COMMIT_VARIABLE)) : undefined
  if (said !== undefined || revision !== bundled.revision) return said
  return typeof __HEADGATE_COMMIT__ === 'string' ? readCommit(__HEADGATE_COMMIT__) : undefined
}
