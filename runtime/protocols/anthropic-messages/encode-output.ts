import type { JsonOutputFormat } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { OutputFormat } from '../../canonical/request.ts'
import type { ModelTraits } from '../claude-models.ts'
import { lose } from '../not-carried.ts'
import { strictSchema } from './strict-schema.ts'

/** The form of the answer: enforced, or asked for in the instructions where the provider cannot enforce it. */
export interface EncodedOutput {
  format?: JsonOutputFormat
  hint?: string
}

export function encodeOutput(output: OutputFormat | undefined, traits: ModelTraits, losses: Loss[]): EncodedOutput {
  const translation = { losses, at: 'output' }
  switch (output?.type) {
    case undefined:
    case 'text':
      return {}
    case 'json':
      lose(translation, 'output.json', 'the model is asked for JSON, not held to it')
      return { hint: 'Answer with one JSON object and nothing else: no explanation and no code fence.' }
    case 'enum':
      lose(translation, 'output.enum', 'the model is asked for one of the values, not held to it')
      return { hint: `Answer with exactly one of these values and nothing else:\n${output.values.join('\n')}` }
    case 'json-schema': {
      const strict = traits.schemas ? strictSchema(output.schema) : undefined
      if (strict === undefined) {
        lose(translation, 'output.schema', 'the model is asked to keep to the schema, not held to it')
        return { hint: schemaHint(output.schema) }
      }
      const { schema, told } = strict
      if (told.length > 0) {
        lose(translation, 'output.schema', `told to the model, not enforced: ${told.join(', ')}`)
      }
      return { format: { type: 'json_schema', schema } }
    }
  }
}

function schemaHint(schema: Record<string, unknown>): string {
  return `Answer with JSON that matches this JSON Schema and nothing else, no explanation and no code fence:\n${JSON.stringify(schema)}`
}
