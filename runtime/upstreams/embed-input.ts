import { text } from '../platform/byte-search.ts'
import { normalise } from '../protocols/gemini/field-names.ts'
import { refused } from '../protocols/refused.ts'
import type { Exchange } from './kind.ts'

/** What is embedded, in the words of the Gemini API. */
export interface EmbedInput {
  content?: { parts?: { text?: unknown }[] }
  taskType?: string
  title?: string
  outputDimensionality?: number
  autoTruncate?: boolean
  embedContentConfig?: Omit<EmbedInput, 'content' | 'embedContentConfig'>
}

/** All that a request asks for; `batch`: it is of the form that takes several. */
export function embedInputs(exchange: Exchange): { inputs: EmbedInput[]; batch: boolean } {
  // A body that was accepted by its validator is an object, in either spelling of its names.
  const { body } = normalise(JSON.parse(text(exchange.body))) as { body: EmbedInput & { requests?: EmbedInput[] } }
  return { inputs: body.requests ?? [body], batch: body.requests !== undefined }
}

/** Its texts, a line each. Throws where it holds anything else, which is `refusal`. */
export function embeddedText(content: EmbedInput['content'], at: string, refusal: string): string {
  const texts = [content?.parts ?? []].flat().map((part, index) => {
    if (typeof part.text === 'string') return part.text
    throw refused(`${at}.parts[${index}]`, refusal)
  })
  return texts.join('\n')
}
