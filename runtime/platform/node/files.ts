import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the folder that a file is to stand in, and those above it. Rejects with Node's error where it cannot. */
export async function makeParentFolder(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
}

/** A file's text; undefined where it cannot be read. */
export async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}
