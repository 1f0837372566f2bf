import type { FunctionCallingConfig } from '../../../generated/protocols/gemini/types.ts'
import type { Loss } from '../../canonical/loss.ts'
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

/**
 * The same for Gemini. `leftOut` are tools of the request that it is not told of: a choice among them means nothing any
 * more. Names are taken with a mode that demands a call, or one that holds calls to their schemas.
 */
export function encodeToolChoice(
  choice: ToolChoice | undefined,
  leftOut: ReadonlySet<string>,
  losses: Loss[],
): FunctionCallingConfig | undefined {
  switch (choice?.type) {
    case 'auto':
      return { mode: 'AUTO' }
    case 'none':
      return { mode: 'NONE' }
    case 'required':
      return { mode: 'ANY' }
    case 'named':
      return among('ANY', [choice.name], leftOut, losses)
    case 'allowed':
      return among(choice.mode === 'auto' ? 'VALIDATED' : 'ANY', choice.names, leftOut, losses)
    default:
      return undefined
  }
}

function among(
  mode: 'ANY' | 'VALIDATED',
  names: readonly string[],
  leftOut: ReadonlySet<string>,
  losses: Loss[],
): FunctionCallingConfig | undefined {
  const allowedFunctionNames = names.filter(name => !leftOut.has(name))
  if (allowedFunctionNames.length > 0) return { mode, allowedFunctionNames }
  losses.push({ feature: 'toolChoice', where: 'toolChoice', why: `${names.join(', ')} cannot be offered` })
  return undefined
}
