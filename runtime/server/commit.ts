import { gateway as bundled } from '#gateway'
import type { CompiledGateway } from '../config/compiled.ts'
import type { ReadVariable } from '../config/resolve.ts'
import { readCommit } from '../gateway/release.ts'

/** Names the commit of what is served; `headgate start` sets it where it can find it out. */
export const COMMIT_VARIABLE = 'HEADGATE_COMMIT'

/** The commit that a config comes from: as the environment says, or the build does where it is the one that it was built with. */
export function commitOf({ revision }: Pick<CompiledGateway, 'revision'>, read: ReadVariable): string | undefined {
  const said = readCommit(read(COMMIT_VARIABLE))
  if (said !== undefined || revision !== bundled.revision) return said
  return typeof __HEADGATE_COMMIT__ === 'string' ? readCommit(__HEADGATE_COMMIT__) : undefined
}
