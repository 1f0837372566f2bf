import type { CompiledLog, LogField, LogLevel } from '../config/observability.ts'
import { edited } from '../request-log/edit.ts'
import { secretEdits } from '../request-log/secrets.ts'
import type { Line } from './call-line.ts'

const RANK: Record<LogLevel, number> = { info: 0, warn: 1, error: 2 }

const REDACTED = '[redacted]'

/** Writes the lines that the config wants, without keys and tokens, and without what it wants left out. */
export function filteredLog<Entry extends Line>(write: (line: Entry) => void, log: CompiledLog): (line: Entry) => void {
  const lowest = RANK[log.level]
  return line => {
    if (RANK[line.level] >= lowest) write(cleanLine(line, log))
  }
}

/** The same line where there is nothing to take out. */
export function cleanLine<Entry extends Line>(line: Entry, { redact }: Pick<CompiledLog, 'redact'>): Entry {
  let clean = line
  const set = (field: string, value: string): void => {
    if (clean === line) clean = { ...line }
    Object.assign(clean, { [field]: value })
  }
  for (const field in line) {
    const value = line[field]
    if (value === undefined) continue
    if (redact.includes(field as LogField) && (field !== 'message' || isAboutCall(line))) set(field, REDACTED)
    else if (typeof value === 'string') {
      const edits = secretEdits(value, [])
      if (edits.length > 0) set(field, edited(value, edits))
    }
  }
  return clean
}

/** Of lines about a call other than its own, whose message is a word. */
function isAboutCall({ requestId, message }: Line): boolean {
  return requestId !== undefined && message !== 'call'
}
