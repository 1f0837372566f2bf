import type { ContentBlockParam } from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  type ContentBlockParamCases,
  dispatchContentBlockParam,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import type { Part, ReasoningPart } from '../../canonical/part.ts'
import { inside, lose, type Translation } from '../not-carried.ts'
import { originalToolId } from './ids.ts'
import { ORIGIN } from './origin.ts'
import { cacheOf, documentParts, foreign, imageParts, searchResultParts, textParts } from './parts.ts'
import { placeStates, readState } from './seals.ts'
import { toolResult } from './tool-result.ts'
import { skipUnknown } from './unknown.ts'

/** The parts of a message's content. A plain string is one text; empty texts are nothing. */
export function decodeContent(content: string | ContentBlockParam[], translation: Translation): Part[] {
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', text: content }]
  const parts = content.flatMap((block, index) => {
    const here = inside(translation, `[${index}]`)
    return dispatchContentBlockParam(block, contentBlocks, here, skipUnknown('content')) ?? []
  })
  return placeStates(parts)
}

/** Every block of a request. A document may become several parts, an empty text none. */
export const contentBlocks: ContentBlockParamCases<Translation, Part[] | undefined> = {
  text: textParts,
  image: imageParts,
  document: documentParts,
  search_result: searchResultParts,
  thinking: ({ thinking, signature }) => thinkingParts(thinking, signature),
  redacted_thinking({ data }) {
    const opaque = readState(data)
    // State of another maker was put here for want of readable text; its own maker hides the text on purpose.
    if (opaque.origin === ORIGIN) return [{ type: 'reasoning', text: '', redacted: true, opaque }]
    return [{ type: 'reasoning', text: opaque.text ?? '', opaque }]
  },
  tool_use(block, translation) {
    if (block.caller !== undefined && block.caller.type !== 'direct') {
      lose(translation, 'tool-call.caller', 'calls made by code have no equivalent')
    }
    return [
      {
        type: 'tool-call',
        id: originalToolId(block.id),
        name: block.name,
        ...(block.toolset_name ? { namespace: block.toolset_name } : {}),
        kind: 'function',
        arguments: JSON.stringify(block.input ?? {}),
        ...cacheOf(block),
      },
    ]
  },
  tool_result: (block, translation) => [toolResult(block, translation)],
  server_tool_use: foreign,
  web_search_tool_result: foreign,
  web_fetch_tool_result: foreign,
  code_execution_tool_result: foreign,
  bash_code_execution_tool_result: foreign,
  text_editor_code_execution_tool_result: foreign,
  tool_search_tool_result: foreign,
  advisor_tool_result: foreign,
  mcp_tool_use: foreign,
  mcp_tool_result: foreign,
  mcp_tool_listing: foreign,
  container_upload: foreign,
  compaction: foreign,
  tool_addition: foreign,
  tool_removal: foreign,
  fallback: foreign,
}

function thinkingParts(text: string, signature: string | undefined): ReasoningPart[] {
  if (!signature) return text === '' ? [] : [{ type: 'reasoning', text }]
  return [{ type: 'reasoning', text, opaque: readState(signature) }]
}
