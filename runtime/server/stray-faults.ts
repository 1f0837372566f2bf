import type { LogEntry } from '../gateway/gateway.ts'
import { unforeseen, withoutFolders } from '../gateway/unforeseen.ts'

/**
 * What goes wrong where nobody waits for it ends no process: that would cut the streams of all its calls. A log that
 * cannot be written, as its reader has gone or the disk is full, is no reason to stop either.
 */
export function outliveStrayFaults(tell: (thrown: unknown) => void): void {
  process.on('uncaughtException', tell)
  process.on('unhandledRejection', tell)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** What is told of a fault that nobody foresaw, and of its place: by function and file. */
export function strayFault(thrown: unknown): LogEntry {
  const at = thrown instanceof Error && thrown.stack && FRAME.exec(thrown.stack.slice(0, LOOKED_AT))?.[1]
  return {
    level: 'error',
    message: `What nobody foresaw went wrong; the gateway goes on. ${unforeseen(thrown)}`,
    ...(at && { at: withoutFolders(at) }),
  }
}

const FRAME = /^ {4}at (.+)$/m
/** Characters of a stack in which its first frame is looked for: a message comes before it. */
const LOOKED_AT = 10_000
