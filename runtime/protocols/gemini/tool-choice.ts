import type { FunctionCallingConfig } from '../../../generated/protocols/gemini/types.ts'
import type { ToolChoice } from '../../canonical/request.ts'
import type { Translation } from '../not-carried.ts'
import { lost } from './lost.ts'

/** Which functions the model may call. Undefined where the request leaves it to the default. */
export function decodeToolChoice(
  config: FunctionCallingConfig | undefined,
  translation: Translation,
): ToolChoice | undefined {
  const names = config?.allowedFunctionNames ?? []
  switch (config?.mode?.toUpperCase()) {
    case 'AUTO':
      return { type: 'auto' }
    case 'NONE':
      return { type: 'none' }
    case 'ANY':
      if (names.length > 1) return { type: 'allowed', mode: 'required', names }
      return names[0] === undefined ? { type: 'required' } : { type: 'named', name: names[0] }
    case 'VALIDATED':
      lost(
        translation,
        'tool_choice.validated',
        '.mode',
        'other protocols say per tool whether calls follow its schema',
      )
      return names.length > 0 ? { type: 'allowed', mode: 'auto', names } : { type: 'auto' }
    default:
      return undefined
  }
}
