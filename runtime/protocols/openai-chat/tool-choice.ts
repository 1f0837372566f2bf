import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import {
  dispatchNamedToolChoice,
  type NamedToolChoiceCases,
} from '../../../generated/protocols/openai-chat/variants.ts'
import type { ToolChoice } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { lose, type Translation } from '../not-carried.ts'

/** Which tools the model may or must call, in the newer words or the older. */
export function chosenTools(body: ChatCompletionRequest, translation: Translation): ToolChoice | undefined {
  const choice = body.tool_choice
  if (choice !== undefined && choice !== null) {
    const at = { ...translation, at: 'tool_choice' }
    if (typeof choice === 'string') return chosenMode(choice, at)
    return dispatchNamedToolChoice(choice, namedToolChoices, at, (value, tag) => ({ type: 'hosted', tag, value }))
  }
  const older = body.function_call
  if (older === undefined || older === null) return undefined
  if (typeof older === 'string') return chosenMode(older, { ...translation, at: 'function_call' })
  return { type: 'named', name: older.name }
}

function chosenMode(mode: string, translation: Translation): ToolChoice | undefined {
  switch (mode) {
    case 'none':
    case 'auto':
    case 'required':
      return { type: mode }
    // Mistral's word.
    case 'any':
      return { type: 'required' }
    default:
      return lose(translation, 'tool-choice', `no choice is called ${JSON.stringify(mode)}`)
  }
}

const namedToolChoices: NamedToolChoiceCases<Translation, ToolChoice | undefined> = {
  allowed_tools({ allowed_tools }, translation) {
    const names = allowed_tools.tools.flatMap((tool, index) => {
      const name = toolName(tool)
      if (name !== undefined) return name
      const at = { ...translation, at: `tool_choice.allowed_tools.tools[${index}]` }
      return lose(at, 'tool-choice.allowed', 'it names no function') ?? []
    })
    return { type: 'allowed', mode: allowed_tools.mode === 'required' ? 'required' : 'auto', names }
  },

  function(choice) {
    return { type: 'named', name: choice.function.name }
  },

  custom(choice) {
    return { type: 'named', name: choice.custom.name }
  },
}

/** `{ type: 'function', function: { name } }`, the same for custom tools, or flat as in Responses. */
function toolName(tool: Record<string, unknown>): string | undefined {
  for (const named of [tool.function, tool.custom, tool]) {
    if (isRecord(named) && typeof named.name === 'string') return named.name
  }
  return undefined
}
