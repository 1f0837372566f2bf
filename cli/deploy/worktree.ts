import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Worktree {
  /** The project in it. */
  project: string
  remove(): void
}

/** A work tree of another commit. Throws where there is no such commit, or no project in it. */
export function worktreeOf(commit: string, project: string): Worktree {
  if (spawnSync('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`], { cwd: project }).status !== 0)
    throw new Error(`There is no commit "${commit}" here: \`git fetch\`, or \`git fetch --unshallow\`, may bring it.`)
  const root = mkdtempSync(join(tmpdir(), 'headgate-deploy-'))
  const folder = join(root, 'commit')
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: project, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args[0]} ${commit}: ${stderr.trim().split('\n').at(-1)}`)
    return stdout.trim()
  }
  const remove = (): void => {
    spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: project })
    rmSync(root, { recursive: true, force: true })
  }
  try {
    git('worktree', 'add', '--detach', folder, git('rev-parse', '--verify', `${commit}^{commit}`))
    const inside = join(folder, git('rev-parse', '--show-prefix'))
    if (!existsSync(join(inside, 'package.json'))) throw new Error(`${commit} does not have this project yet.`)
    // Secrets are not committed: those of today are meant.
    if (existsSync(join(project, '.env'))) copyFileSync(join(project, '.env'), join(inside, '.env'))
    return { project: inside, remove }
  } catch (thrown) {
    remove()
    throw thrown
  }
}

/** The Headgate of a work tree in which packages are installed: its dependency, or its own. */
export function headgateOf(project: string): string {
  const [dependency, own] = ['node_modules/headgate/bin/headgate.mjs', 'bin/headgate.mjs'].map(path =>
    join(project, path),
  )
  if (existsSync(dependency!)) return dependency!
  if (existsSync(own!)) return own!
  throw new Error(`${project} has no Headgate: none was installed for that commit.`)
}
