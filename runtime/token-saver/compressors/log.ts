import type { Compressor } from './compressor.ts'
import { around, excerpt, shareOf, tellsOfTrouble } from './excerpt.ts'

/** How lines of logs begin: with a time, a level, or as JSON with one of both. */
const BEGIN =
  /^[^\w{]{0,3}(?:\d{4}[-/]\d\d[-/]\d\d[T ]|\d\d:\d\d:\d\d|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d|\d{10,13}[\s.:]|(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL)\b|\{"(?:time|timestamp|ts|@timestamp|level|severity)")|^\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[/

/** Lines at either end that stay: how it began, and what happened last. */
const HEAD = 5
const TAIL = 20
/** Lines around one that tells of trouble: what led to it, and its trace. */
const BEFORE = 2
const AFTER = 8

/** Logs. Of lines that differ only in their numbers the first one stays. */
export const log: Compressor = {
  name: 'log',
  leavesOut: 'lines like one that stays, but for numbers, times and ids',

  recognises: lines => lines.length >= 2 * TAIL && shareOf(lines, line => BEGIN.test(line)) > 0.6,

  shorten(lines) {
    const trouble = around(lines, tellsOfTrouble, BEFORE, AFTER)
    const seen = new Set<string>()
    return excerpt(lines, (line, place) => {
      const shape = shapeOf(line)
      const known = seen.has(shape)
      seen.add(shape)
      return !known || place < HEAD || place >= lines.length - TAIL || trouble.has(place)
    })
  },
}

/** The line without what differs from one time to the next. */
function shapeOf(line: string): string {
  return line
    .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\b(?=[a-f]*\d)[0-9a-f]{7,}\b/gi, '#')
    .replaceAll(/\d+/g, '#')
}
