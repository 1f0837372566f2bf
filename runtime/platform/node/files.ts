import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the folder that a file is to stand in, and those above it. Rejects with Node's error where it cannot. */
export async function makeParentFolder(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
}
