import type { CompressorName } from '../../config/save-tokens.ts'
import { build } from './build.ts'
import type { Compressor } from './compressor.ts'
import { diff } from './diff.ts'
import { grep } from './grep.ts'
import { listing } from './listing.ts'
import { log } from './log.ts'

const ALL: Readonly<Record<CompressorName, Compressor>> = { diff, grep, listing, build, log }

/** Code units of the smallest output that is shortened. */
export const LEAST = 2_000

/** What is left of an output at most; where it would be more, all of it stays. */
const MOST_LEFT = 0.8

/**
 * An output in fewer words by the first of these kinds that recognises it, beginning with what was left out. Undefined
 * where it is too small, of no such kind, or would hardly be shorter.
 */
export function compressed(output: string, names: readonly CompressorName[]): string | undefined {
  if (output.length < LEAST || names.length === 0) return undefined
  const lines = linesOf(output)
  const compressor = names.map(name => ALL[name]).find(one => one.recognises(lines))
  if (!compressor) return undefined
  const { lines: kept, leftOut } = compressor.shorten(lines)
  const text = [noteOf(compressor, leftOut, lines.length), ...kept].join('\n')
  return text.length > output.length * MOST_LEFT ? undefined : text
}

/** As a terminal shows them: without colours, and without what a line was overwritten with. */
function linesOf(output: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how terminals are told of colours
  const plain = output.includes('\u001b') ? output.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '') : output
  const lines = plain.split('\n')
  return plain.includes('\r') ? lines.map(lastWritten) : lines
}

/** What a line was overwritten with last. */
function lastWritten(line: string): string {
  let end = line.length
  while (line[end - 1] === '\r') end--
  return line.slice(line.lastIndexOf('\r', end - 1) + 1, end)
}

/** Tells the model what it does not see here, and how to see it. */
function noteOf({ leavesOut }: Compressor, leftOut: number, all: number): string {
  if (leftOut === 0) return `[Output of an earlier call, written more tightly: all ${all} lines are here.]`
  return `[Output of an earlier call, shortened: ${leftOut} of ${all} lines are left out or cut where "…" stands (${leavesOut}). To see them, make the call again.]`
}
