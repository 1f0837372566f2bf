import type { ProtocolId } from '../canonical/part.ts'
import type { Judge } from './read-marks.ts'

/**
 * Judges the members of a request by what they mean for its answer. `ignored`: they make no difference to it. `unknown`:
 * decoders take any value there, and these are others than those that they know.
 */
export function judgeOf(protocol: ProtocolId): Judge {
  const none = NO_DIFFERENCE[protocol]
  const known = KNOWN[protocol]
  return (path, value) => {
    if (NO_DIFFERENCE_ANYWHERE.has(path) || none.has(path)) return 'ignored'
    const values = known?.[path]
    if (values && !values.includes(value)) return 'unknown'
    const name = path.slice(path.lastIndexOf('.') + 1)
    if (MARKS.has(name)) return 'ignored'
    // An empty list asks for nothing.
    return Array.isArray(value) && value.length === 0 ? 'ignored' : undefined
  }
}

/** The name is in the key by itself, and answers are kept so that they can be sent either way. */
const NO_DIFFERENCE_ANYWHERE: ReadonlySet<string> = new Set(['model', 'stream', 'stream_options', 'metadata'])

/** For the provider's prompt cache, wherever they stand; and how finely a call's arguments are cut into events. */
const MARKS: ReadonlySet<string> = new Set(['cache_control', 'eager_input_streaming'])

const NO_DIFFERENCE: Record<ProtocolId, ReadonlySet<string>> = {
  'openai-chat': new Set(['user', 'safety_identifier', 'prompt_cache_key']),
  'openai-responses': new Set([
    ...['user', 'safety_identifier', 'prompt_cache_key', 'client_metadata'],
    // What servers number and mark, and clients bring back: it is not shown to the model.
    ...['input[].id', 'input[].status', 'input[].content[].annotations', 'input[].content[].logprobs'],
    'input[].internal_chat_message_metadata_passthrough',
    // Summaries are nothing else; and tools that came later have a role that nobody asks for.
    ...['input[].summary[].type', 'input[].role'],
  ]),
  // Formats are nothing else.
  'anthropic-messages': new Set(['output_config.format.type', 'output_format.type']),
  // Instructions have a role of their own, whatever is written there.
  gemini: new Set(['labels', 'systemInstruction.role']),
}

/** Values beside these are taken for one of them by the decoders, and not by the provider. */
const KNOWN: Partial<Record<ProtocolId, Readonly<Record<string, readonly unknown[]>>>> = {
  'openai-responses': { 'tools[].format.syntax': ['lark', 'regex'] },
  gemini: {
    'contents[].role': ['user', 'model', 'function'],
    'generationConfig.responseMimeType': ['text/plain', 'application/json', 'text/x.enum'],
  },
}
