import type { OutputFormat } from '../canonical/request.ts'
import { lose, type Translation } from './not-carried.ts'

type AskedFormat = Exclude<OutputFormat, { type: 'text' }>

/** The form of an answer, for a model that is told of it and not made to keep to it. */
export function formatInWords(output: AskedFormat): string {
  switch (output.type) {
    case 'json':
      return 'Answer with one JSON object and nothing else: no explanation and no code fence.'
    case 'enum':
      return `Answer with exactly one of these values and nothing else:\n${output.values.join('\n')}`
    case 'json-schema':
      return `Answer with JSON that matches this JSON Schema and nothing else, no explanation and no code fence:\n${JSON.stringify(output.schema)}`
  }
}

const TOLD: Record<AskedFormat['type'], [feature: string, why: string]> = {
  json: ['output.json', 'the model is asked for JSON, not held to it'],
  enum: ['output.enum', 'the model is asked for one of the values, not held to it'],
  'json-schema': ['output.schema', 'the model is asked to keep to the schema, not held to it'],
}

/** The same, with a report that it is only asked for. */
export function askedInWords(output: AskedFormat, translation: Translation): string {
  lose(translation, ...TOLD[output.type])
  return formatInWords(output)
}
