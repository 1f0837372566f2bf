import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceCommit } from '../runtime/server/source-commit.ts'
import { commitVariable, findCommit } from './commit.ts'

const [one, other] = ['1'.repeat(40), '2'.repeat(40)]
const outside = mkdtempSync(join(tmpdir(), 'headgate-commit-'))
const repository = mkdtempSync(join(tmpdir(), 'headgate-commit-'))
afterAll(() => {
  for (const folder of [outside, repository]) rmSync(folder, { recursive: true })
})

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...identity, ...args], { cwd: repository, encoding: 'utf8' }).trim()
}

describe('the commit of what is started or built', () => {
  let head = ''
  beforeAll(() => {
    git('init', '--quiet')
    writeFileSync(join(repository, 'gateway.config.ts'), '1')
    git('add', '.')
    git('commit', '--quiet', '--message', 'one')
    git('tag', 'v1')
    head = git('rev-parse', 'HEAD')
  })

  it('is what HEADGATE_COMMIT says, before all else', async () => {
    expect(await findCommit(repository, { HEADGATE_COMMIT: one, GITHUB_SHA: other })).toBe(one)
    expect(await findCommit(repository, { HEADGATE_COMMIT: 'not one' })).toBe(head)
  })

  it('is what the repository is at, also where the pipeline was started for another one', async () => {
    expect(await findCommit(repository, { GITHUB_SHA: other })).toBe(head)
    writeFileSync(join(repository, 'notes.txt'), 'not a part of it')
    expect(await findCommit(repository, {})).toBe(head)
  })

  it('is marked where something was changed since', async () => {
    writeFileSync(join(repository, 'gateway.config.ts'), '2')
    expect(await findCommit(repository, {})).toBe(`${head}-dirty`)
  })

  it('is what the pipeline says where there is no repository', async () => {
    expect(await findCommit(outside, { CI_COMMIT_SHA: one, VERCEL_GIT_COMMIT_SHA: other })).toBe(one)
    expect(await findCommit(outside, { VERCEL_GIT_COMMIT_SHA: other })).toBe(other)
    expect(await findCommit(outside, { GITHUB_SHA: '' })).toBeUndefined()
  })

  it('is the same for a config that a server takes later, wherever it is compiled to', async () => {
    const before = await commitVariable(join(repository, 'gateway.config.ts'))
    expect(before).toEqual({ HEADGATE_COMMIT: `${head}-dirty`, HEADGATE_SOURCE: repository })
    const compiled = join(outside, 'gateway.ts')
    expect(await sourceCommit(compiled, name => before[name])).toBe(before.HEADGATE_COMMIT)
    expect(await sourceCommit(join(repository, 'gateway.ts'), () => undefined)).toBe(before.HEADGATE_COMMIT)
    expect(await sourceCommit(compiled, () => undefined)).toBeUndefined()
    expect(await sourceCommit(undefined, () => undefined)).toBeUndefined()
  })
})
