import type { ForeignPart, Part } from '../../canonical/part.ts'
import type { Role, Tool, Turn } from '../../canonical/request.ts'
import type { Translation } from '../not-carried.ts'
import { hostedText } from './hosted-text.ts'
import { ORIGIN } from './output-items.ts'

/** A request on its way to its meaning: what the cases of the tables add to. */
export interface Decoding extends Translation {
  readonly turns: Turn[]
  readonly tools: ToolSet
  /** The input asks for a compaction in place of an answer. */
  compact: boolean
}

/** Tools as they are met, in `tools`, in `additional_tools` and in what tool searches found: each once. */
export class ToolSet {
  readonly list: Tool[] = []
  readonly #known = new Set<string>()

  add(tools: readonly Tool[]): void {
    for (const tool of tools) {
      const key = tool.type === 'hosted' ? JSON.stringify(tool.value) : `${tool.namespace ?? ''} ${tool.name}`
      if (this.#known.has(key)) continue
      this.#known.add(key)
      this.list.push(tool)
    }
  }
}

/**
 * Adds parts to the conversation. What the model said and called in one go is one turn, and so are the results that
 * follow it; every other message is a turn of its own.
 */
export function addParts(decoding: Decoding, role: Role, parts: Part[]): void {
  if (parts.length === 0) return
  const last = decoding.turns.at(-1)
  if (last?.role === role && (role === 'assistant' || role === 'tool')) last.parts.push(...parts)
  else decoding.turns.push({ role, parts })
}

/** An item that is carried as it came, with what a model elsewhere can be told of it. */
export function foreignPart(item: { type: string }): ForeignPart {
  const text = hostedText(item)
  return { type: 'foreign', origin: ORIGIN, tag: item.type, value: item, ...(text === undefined ? {} : { text }) }
}

/** Runs over a list with `at` naming each element. */
export function eachAt<Item>(
  translation: Translation,
  list: readonly Item[] | null | undefined,
  visit: (item: Item) => void,
): void {
  const at = translation.at
  list?.forEach((item, index) => {
    translation.at = `${at}[${index}]`
    visit(item)
  })
  translation.at = at
}
