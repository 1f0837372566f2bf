import type { ResponseFormat } from '../../../generated/protocols/openai-chat/types.ts'
import { dispatchResponseFormat, type ResponseFormatCases } from '../../../generated/protocols/openai-chat/variants.ts'
import type { OutputFormat } from '../../canonical/request.ts'
import type { Translation } from '../not-carried.ts'
import { unknownVariant } from './unknown.ts'

/** The form that the reply's text must have. */
export function outputFormat(
  format: ResponseFormat | null | undefined,
  translation: Translation,
): OutputFormat | undefined {
  if (!format) return undefined
  const at = { ...translation, at: 'response_format' }
  return dispatchResponseFormat(format, responseFormats, at, unknownVariant('output'))
}

const responseFormats: ResponseFormatCases<Translation, OutputFormat | undefined> = {
  text() {
    return { type: 'text' }
  },

  json_schema({ json_schema }) {
    const { name, description, schema, strict } = json_schema
    return {
      type: 'json-schema',
      schema: schema ?? {},
      name,
      ...(description && { description }),
      ...(typeof strict === 'boolean' && { strict }),
    }
  },

  json_object() {
    return { type: 'json' }
  },
}
