import type { Compressor } from './compressor.ts'
import { excerpt, type Frame, framed, shareOf, tellsOfTrouble } from './excerpt.ts'

/** How lines of logs begin: with a time, a level, or as JSON with one of both. */
const BEGIN =
  /^[^\w{]{0,3}(?:\d{4}[-/]\d\d[-/]\d\d[T ]|\d\d:\d\d:\d\d|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d|\d{10,13}[\s.:]|(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL)\b|\{"(?:time|timestamp|ts|@timestamp|level|severity)")|^\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[/

/** How it began, what happened last, what led to trouble, and its trace. */
const FRAME: Frame = { head: 5, tail: 20, before: 2, after: 8 }

/** Logs. Of lines that differ only in their numbers the first one stays. */
export const log: Compressor = {
  name: 'log',
  leavesOut: 'lines like one that stays, but for numbers, times and ids',

  recognises: lines => lines.length >= 2 * FRAME.tail && shareOf(lines, line => BEGIN.test(line)) > 0.6,

  shorten(lines) {
    const stays = framed(lines, FRAME, tellsOfTrouble)
    const seen = new Set<string>()
    return excerpt(lines, (line, place) => {
      const shape = shapeOf(line)
      const known = seen.has(shape)
      seen.add(shape)
      return !known || stays.has(place)
    })
  },
}

/** The line without what differs from one time to the next. */
function shapeOf(line: string): string {
  return line
    .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\b(?=[a-f]*\d)[0-9a-f]{7,}\b/gi, '#')
    .replaceAll(/\d+/g, '#')
}
