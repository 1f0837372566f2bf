import type {
  ToolChoiceAllowed,
  ToolChoice as WireToolChoice,
} from '../../../generated/protocols/openai-responses/types.ts'
import {
  dispatchToolChoiceObject,
  type ToolChoiceObjectCases,
} from '../../../generated/protocols/openai-responses/variants.ts'
import type { ToolChoice } from '../../canonical/request.ts'
import { lose, type Translation } from '../not-carried.ts'
import { oneOf, text } from './json.ts'

/** Which tools the model may, or must, call. */
export function decodeToolChoice(
  choice: WireToolChoice | null | undefined,
  translation: Translation,
): ToolChoice | undefined {
  if (choice == null) return undefined
  translation.at = 'tool_choice'
  if (typeof choice !== 'string') return dispatchToolChoiceObject(choice, choices, translation, hosted)
  const type = oneOf(choice, ['auto', 'none', 'required'])
  return type === undefined ? lose(translation, 'tool_choice', `"${choice}" is not known`) : { type }
}

const choices: ToolChoiceObjectCases<Translation, ToolChoice | undefined> = {
  function: ({ name }) => ({ type: 'named', name }),
  custom: ({ name }) => ({ type: 'named', name }),
  allowed_tools: allowed,
  mcp: choice => hosted(choice, choice.type),
  file_search: choice => hosted(choice, choice.type),
  web_search_preview: choice => hosted(choice, choice.type),
  web_search_preview_2025_03_11: choice => hosted(choice, choice.type),
  computer: choice => hosted(choice, choice.type),
  computer_use: choice => hosted(choice, choice.type),
  computer_use_preview: choice => hosted(choice, choice.type),
  image_generation: choice => hosted(choice, choice.type),
  code_interpreter: choice => hosted(choice, choice.type),
  apply_patch: choice => hosted(choice, choice.type),
  shell: choice => hosted(choice, choice.type),
  programmatic_tool_calling: choice => hosted(choice, choice.type),
}

function hosted(value: unknown, tag: string): ToolChoice {
  return { type: 'hosted', tag, value }
}

/** Only tools with a name can be told apart elsewhere. */
function allowed(choice: ToolChoiceAllowed, translation: Translation): ToolChoice {
  const names: string[] = []
  choice.tools.forEach((tool, index) => {
    const name = text(tool.name)
    if (name !== undefined && (tool.type === 'function' || tool.type === 'custom')) names.push(name)
    else
      lose(
        translation,
        `tool_choice.allowed.${String(tool.type)}`,
        'the tool has no name',
        `tool_choice.tools[${index}]`,
      )
  })
  return { type: 'allowed', mode: oneOf(choice.mode, ['auto', 'required']) ?? 'auto', names }
}
