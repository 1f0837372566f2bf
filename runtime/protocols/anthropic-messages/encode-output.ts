import type { JsonOutputFormat } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { OutputFormat } from '../../canonical/request.ts'
import type { ModelTraits } from '../claude-models.ts'
import { askedInWords } from '../format-in-words.ts'
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
    case 'enum':
      return { hint: askedInWords(output, translation) }
    case 'json-schema': {
      const strict = traits.schemas ? strictSchema(output.schema) : undefined
      if (strict === undefined) return { hint: askedInWords(output, translation) }
      const { schema, told } = strict
      if (told.length > 0) {
        lose(translation, 'output.schema', `told to the model, not enforced: ${told.join(', ')}`)
      }
      return { format: { type: 'json_schema', schema } }
    }
  }
}
