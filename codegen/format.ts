import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Formats TypeScript files as the repository's own are, all in one run of the formatter, and returns them.
 * Throws where one of them is no TypeScript: then the generator is wrong.
 */
export async function formatFiles(files: Record<string, string>, root: string): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-format-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const biome = join(root, 'node_modules', '.bin', 'biome')
    await promisify(execFile)(biome, ['format', '--write', `--config-path=${root}`, '--vcs-enabled=false', folder], {
      cwd: folder,
      maxBuffer: 1 << 24,
    })
    return Object.fromEntries(Object.keys(files).map(path => [path, readFileSync(join(folder, path), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
