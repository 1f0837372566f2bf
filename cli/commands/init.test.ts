import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ran } from '../testing.ts'
import init from './init.ts'

it('says what is left: what to install and to set, and where a forge reads pipelines', async () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'headgate-init-')))
  onTestFinished(() => rmSync(top, { recursive: true, force: true }))
  execFileSync('git', ['init', '--quiet', top])
  const begin = (name: string, ...more: string[]) => {
    mkdirSync(join(top, name), { recursive: true })
    return ran(init, join(top, name), '--yes', '--no-install', '--upstreams', 'openai', ...more)
  }
  const below = await begin('packages/gate way', '--platform', 'docker', '--ci', 'github')
  expect(below).toMatchObject({ stderr: '', code: 0 })
  expect(below.stdout).toContain('  npm install ')
  expect(below.stdout).toMatch(/cd '.*gate way'/)
  expect(below.stdout).toContain('# then set OPENAI_API_KEY, TEAM_KEY')
  expect(below.stdout).toContain(
    `github: pipelines are read in ${top} alone: move them there, and have their commands run in packages/gate way`,
  )
  expect((await begin('other', '--ci', 'none')).stdout).not.toContain('pipelines')
  expect((await begin('.', '--ci', 'gitlab')).stdout).not.toContain('pipelines')
})

it('installs by the package manager that the project has, and says where there is none of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-init-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'package.json'), '{"name":"ours","type":"module","packageManager":"pnpm@10.26.0"}')
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  const { stdout, stderr, code } = await ran(init, folder, '--yes', '--platform', 'docker')
  expect(stdout).toContain('  written  pnpm-workspace.yaml\n')
  expect(stdout).toMatch(/ {2}pnpm install +# writes pnpm-lock\.yaml/)
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toContain('pnpm install --frozen-lockfile')
  expect(stderr).toMatch(/^pnpm cannot be run: .*ENOENT.*\npnpm install failed in .*: run it again there\.\n$/)
  expect(code).toBe(1)
})
