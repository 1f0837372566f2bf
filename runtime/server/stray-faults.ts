import type { LogEntry } from '../gateway/gateway.ts'

/**
 * What goes wrong where nobody waits for it ends no process: that would cut the streams of all its calls. A log that
 * cannot be written, as its reader has gone or the disk is full, is no reason to stop either.
 */
export function outliveStrayFaults(tell: (thrown: unknown) => void): void {
  process.on('uncaughtException', tell)
  process.on('unhandledRejection', tell)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** What is told of a fault that nobody foresaw: its place by function and file, as folders are of this machine alone. */
export function strayFault(thrown: unknown): LogEntry {
  const { name, message, stack } = thrown instanceof Error ? thrown : { name: 'Thrown', message: String(thrown) }
  const at = stack && FRAME.exec(stack.slice(0, 10 * MOST))?.[1]
  return {
    level: 'error',
    message: withoutFolders(`What nobody foresaw went wrong; the gateway goes on. ${name}: ${message}`),
    ...(at && { at: withoutFolders(at) }),
  }
}

const FRAME = /^ {4}at (.+)$/m
const FOLDERS = /(?:file:\/\/|(?<![\w:/]))(?:\/[^\s/'"()]+)+\/(?=[^\s/])/g

/** Characters of a message that are told: it may quote whatever a client has said. */
const MOST = 1_000

function withoutFolders(text: string): string {
  return text.slice(0, MOST).replaceAll(FOLDERS, '')
}
