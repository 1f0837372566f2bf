import type { ToolResultBlockParam } from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  dispatchToolResultContentBlockParam,
  type ToolResultContentBlockParamCases,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import type { ToolResultPart } from '../../canonical/part.ts'
import { inside, type Translation } from '../not-carried.ts'
import { originalToolId } from './ids.ts'
import { cacheOf, documentParts, foreign, imageParts, searchResultParts, textParts } from './parts.ts'
import { skipUnknown } from './unknown.ts'

type ResultContent = ToolResultPart['content']

/** What a tool answered, media included. */
export function toolResult(block: ToolResultBlockParam, translation: Translation): ToolResultPart {
  return {
    type: 'tool-result',
    callId: originalToolId(block.tool_use_id),
    kind: 'function',
    content: resultContent(block.content, inside(translation, '.content')),
    ...(block.is_error === undefined ? {} : { isError: block.is_error }),
    ...cacheOf(block),
  }
}

const resultBlocks: ToolResultContentBlockParamCases<Translation, ResultContent | undefined> = {
  text: textParts,
  image: imageParts,
  search_result: searchResultParts,
  document: documentParts,
  tool_reference: foreign,
  browser_state: foreign,
}

function resultContent(content: ToolResultBlockParam['content'], translation: Translation): ResultContent {
  if (content === undefined || content === '') return []
  if (typeof content === 'string') return [{ type: 'text', text: content }]
  return content.flatMap((block, index) => {
    const here = inside(translation, `[${index}]`)
    return dispatchToolResultContentBlockParam(block, resultBlocks, here, skipUnknown('tool-result')) ?? []
  })
}
