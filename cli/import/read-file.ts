import { readFileSync } from 'node:fs'

/** What a file says, as text: a database of SQLite in the form in which its gateway would export it. */
export async function readFile(path: string): Promise<string> {
  const bytes = bytesOf(path)
  if (!bytes.subarray(0, SQLITE.length).equals(SQLITE)) return bytes.toString('utf8')
  const { exportOf } = await import('./flow-router/database.ts')
  return exportOf(path)
}

/** How every database of SQLite begins. */
const SQLITE = Buffer.from('SQLite format 3\0')

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (thrown) {
    const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
    throw new Error(
      missing ? `There is no file ${path}.` : `${path} cannot be read: is it a file, and may you read it?`,
    )
  }
}
