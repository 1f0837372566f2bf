import { spawnSync } from 'node:child_process'

/** What git says of what would be deployed. */
export interface GitState {
  /** In full; undefined where there is no repository, or no commit. */
  commit: string | undefined
  /** Paths that differ from the commit, new ones too. */
  changed: string[]
  /** The remote branch that is reviewed: `origin/main`; undefined where there is none. */
  branch: string | undefined
  /** Whether that branch has the commit. */
  contained: boolean
}

/** `branch`: the remote branch that counts as reviewed; the remote's own main one where it is not named. */
export function gitState(folder: string, branch?: string): GitState {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
    return status === 0 ? stdout.trimEnd() : undefined
  }
  const commit = git('rev-parse', 'HEAD')
  const reviewed = branch ?? mainBranch(git)
  return {
    commit,
    changed: (git('status', '--porcelain', '--', '.') ?? '')
      .split('\n')
      .filter(line => line !== '')
      .map(line => line.slice(3)),
    branch: reviewed,
    contained: reviewed !== undefined && git('merge-base', '--is-ancestor', 'HEAD', reviewed) !== undefined,
  }
}

function mainBranch(git: (...args: string[]) => string | undefined): string | undefined {
  const head = git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD')
  const names = [head ?? '', 'origin/main', 'origin/master']
  return names.find(
    name => name !== '' && git('rev-parse', '--verify', '--quiet', `refs/remotes/${name}`) !== undefined,
  )
}

export interface Allowed {
  dirty: boolean
  unreviewed: boolean
}

const NAMED = 5

/** Throws where what would be deployed is not what somebody has reviewed, unless that is allowed. */
export function refuseUnreviewed({ commit, changed, branch, contained }: GitState, allowed: Allowed): void {
  if (commit === undefined && !(allowed.dirty && allowed.unreviewed))
    throw new Error(
      'This is no git repository with a commit, so nobody can tell what would be deployed. Commit it, or say --allow-dirty --allow-unreviewed.',
    )
  if (changed.length > 0 && !allowed.dirty) {
    const more = changed.length > NAMED ? `, and ${changed.length - NAMED} more` : ''
    throw new Error(`Not committed: ${changed.slice(0, NAMED).join(', ')}${more}. Commit that, or say --allow-dirty.`)
  }
  if (contained || allowed.unreviewed) return
  throw new Error(
    branch === undefined
      ? 'There is no remote branch origin/main that could have the commit. Name another one with --branch, or say --allow-unreviewed.'
      : `${branch} does not have ${commit?.slice(0, 12)}: merge it first (and \`git fetch\`), or say --allow-unreviewed.`,
  )
}
