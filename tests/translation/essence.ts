// What a request asks, read from its bare JSON without the runtime's help: what translation must keep.
import type { ProtocolId } from '../../runtime/canonical/part.ts'

/** Texts are without white space, as protocols join their pieces in different ways. */
export interface Essence {
  /** What the model is told beside the conversation. */
  system: string
  /** The dialogue's text: `U` and `A` before what the user and the assistant said in a row. */
  dialogue: string
  /** `image`, `document`, … of the conversation, results of tools included, in order. */
  media: string[]
  calls: EssentialCall[]
  tools: EssentialTool[]
}

export interface EssentialTool {
  kind: 'function' | 'freeform'
  name: string
  namespace?: string
}

export interface EssentialCall extends EssentialTool {
  /** Parsed, for a function; as it is, for a freeform tool. */
  input: unknown
  /** The text of its result; undefined where it has none. */
  result?: string
}

/** JSON of no known shape. */
type Json = Record<string, unknown>

export function essenceOf(protocol: ProtocolId, body: object): Essence {
  const reader = new Reader()
  READERS[protocol](body as Json, reader)
  return reader.essence()
}

const READERS: Record<ProtocolId, (body: Json, reader: Reader) => void> = {
  'openai-chat': readChat,
  'openai-responses': readResponses,
  'anthropic-messages': readMessages,
  gemini: readGemini,
}

class Reader {
  #system = ''
  #dialogue = ''
  #speaker = ''
  readonly #media: string[] = []
  readonly #calls: (EssentialCall & { id?: string })[] = []
  readonly tools: EssentialTool[] = []

  say(role: unknown, text: unknown): void {
    if (typeof text !== 'string') return
    const squeezed = text.replace(/\s+/g, '')
    if (squeezed === '') return
    if (role === 'system' || role === 'developer') {
      this.#system += squeezed
      return
    }
    const speaker = role === 'assistant' || role === 'model' ? 'A' : 'U'
    this.#dialogue += speaker === this.#speaker ? squeezed : `\n${speaker} ${squeezed}`
    this.#speaker = speaker
  }

  see(medium: string): void {
    this.#media.push(medium)
  }

  call(call: EssentialCall & { id?: string }): void {
    this.#calls.push(call)
  }

  /** The result of the first call that fits and has none yet. */
  result(id: unknown, name: unknown, text: string): void {
    const call = this.#calls.find(
      call => call.result === undefined && (typeof id === 'string' && call.id ? call.id === id : call.name === name),
    )
    if (!call) throw new Error(`The result for ${id ?? name} answers no call.`)
    call.result = text.replace(/\s+/g, '')
  }

  essence(): Essence {
    return {
      system: this.#system,
      dialogue: this.#dialogue,
      media: this.#media,
      calls: this.#calls.map(({ id: _, ...call }) => call),
      tools: this.tools,
    }
  }
}

function readChat(body: Json, reader: Reader): void {
  for (const tool of list(body.tools)) {
    const of = record(tool.type === 'custom' ? tool.custom : tool.function)
    reader.tools.push({ kind: tool.type === 'custom' ? 'freeform' : 'function', name: String(of.name) })
  }
  for (const message of list(body.messages)) {
    if (message.role === 'tool') {
      reader.result(message.tool_call_id, undefined, chatText(message.content))
      continue
    }
    for (const part of parts(message.content)) {
      if (part.type === 'image_url') reader.see('image')
      else if (part.type === 'file') reader.see('document')
      else reader.say(message.role, part.text)
    }
    for (const call of list(message.tool_calls)) {
      const custom = call.type === 'custom'
      const of = record(custom ? call.custom : call.function)
      reader.call({
        id: String(call.id),
        kind: custom ? 'freeform' : 'function',
        name: String(of.name),
        input: custom ? of.input : JSON.parse(String(of.arguments)),
      })
    }
  }
}

function chatText(content: unknown): string {
  return parts(content)
    .map(part => String(part.text))
    .join('')
}

