import { describe, expect, it, test } from 'vitest'
import { projectFiles } from './init/project-files.ts'
import { PACKAGE_MANAGERS, type PackageManagerName, packageManagerOf, templateFor } from './package-manager.ts'

describe('the package manager of a project', () => {
  test.each<[PackageManagerName, Record<string, string>]>([
    ['npm', {}],
    ['npm', { 'package.json': '{"name": "ours"}', 'package-lock.json': '' }],
    ['pnpm', { 'pnpm-lock.yaml': '' }],
    ['yarn', { 'yarn.lock': '# yarn lockfile v1\n' }],
    ['berry', { 'yarn.lock': '__metadata:\n  version: 8\n' }],
    ['pnpm', { 'package.json': '{ "packageManager": "pnpm@10.26.0+sha512.abc" }' }],
    ['yarn', { 'package.json': '{"packageManager":"yarn@1.22.22"}' }],
    ['berry', { 'package.json': '{"packageManager":"yarn@4.9.1"}' }],
    // What is said counts, and not what somebody's machine has left.
    ['pnpm', { 'package.json': '{"packageManager":"pnpm@10.0.0"}', 'package-lock.json': '' }],
  ])('is %s by %j', (name, files) => expect(packageManagerOf(path => files[path])).toBe(name))
})

it('every line that is another’s in the place of npm’s stands in a template, and names nothing of npm', () => {
  const texts = (['github', 'gitlab'] as const).flatMap(ci =>
    Object.values(projectFiles({ upstreams: [], platform: 'docker', ci, packages: 'npm' })),
  )
  for (const line of Object.values(PACKAGE_MANAGERS.npm.lines)) {
    expect(texts.some(text => text.includes(line))).toBe(true)
    for (const name of ['pnpm', 'yarn', 'berry'] as const) expect(templateFor(line, name)).not.toMatch(/\bnpm\b/)
  }
})
