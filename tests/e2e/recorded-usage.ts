import { type RecordedProtocol, type Recording, saidBy } from './recordings.ts'

/** The counters of a row in the usage table. Null: the provider did not say. */
export interface RowUsage {
  input_tokens: number | null
  cached_input_tokens: number | null
  cache_write_tokens: number | null
  output_tokens: number | null
  reasoning_tokens: number | null
}

/** What a recording says of its own usage, read from its JSON and by nothing of the gateway's. */
export function recordedUsage(recording: Recording): RowUsage {
  return readers[recording.protocol](saidBy(recording))
}

const readers: Record<RecordedProtocol, (said: unknown[]) => RowUsage> = {
  'openai-chat'(said) {
    // The last object that counts is the final one.
    const usage = said.findLast(chunk => at(chunk, 'usage', 'prompt_tokens') !== null)
    const number = (...path: string[]): number | null => at(usage, 'usage', ...path)
    const [prompt, total] = [number('prompt_tokens'), number('total_tokens')]
    return {
      input_tokens: prompt,
      cached_input_tokens:
        number('prompt_tokens_details', 'cached_tokens') ??
        number('prompt_cache_hit_tokens') ??
        number('cached_tokens'),
      cache_write_tokens: number('prompt_tokens_details', 'cache_write_tokens'),
      // Whatever a provider leaves out of its completion tokens, all that is no prompt is output.
      output_tokens: total === null || prompt === null ? number('completion_tokens') : total - prompt,
      reasoning_tokens: number('completion_tokens_details', 'reasoning_tokens') ?? number('reasoning_tokens'),
    }
  },

  'openai-responses'(said) {
    const last = said.at(-1)
    const response = 'response' in Object(last) ? Object(last).response : last
    const number = (...path: string[]): number | null => at(response, 'usage', ...path)
    const [input, total] = [number('input_tokens'), number('total_tokens')]
    return {
      input_tokens: input,
      cached_input_tokens: number('input_tokens_details', 'cached_tokens'),
      cache_write_tokens: number('input_tokens_details', 'cache_write_tokens'),
      output_tokens: total === null || input === null ? number('output_tokens') : total - input,
      reasoning_tokens: number('output_tokens_details', 'reasoning_tokens'),
    }
  },

  'anthropic-messages'(said) {
    // A second start begins the reply anew.
    const start = said.findLastIndex(event => Object(event).type === 'message_start')
    const counting = said.slice(Math.max(0, start)).map(event => Object(event).message ?? event)
    const last = (...path: string[]): number | null =>
      counting.reduce<number | null>((known, event) => at(event, 'usage', ...path) ?? known, null)
    const [fresh, read, written] = [
      last('input_tokens'),
      last('cache_read_input_tokens'),
      last('cache_creation_input_tokens'),
    ]
    return {
      input_tokens: fresh === null ? null : fresh + (read ?? 0) + (written ?? 0),
      cached_input_tokens: read,
      cache_write_tokens: written,
      output_tokens: last('output_tokens'),
      reasoning_tokens: last('output_tokens_details', 'thinking_tokens'),
    }
  },

  gemini(said) {
    const last = (name: string): number | null =>
      said.reduce<number | null>((known, chunk) => at(chunk, 'usageMetadata', name) ?? known, null)
    const [prompt, results] = [last('promptTokenCount'), last('toolUsePromptTokenCount')]
    const [candidates, thoughts] = [last('candidatesTokenCount'), last('thoughtsTokenCount')]
    return {
      input_tokens: prompt === null ? null : prompt + (results ?? 0),
      cached_input_tokens: last('cachedContentTokenCount'),
      cache_write_tokens: null,
      output_tokens: candidates === null && thoughts === null ? null : (candidates ?? 0) + (thoughts ?? 0),
      reasoning_tokens: thoughts,
    }
  },
}

/** The number at a path of keys. */
function at(value: unknown, ...path: string[]): number | null {
  const found = path.reduce<unknown>((holder, key) => Object(holder)[key], value)
  return typeof found === 'number' ? found : null
}
