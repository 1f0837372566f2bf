import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

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

/** A file's text; undefined where it cannot be read. */
export async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}
