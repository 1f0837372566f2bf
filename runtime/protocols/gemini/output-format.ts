import type { GenerationConfig } from '../../../generated/protocols/gemini/types.ts'
import type { OutputFormat } from '../../canonical/request.ts'
import { isObject } from './arguments.ts'
import { toJsonSchema } from './schema-dialect.ts'

/** What the answer must look like: a media type with one of three places for a schema. */
export function decodeOutputFormat(config: GenerationConfig): OutputFormat | undefined {
  const text = config.responseFormat?.find(format => format.text !== undefined)?.text
  const mediaType = config.responseMimeType ?? text?.mimeType
  const schema = config.responseJsonSchema ?? config.responseSchema ?? text?.schema
  const jsonSchema = isObject(schema) ? toJsonSchema(schema) : undefined
  if (mediaType === 'text/x.enum') {
    const values = Array.isArray(jsonSchema?.enum) ? jsonSchema.enum.filter(value => typeof value === 'string') : []
    return { type: 'enum', values }
  }
  if (jsonSchema) return { type: 'json-schema', schema: jsonSchema }
  if (mediaType === 'application/json') return { type: 'json' }
  return mediaType === 'text/plain' ? { type: 'text' } : undefined
}
