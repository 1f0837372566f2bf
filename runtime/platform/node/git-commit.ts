/**
 * The commit that a folder's repository is at, with `-dirty` where a file that git knows was changed since. Undefined where
 * there is no git, no repository or no commit.
 */
export async function gitCommit(folder: string): Promise<string | undefined> {
  try {
    // Most servers never ask.
    const [{ execFile }, { promisify }] = await Promise.all([import('node:child_process'), import('node:util')])
    const ask = ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*']
    // Whoever commits meanwhile is not held up.
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' }
    const { stdout } = await promisify(execFile)('git', ask, { cwd: folder, env, timeout: 5_000, encoding: 'utf8' })
    return stdout.trim()
  } catch {
    return undefined
  }
}
