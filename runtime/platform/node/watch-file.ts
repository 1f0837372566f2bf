import { createHash } from 'node:crypto'
import { type FSWatcher, watch } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface WatchOptions {
  /** Milliseconds without a further change after which a change counts: files are written in several steps. */
  settleMs?: number
  /** Milliseconds between two looks of its own, for what the system does not tell. */
  pollMs?: number
  /** `digestOf` the text that is known already; that of the beginning where absent. */
  known?: string
}

/** A text in short. */
export function digestOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

/** That of a file; empty where it cannot be read. */
async function digestIn(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes === undefined ? '' : digestOf(bytes)
}

/**
 * Tells when a file has another text than before, however it came by it: written in place, renamed over, or behind a link
 * that leads elsewhere, as Kubernetes changes what it mounts. The folder is watched, as a file that is replaced is another
 * one, and the file is looked at now and then, as network drives and links further away tell nothing. A file that is gone,
 * or touched, is no change. Keeps no process alive. Returns what ends it.
 */
export function watchFile(file: string, changed: () => void, options: WatchOptions = {}): () => void {
  const { settleMs = 250, pollMs = 5_000 } = options
  const folder = dirname(file)
  let watcher: FSWatcher | undefined
  let watchedFolder = ''
  let settling: NodeJS.Timeout | undefined
  let closed = false
  /** What was told last, or was there at the beginning. */
  let told = options.known
  let seen = ''
  let looking = begin()

  async function begin(): Promise<void> {
    told ??= await digestIn(file)
  }

  function look(): void {
    if (closed) return
    looking = looking.then(async () => {
      const [before, digest, after] = [await markOf(file), await digestIn(file), await markOf(file)]
      if (closed || digest === '') return
      // It is being written.
      if (before !== after) settle()
      else if (digest !== told) {
        told = digest
        changed()
      }
    })
  }

  function settle(): void {
    clearTimeout(settling)
    settling = setTimeout(look, settleMs).unref()
  }

  /** The folder may be gone, come back, or lie where nothing can be watched: then the looks are all there is. */
  async function follow(): Promise<void> {
    const now = await markOf(folder, true)
    if (closed || now === watchedFolder) return
    watcher?.close()
    watcher = undefined
    watchedFolder = now
    if (now === '') return
    try {
      watcher = watch(folder, { persistent: false }, settle)
      watcher.on('error', () => watcher?.close())
    } catch {
      // Too many are watched, or the drive cannot do it.
    }
  }

  const poll = setInterval(async () => {
    await follow()
    const mark = await markOf(file)
    if (mark !== seen && seen !== '') settle()
    if (mark !== '') seen = mark
  }, pollMs).unref()
  void follow()
  void markOf(file).then(mark => {
    seen = mark
  })
  // It may have been changed since it was read.
  if (options.known !== undefined) settle()
  return () => {
    closed = true
    clearInterval(poll)
    clearTimeout(settling)
    watcher?.close()
  }
}

/** Which file it is, and when it was written; that alone of a folder. Empty where it is not there. */
async function markOf(path: string, folder = false): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return ''
  return folder ? `${found.dev} ${found.ino}` : `${found.dev} ${found.ino} ${found.size} ${found.mtimeMs}`
}