function readResponses(body: Json, reader: Reader): void {
  const offer = (tools: unknown, namespace?: string): void => {
    for (const tool of list(tools)) {
      if (tool.type === 'namespace') offer(tool.tools, String(tool.name))
      if (tool.type !== 'function' && tool.type !== 'custom') continue
      reader.tools.push({
        kind: tool.type === 'custom' ? 'freeform' : 'function',
        name: String(tool.name),
        ...(namespace !== undefined && { namespace }),
      })
    }
  }
  offer(body.tools)
  reader.say('system', body.instructions)
  if (typeof body.input === 'string') reader.say('user', body.input)
  for (const item of list(body.input)) {
    if (item.type === 'additional_tools') offer(item.tools)
    if (item.type === undefined || item.type === 'message') {
      for (const part of parts(item.content)) seeOrSay(reader, item.role, part)
    }
    if (item.type === 'function_call' || item.type === 'custom_tool_call') {
      const custom = item.type === 'custom_tool_call'
      reader.call({
        id: String(item.call_id),
        kind: custom ? 'freeform' : 'function',
        name: String(item.name),
        ...(typeof item.namespace === 'string' && { namespace: item.namespace }),
        input: custom ? item.input : JSON.parse(String(item.arguments)),
      })
    }
    if (item.type === 'function_call_output' || item.type === 'custom_tool_call_output') {
      reader.result(item.call_id, undefined, resultText(reader, item.output))
    }
  }
}

const MEDIA: Record<string, string> = {
  input_image: 'image',
  image: 'image',
  input_file: 'document',
  document: 'document',
}

function seeOrSay(reader: Reader, role: unknown, part: Json): void {
  const medium = MEDIA[String(part.type)]
  if (medium !== undefined) reader.see(medium)
  else reader.say(role, part.text)
}

/** The text of a result; its media are seen. */
function resultText(reader: Reader, content: unknown): string {
  let text = ''
  for (const part of parts(content)) {
    const medium = MEDIA[String(part.type)]
    if (medium === undefined) text += String(part.text)
    else reader.see(medium)
  }
  return text
}

function readMessages(body: Json, reader: Reader): void {
  for (const tool of list(body.tools)) {
    if (tool.type === undefined || tool.type === 'custom')
      reader.tools.push({ kind: 'function', name: String(tool.name) })
  }
  for (const part of parts(body.system)) reader.say('system', part.text)
  for (const message of list(body.messages)) {
    for (const part of parts(message.content)) {
      if (part.type === 'tool_use')
        reader.call({ id: String(part.id), kind: 'function', name: String(part.name), input: part.input })
      else if (part.type === 'tool_result') reader.result(part.tool_use_id, undefined, resultText(reader, part.content))
      else if (part.type !== 'thinking') seeOrSay(reader, message.role, part)
    }
  }
}

function readGemini(body: Json, reader: Reader): void {
  for (const { functionDeclarations } of list(body.tools)) {
    for (const { name } of list(functionDeclarations)) reader.tools.push({ kind: 'function', name: String(name) })
  }
  for (const part of list(record(body.systemInstruction ?? {}).parts)) reader.say('system', part.text)
  for (const content of list(body.contents)) {
    for (const part of list(content.parts)) {
      if (part.functionCall) {
        const { id, name, args = {} } = record(part.functionCall)
        reader.call({
          ...(typeof id === 'string' && { id }),
          kind: 'function',
          name: String(name),
          input: args,
        })
      } else if (part.functionResponse) {
        const { id, name, response } = record(part.functionResponse)
        const { output, error, ...rest } = record(response)
        reader.result(id, name, typeof (output ?? error) === 'string' ? String(output ?? error) : JSON.stringify(rest))
      } else if (part.inlineData ?? part.fileData) {
        const type = String(record(part.inlineData ?? part.fileData).mimeType)
        reader.see(type.startsWith('image/') ? 'image' : 'document')
      } else if (part.thought !== true) reader.say(content.role, part.text)
    }
  }
}

function record(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`no object: ${JSON.stringify(value)}`)
  return value as Json // any object that is no list
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(record) : []
}

/** Content as parts: a text alone is one. */
function parts(content: unknown): Json[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : list(content)
}
