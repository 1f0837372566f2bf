import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Answers } from './answers.ts'
import { IGNORED, mendedPackage, projectFiles } from './project-files.ts'

export interface Written {
  /** Paths that are new, or replaced. */
  written: string[]
  /** Paths that were there and got what they lacked. */
  mended: string[]
  /** Paths that were there and stay as they are. */
  kept: string[]
}

/** Writes a project into a folder. What is there stays, unless `force` replaces it. */
export function writeProject(folder: string, answers: Answers, version: string, force: boolean): Written {
  const result: Written = { written: [], mended: [], kept: [] }
  const put = (path: string, content: string, mend: boolean): void => {
    const file = join(folder, path)
    const there = existsSync(file)
    if (there && readFileSync(file, 'utf8') === content) return
    if (there && !mend && !force) return void result.kept.push(path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    result[there && mend ? 'mended' : 'written'].push(path)
  }
  for (const [path, content] of Object.entries(projectFiles(answers))) put(path, content, false)
  put('package.json', packageText(folder, answers, version), true)
  put('.gitignore', ignoreText(read(folder, '.gitignore')), true)
  return result
}

function packageText(folder: string, answers: Answers, version: string): string {
  const before = read(folder, 'package.json')
  const name = packageName(basename(resolve(folder)))
  try {
    const manifest = mendedPackage(before === undefined ? undefined : JSON.parse(before), name, version, answers)
    return `${JSON.stringify(manifest, null, 2)}\n`
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    throw new Error(`${join(folder, 'package.json')} is not JSON: mend or remove it, then run init again.`)
  }
}

/** A name that npm takes, and that is not that of what it depends on. */
export function packageName(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '')
  return name === '' || name === 'headgate' || name === 'node_modules' ? 'gateway' : name
}

function ignoreText(before = ''): string {
  const lines = before.split('\n')
  const missing = IGNORED.filter(pattern => !lines.includes(pattern) && !lines.includes(`/${pattern}`))
  if (missing.length === 0) return before
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`
}

function read(folder: string, path: string): string | undefined {
  const file = join(folder, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
