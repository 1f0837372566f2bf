import type { ResponseFormat } from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalRequest, OutputFormat, Turn } from '../../canonical/request.ts'
import { formatInWords } from '../format-in-words.ts'
import { isInstruction } from '../turn-taking.ts'
import type { Writing } from './writing.ts'

/** The form that the answer must have, and what the model has to be told of it where its server does not see to it. */
export interface Form {
  response_format?: ResponseFormat
  told?: string
}

export function writeOutputFormat({ output, turns }: CanonicalRequest, writing: Writing): Form {
  switch (output?.type) {
    case undefined:
    case 'text':
      return {}
    case 'json':
      if (!writing.dialect.jsonObject) return withSchema({ type: 'json-schema', schema: { type: 'object' } })
      // OpenAI and DeepSeek refuse this form where nothing in the conversation says "JSON".
      return { response_format: { type: 'json_object' }, ...(!saysJson(turns) && { told: 'Answer with JSON.' }) }
    case 'json-schema':
      return writing.dialect.jsonSchema ? withSchema(output) : withSchemaTold(output, writing)
    case 'enum':
      writing.lose('output.enum', 'output', 'the values are told to the model, but nothing holds it to them')
      return { told: formatInWords(output) }
  }
}

type JsonSchema = Extract<OutputFormat, { type: 'json-schema' }>

function withSchema({ schema, name, description, strict }: JsonSchema): Form {
  return {
    response_format: {
      type: 'json_schema',
      json_schema: {
        // The other protocols have no name for it, and Chat insists on one.
        name: name?.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 64) || 'response',
        ...(description !== undefined && { description }),
        schema,
        ...(strict !== undefined && { strict }),
      },
    },
  }
}

function withSchemaTold(output: JsonSchema, writing: Writing): Form {
  writing.lose('output.schema', 'output', 'the schema is told to the model, but nothing holds it to it')
  return { response_format: { type: 'json_object' }, told: formatInWords(output) }
}

function saysJson(turns: readonly Turn[]): boolean {
  return turns.some(turn => turn.parts.some(part => part.type === 'text' && /json/i.test(part.text)))
}

/** The turns with an instruction after those that stand at the beginning. */
export function withInstruction(turns: readonly Turn[], told: string | undefined): readonly Turn[] {
  if (told === undefined) return turns
  const rest = turns.findIndex(turn => !isInstruction(turn))
  const at = rest < 0 ? turns.length : rest
  return [...turns.slice(0, at), { role: 'system', parts: [{ type: 'text', text: told }] }, ...turns.slice(at)]
}
