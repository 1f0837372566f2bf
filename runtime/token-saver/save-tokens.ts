import type { CompiledSaving } from '../config/save-tokens.ts'
import type { StringEdit } from '../protocols/splice-strings.ts'
import type { ToolCallSaid, ToolMessage, ToolResultSaid, ToolTexts } from '../protocols/tool-texts.ts'
import { compressed, LEAST } from './compressors/index.ts'
import { withoutSpareSpace } from './description-space.ts'
import { isFailure } from './failure.ts'
import { withoutJsonSpace } from './json-space.ts'
import { Remembered } from './remembered.ts'
import { reference, repeats } from './repeats.ts'
import { stepsThrough } from './steps.ts'

/**
 * What can be said in fewer words in a request, and how.
 *
 * White space that means nothing is left out at once, wherever it stands: that depends on the text alone, so it never
 * changes what was sent before. Repeated and large results are told shorter once they are older than the newest
 * `keepLast` messages, in steps; see `stepsThrough`.
 */
export function savings({ messages, descriptions }: ToolTexts, settings: CompiledSaving): StringEdit[] {
  const edits: StringEdit[] = []
  if (settings.lossless) {
    for (const { path, text } of descriptions) {
      const after = withoutSpareSpace(text)
      if (after !== undefined) edits.push({ path, before: text, after })
    }
  }
  const calls = callsOf(messages)
  const shorter = shorterResults(messages, calls, settings)
  for (const { results } of messages) {
    for (const result of results) {
      const after = shorter.get(result) ?? (settings.lossless ? trimmed(result, calls) : undefined)
      if (after !== undefined) edits.push({ path: result.path, before: result.text, after })
    }
  }
  return edits
}

type Calls = ReadonlyMap<string, ToolCallSaid>

function callsOf(messages: readonly ToolMessage[]): Calls {
  return new Map(messages.flatMap(({ calls }) => calls.map(call => [call.id, call])))
}

/** The results that are told shorter in this request, with what is told instead. */
function shorterResults(
  messages: readonly ToolMessage[],
  calls: Calls,
  { keepLast, lossless, compress }: CompiledSaving,
): ReadonlyMap<ToolResultSaid, string> {
  const shorter = new Map<ToolResultSaid, string>()
  if (messages.length <= keepLast || !(lossless || compress.length > 0)) return shorter
  const again = lossless ? repeats(messages) : new Map<ToolResultSaid, ToolResultSaid>()
  const old = messages.slice(0, messages.length - keepLast)
  for (const result of old.flatMap(({ results }) => results)) {
    const earlier = again.get(result)
    const text = earlier ? reference(earlier, calls.get(earlier.callId)) : shortened(result, compress)
    if (text !== undefined && text.length < result.text.length) shorter.set(result, text)
  }
  if (shorter.size === 0) return shorter
  const taken = stepsThrough(
    messages.map(message => weighed(message, shorter)),
    keepLast,
  )
  for (const [place, { results }] of messages.entries()) {
    if (!taken.has(place)) for (const result of results) shorter.delete(result)
  }
  return shorter
}

/** Code units of outputs whose shorter form is remembered, for each choice of compressors. */
const ROOM = 4 * 1024 * 1024

const remembered = new Map<string, Remembered<string | undefined>>()

function shortened(result: ToolResultSaid, compress: CompiledSaving['compress']): string | undefined {
  if (compress.length === 0 || result.text.length < LEAST || isFailure(result)) return undefined
  const choice = compress.join()
  const outputs = remembered.get(choice) ?? new Remembered(ROOM)
  remembered.set(choice, outputs)
  const known = outputs.known(result.text)
  return known ? known.made : outputs.keep(result.text, compressed(result.text, compress))
}

function weighed({ results, marked }: ToolMessage, shorter: ReadonlyMap<ToolResultSaid, string>) {
  let size = 0
  let saving = 0
  for (const result of results) {
    size += result.text.length
    const after = shorter.get(result)
    if (after !== undefined) saving += result.text.length - after.length
  }
  return { size, saving, marked }
}

/** JSON that came from a file keeps its white space: an agent edits files by their very letters. */
const OF_A_FILE = /\.(?:json\w*|ipynb|geojson|webmanifest|lock|har|map)\b|path"?\s*:|file\w*"?\s*:/i

/** Code units of a call's arguments in which that is looked for. */
const ARGUMENTS = 4_000

function trimmed(result: ToolResultSaid, calls: Calls): string | undefined {
  // The cheapest look first: hardly any result is JSON.
  if (!/^\s*[[{]/.test(result.text) || isFailure(result)) return undefined
  const call = calls.get(result.callId)
  if (!call) return undefined
  const input = typeof call.input === 'string' ? call.input : (JSON.stringify(call.input) ?? '')
  return OF_A_FILE.test(input.slice(0, ARGUMENTS)) ? undefined : withoutJsonSpace(result.text)
}
