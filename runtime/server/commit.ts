import { gateway as bundled } from '#gateway'
import type { CompiledGateway } from '../config/compiled.ts'
import type { ReadVariable } from '../config/resolve.ts'
import { readCommit } from '../gateway/release.ts'
import { COMMIT_VARIABLE } from './commit-variable.ts'

/**
 * The commit that the config of a start comes from: as the environment says, or the build does where it is the one that was
 * built in.
 */
export function commitOf({ revision }: Pick<CompiledGateway, 'revision'>, read: ReadVariable): string | undefined {
  const said = readCommit(read(COMMIT_VARIABLE))
  if (said !== undefined || revision !== bundled.revision) return said
  return typeof __HEADGATE_COMMIT__ === 'string' ? readCommit(__HEADGATE_COMMIT__) : undefined
}
