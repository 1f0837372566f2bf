import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Makes the folder that a file is to stand in, and those above it. Rejects with Node's error where it cannot. */
export async function makeParentFolder(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
}

/**
 * Makes a file that is not there, empty, and the folders above it. Nobody but its owner may read it. Where the file cannot
 * be made, whoever opens it finds out why.
 */
export async function makePrivateFile(file: string): Promise<void> {
  await makeParentFolder(file)
  await writeFile(file, '', { flag: 'wx', mode: 0o600 }).catch(() => {})
}

/** The folder that a file would be in, or the nearest one above it that is there. */
export function existingFolder(file: string): string {
  let folder = dirname(resolve(file))
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/**
 * Why a file that is not there could not be made, with the folders above it; undefined where it could. Tried, and taken
 * back: what rights alone say is not what a file system does.
 */
export async function whyNotMade(file: string): Promise<string | undefined> {
  const folder = existingFolder(file)
  try {
    if (!(await stat(folder)).isDirectory()) return `${folder} is no folder`
    await rmdir(await mkdtemp(join(folder, '.headgate-')))
    return undefined
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    return `${folder} cannot be written${code ? ` (${code})` : ''}`
  }
}

/** A file's text; undefined where it cannot be read. */
export async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}
