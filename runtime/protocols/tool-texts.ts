/** Where a value stands in a body: keys and places, from the top. */
export type Path = readonly (string | number)[]

export interface TextAt {
  readonly path: Path
  readonly text: string
}

/** What tools answered and how they are described, and where a body of a request says it. */
export interface ToolTexts {
  /** The conversation, oldest message first. */
  readonly messages: readonly ToolMessage[]
  /** Descriptions of tools, and of what their schemas hold. */
  readonly descriptions: readonly TextAt[]
}

/** One message as Messages counts them: all answers to calls that were made together are one. */
export interface ToolMessage {
  /** The client has the prompt cached up to somewhere in it. */
  marked: boolean
  readonly calls: ToolCallSaid[]
  readonly results: ToolResultSaid[]
}

export interface ToolCallSaid {
  readonly id: string
  readonly name: string
  /** An object, JSON text, or text. */
  readonly input: unknown
}

/** One text of a result, which may have several. */
export interface ToolResultSaid extends TextAt {
  /** `id` of the call that it answers. */
  readonly callId: string
  /** The tool failed, as far as the protocol can say it. */
  readonly failed: boolean
}

/** Who says something. What one of them says in a row may be one message. */
export type Speaker = 'model' | 'tools' | 'other'

/** Puts items together to messages, for protocols that say calls made together, or their results, one by one. */
export class MessageList {
  readonly messages: ToolMessage[] = []
  #speaker: Speaker = 'other'

  /** The message that an item of this speaker belongs to. */
  of(speaker: Speaker): ToolMessage {
    const goesOn = speaker === this.#speaker && speaker !== 'other'
    this.#speaker = speaker
    return (goesOn ? this.messages.at(-1) : undefined) ?? this.open()
  }

  open(): ToolMessage {
    const message: ToolMessage = { marked: false, calls: [], results: [] }
    this.messages.push(message)
    return message
  }
}

/** What holds values of the tool's own, in which no member is a description. */
const DATA: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples', 'example'])

/** Deeper than any schema that a provider takes. */
const DEPTH = 64

/** Every `description` in the definitions of tools, theirs and their schemas'. */
export function descriptionsIn(tools: unknown, path: Path): TextAt[] {
  const found: TextAt[] = []
  collect(tools, path, found)
  return found
}

function collect(value: unknown, path: Path, found: TextAt[]): void {
  if (typeof value !== 'object' || value === null || path.length > DEPTH) return
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) collect(item, [...path, place], found)
    return
  }
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === 'string') {
      if (key === 'description') found.push({ path: [...path, key], text: member })
    } else if (!DATA.has(key)) collect(member, [...path, key], found)
  }
}
