import type { FunctionResponsePart, Part } from '../../../generated/protocols/gemini/types.ts'
import type { ToolResultPart } from '../../canonical/part.ts'
import { encodeMedia } from './encode-media.ts'
import type { Encoding } from './encoding.ts'
import { lost, within } from './lost.ts'

export interface EncodedResult {
  response: Part
  /** Media that cannot be within the response: they stand after all responses of the turn. */
  beside: Part[]
}

/** What a tool answered; `name` is the one that it was called by. Texts are blocks, and stay apart. */
export function encodeResult(part: ToolResultPart, name: string, encoding: Encoding): EncodedResult {
  const texts: string[] = []
  const inside: FunctionResponsePart[] = []
  const beside: Part[] = []
  for (const [index, content] of part.content.entries()) {
    within(encoding, `.content[${index}]`, () => {
      for (const encoded of encodeContent(content, encoding)) {
        if (encoded.text !== undefined) texts.push(encoded.text)
        else if (encoding.traits.resultMedia && isWithin(encoded)) inside.push({ inlineData: encoded.inlineData })
        else beside.push(encoded)
      }
    })
  }
  const text = texts.join('\n\n') || (beside.length > 0 ? `See the ${beside.map(typeOf).join(', ')} below.` : '')
  return {
    response: {
      functionResponse: {
        id: part.callId,
        name,
        response: part.isError ? { error: text } : { output: text },
        ...(inside.length > 0 && { parts: inside }),
      },
    },
    beside,
  }
}

function encodeContent(content: ToolResultPart['content'][number], encoding: Encoding): Part[] {
  if (content.type === 'text') return content.text === '' ? [] : [{ text: content.text }]
  if (content.type !== 'foreign') return encodeMedia(content, encoding)
  if (content.text !== undefined) return [{ text: content.text }]
  lost(encoding, `part.${content.tag}`, '', 'it means something to its own provider only')
  return []
}

/** Images and documents; Google takes no other media there. */
function isWithin({ inlineData }: Part): boolean {
  return /^(image\/|application\/pdf$|text\/plain$)/.test(inlineData?.mimeType ?? '')
}

function typeOf({ inlineData, fileData }: Part): string {
  return inlineData?.mimeType ?? fileData?.mimeType ?? 'file'
}
