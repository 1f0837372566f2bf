import type { GenerationConfig } from '../../../generated/protocols/gemini/types.ts'
import type { OutputFormat } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { formatInWords } from '../format-in-words.ts'
import type { Encoding } from './encoding.ts'
import { lost } from './lost.ts'
import { toJsonSchema } from './schema-dialect.ts'
import { toGeminiSchema } from './to-gemini-schema.ts'

/** What the answer must look like: a media type with one of three places for a schema. */
export function decodeOutputFormat(config: GenerationConfig): OutputFormat | undefined {
  const text = config.responseFormat?.find(format => format.text !== undefined)?.text
  const mediaType = config.responseMimeType ?? text?.mimeType
  const schema = config.responseJsonSchema ?? config.responseSchema ?? text?.schema
  const jsonSchema = isRecord(schema) ? toJsonSchema(schema) : undefined
  if (mediaType === 'text/x.enum') {
    const values = Array.isArray(jsonSchema?.enum) ? jsonSchema.enum.filter(value => typeof value === 'string') : []
    return { type: 'enum', values }
  }
  if (jsonSchema) return { type: 'json-schema', schema: jsonSchema }
  if (mediaType === 'application/json') return { type: 'json' }
  return mediaType === 'text/plain' ? { type: 'text' } : undefined
}

type FormatConfig = Pick<GenerationConfig, 'responseMimeType' | 'responseSchema' | 'responseJsonSchema'>

export interface EncodedFormat {
  config: FormatConfig
  /** The wish in words, for the instructions, where the model cannot be made to keep to it. */
  hint?: string
}

/** The same for a model. Older models refuse a form of the answer beside functions: they are asked for it in words. */
export function encodeOutputFormat(
  output: OutputFormat | undefined,
  besideFunctions: boolean,
  encoding: Encoding,
): EncodedFormat {
  if (output === undefined) return { config: {} }
  if (output.type === 'text') return { config: { responseMimeType: 'text/plain' } }
  if (besideFunctions && !encoding.traits.jsonBesideFunctions) {
    lost(encoding, `output.${output.type}`, 'output', 'beside functions this model can only be asked for it in words')
    const told = output.type === 'json-schema' ? { ...output, schema: described(output) } : output
    return { config: {}, hint: formatInWords(told) }
  }
  switch (output.type) {
    case 'json':
      return { config: { responseMimeType: 'application/json' } }
    case 'enum':
      return {
        config: { responseMimeType: 'text/x.enum', responseSchema: { type: 'STRING', enum: [...output.values] } },
      }
    case 'json-schema':
      return { config: { responseMimeType: 'application/json', ...schemaOf(described(output), encoding) } }
  }
}

type SchemaFormat = Extract<OutputFormat, { type: 'json-schema' }>

function schemaOf(schema: Record<string, unknown>, encoding: Encoding): FormatConfig {
  if (encoding.traits.jsonSchema) return { responseJsonSchema: schema }
  return { responseSchema: toGeminiSchema(schema, what => lost(encoding, 'output.schema', 'output', what)) }
}

/** The format's own description is the schema's, where that has none. */
function described({ schema, description }: SchemaFormat): Record<string, unknown> {
  return description === undefined || 'description' in schema ? schema : { ...schema, description }
}
