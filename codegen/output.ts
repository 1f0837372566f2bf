import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the generator wants on disk, by path from the root. */
export interface Output {
  files: Record<string, string>
  /** Folders that hold nothing but generated files. */
  owned: readonly string[]
  /** Whether a file in an owned folder that is not in `files` stays, as what it is made of is broken just now. */
  keeps(path: string): boolean
}

export interface Changes {
  written: string[]
  removed: string[]
}

/** What differs between the output and the disk. */
export function findChanges({ files, owned, keeps }: Output, root: string): Changes {
  const written = Object.entries(files).filter(([path, text]) => readText(join(root, path)) !== text)
  const present = owned.flatMap(folder => listFiles(root, folder))
  const removed = present.filter(path => !Object.hasOwn(files, path) && !keeps(path))
  return { written: written.map(([path]) => path).sort(), removed: removed.sort() }
}

/** Writes what differs, removes what is no longer made, and the folders that become empty. */
export function applyChanges({ written, removed }: Changes, { files }: Output, root: string): void {
  for (const path of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), files[path] ?? '')
  }
  for (const path of removed) {
    rmSync(join(root, path))
    for (let folder = dirname(path); isEmpty(join(root, folder)); folder = dirname(folder))
      rmdirSync(join(root, folder))
  }
}

/** Without the line ends that git gives text on Windows. */
function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined
}

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(root, path) : [path]
  })
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0
}
