/**
 * What answers and rows of usage are marked with: the config's revision, and after a plus sign the first seven digits of
 * the commit that it comes from, where that is known: `a1b2c3d4e5f6+0123abc`, `a1b2c3d4e5f6+0123abc-dirty`.
 */
export function releaseOf(revision: string, commit: string | undefined): string {
  if (commit === undefined) return revision
  const [, digits, dirty = ''] = HASH.exec(commit) ?? []
  // Other names of a version are not cut where they still say something.
  return `${revision}+${digits === undefined ? commit.slice(0, 20) : digits.slice(0, 7) + dirty}`
}

/** The two halves of what `releaseOf` has made. */
export function partsOf(release: string): { revision: string; commit?: string } {
  const [revision = '', commit] = release.split('+', 2)
  return { revision, ...(commit !== undefined && { commit }) }
}

/** A commit as somebody has named it; undefined where it could be none, as it stands in headers and in reports. */
export function readCommit(text: string | undefined): string | undefined {
  const commit = text?.trim()
  if (!commit || !/^[\w.-]{1,80}$/.test(commit)) return undefined
  return HASH.test(commit.toLowerCase()) ? commit.toLowerCase() : commit
}

const HASH = /^([0-9a-f]{7,64})(-dirty)?$/
