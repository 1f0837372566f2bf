import type { AssistantMessage, Message, ToolCall } from '../../../generated/protocols/openai-chat/types.ts'
import type { Opaque, Part, ReasoningPart, TextPart } from '../../canonical/part.ts'
import type { Turn } from '../../canonical/request.ts'
import { ownState } from '../seal.ts'
import { writeCacheMark } from './cache-mark.ts'
import { type OpaqueFields, unsealFields } from './opaque.ts'
import { writeMedia } from './write-content.ts'
import type { Lifted } from './write-messages.ts'
import { writeToolCall } from './write-tools.ts'
import type { Writing } from './writing.ts'

/** A turn of the assistant as its message; none where nothing of it can be said here. */
export function writeAssistant(
  turn: Turn,
  where: string,
  maker: string,
  writing: Writing,
  lifted: Lifted[],
): Message[] {
  const said = new Said(maker, writing)
  for (const [index, part] of turn.parts.entries()) {
    const here = `${where}[${index}]`
    if (part.type === 'image' || part.type === 'audio' || part.type === 'video' || part.type === 'document') {
      // What the assistant made can be shown only by the user.
      lifted.push({ label: `[${part.type} that the assistant made]`, part: writeMedia(part, here, writing) })
    } else said.add(part, here)
  }
  const message = said.message()
  if (!message) return []
  return [turn.name === undefined || !writing.dialect.names ? message : { ...message, name: turn.name }]
}

/** Gathers what an assistant said into the members that a message has for it. */
class Said {
  readonly #maker: string
  readonly #writing: Writing
  readonly #texts: TextPart[] = []
  /** Whether something else came after the last text, and the texts before which that was so. */
  #broken = false
  readonly #breaks = new Set<TextPart>()
  readonly #reasoning: string[] = []
  readonly #refusals: string[] = []
  readonly #calls: ToolCall[] = []
  #state: OpaqueFields & { reasoning_text?: string } = {}

  constructor(maker: string, writing: Writing) {
    this.#maker = maker
    this.#writing = writing
  }

  add(part: Part, where: string): void {
    switch (part.type) {
      case 'text':
        this.#text(part)
        break
      case 'reasoning':
        this.#broken = true
        this.#think(part)
        break
      case 'refusal':
        if (this.#writing.dialect.templates) this.#text({ type: 'text', text: part.text })
        else this.#refusals.push(part.text)
        break
      case 'tool-call': {
        this.#broken = true
        const own = ownState(part.opaque, 'openai-chat', this.#maker)
        this.#calls.push(writeToolCall(part, own, this.#writing.dialect))
        break
      }
      case 'foreign':
        this.#broken = true
        if (part.text) this.#text({ type: 'text', text: part.text, ...(part.cache && { cache: part.cache }) })
        else this.#writing.lose(`content.${part.tag}`, where, 'only the provider that it belongs to understands it')
        this.#broken = true
        break
      default:
        this.#writing.lose(`content.${part.type}`, where, 'an assistant’s message has no place for it')
    }
  }

  message(): AssistantMessage | undefined {
    const { dialect } = this.#writing
    const reasoning = dialect.wantsReasoning ? this.#reasoning.join('\n\n') : ''
    const members: Partial<AssistantMessage> = { ...this.#state }
    if (reasoning !== '') members[dialect.reasoningField] = reasoning
    if (this.#refusals.length > 0) members.refusal = this.#refusals.join('\n\n')
    if (this.#calls.length > 0) members.tool_calls = this.#calls
    const content = this.#content()
    if (content === null && Object.keys(members).length === 0) return undefined
    const silent = !members.tool_calls && !members.refusal
    return { role: 'assistant', content: content ?? (silent ? '' : null), ...members }
  }

  #text(part: TextPart): void {
    if (part.text === '') return
    if (this.#broken && this.#texts.length > 0) this.#breaks.add(part)
    this.#broken = false
    this.#texts.push(part)
  }

  #content(): AssistantMessage['content'] {
    const { dialect } = this.#writing
    if (this.#texts.length === 0) return null
    const marked = dialect.cacheMarks ? this.#texts.findLast(part => part.cache) : undefined
    const text = joined(this.#texts, this.#breaks)
    return marked ? [{ type: 'text', text, ...writeCacheMark(marked, dialect) }] : text
  }

  /** State goes to its maker alone, with the text that it belongs to; text alone to those that want it. */
  #think(part: ReasoningPart): void {
    if (part.text !== '') this.#reasoning.push(part.text)
    const own = this.#own(part.opaque)
    if (!own) return
    const { reasoning_opaque, reasoning_details } = own
    // One slot, which holds the first: it is never paired with another text.
    if (reasoning_opaque !== undefined && this.#state.reasoning_opaque === undefined) {
      this.#state.reasoning_opaque = reasoning_opaque
      if (part.text !== '') this.#state.reasoning_text = part.text
    }
    if (reasoning_details)
      this.#state.reasoning_details = [...(this.#state.reasoning_details ?? []), ...reasoning_details]
  }

  #own(opaque: Opaque | undefined): OpaqueFields | undefined {
    return unsealFields(ownState(opaque, 'openai-chat', this.#maker))
  }
}

/**
 * Texts that stood side by side have a blank line between them, but for the pieces of one text that was cut where it
 * cites a source.
 */
function joined(texts: readonly TextPart[], breaks: ReadonlySet<TextPart>): string {
  return texts
    .map((part, index) => {
      const before = texts[index - 1]
      if (!before) return part.text
      const pieces = !breaks.has(part) && (before.citations ?? part.citations) !== undefined
      return pieces ? part.text : `\n\n${part.text}`
    })
    .join('')
}
