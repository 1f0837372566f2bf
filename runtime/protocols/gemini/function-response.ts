import type { FunctionResponse } from '../../../generated/protocols/gemini/types.ts'
import {
  dispatchFunctionResponsePart,
  type FunctionResponsePartCases,
} from '../../../generated/protocols/gemini/variants.ts'
import type { ToolResultPart } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import type { Translation } from '../not-carried.ts'
import { lost, unknownVariant, within } from './lost.ts'
import { fileMedia, inlineMedia, type MediaPart } from './media.ts'

/** What a tool answered. `callId` is the call that it answers. */
export function decodeFunctionResponse(
  response: FunctionResponse,
  callId: string,
  translation: Translation,
): ToolResultPart {
  const { text, isError } = readResponse(response.response ?? {})
  const media = (response.parts ?? []).flatMap((part, index) =>
    within(
      translation,
      `.parts[${index}]`,
      () => dispatchFunctionResponsePart(part, resultPartCases, translation, unknownVariant('function_response')) ?? [],
    ),
  )
  for (const name of ['scheduling', 'willContinue'] as const) {
    if (response[name] !== undefined) lost(translation, `function_response.${name}`, `.${name}`, 'results come at once')
  }
  return {
    type: 'tool-result',
    callId,
    ...(response.name ? { name: response.name } : {}),
    kind: 'function',
    content: [{ type: 'text', text }, ...media],
    ...(isError ? { isError } : {}),
  }
}

const resultPartCases: FunctionResponsePartCases<Translation, MediaPart | undefined> = {
  inlineData: part => inlineMedia(part.inlineData),
  fileData: part => fileMedia(part.fileData),
}

/**
 * The result stands under `output`, a failure under `error`; an object with neither is the result itself. The AI SDK
 * writes `{ name, content }`.
 */
function readResponse(response: Record<string, unknown>): { text: string; isError: boolean } {
  const members = Object.keys(response)
  if (members.length === 1 && response.output !== undefined) return { text: textOf(response.output), isError: false }
  if (members.length === 1 && response.error !== undefined) return { text: textOf(response.error), isError: true }
  const fromAiSdk = members.length === 2 && typeof response.name === 'string' && response.content !== undefined
  if (fromAiSdk) return { text: textOf(response.content), isError: false }
  return { text: textOf(response), isError: isRecord(response) && response.error !== undefined }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
