import type { InputItem, TextConfig, TextFormat } from '../../../generated/protocols/openai-responses/types.ts'
import { dispatchTextFormat, type TextFormatCases } from '../../../generated/protocols/openai-responses/variants.ts'
import type { CanonicalRequest, OutputFormat } from '../../canonical/request.ts'
import { formatInWords } from '../format-in-words.ts'
import { lose, type Translation } from '../not-carried.ts'
import { oneOf } from './json.ts'
import { fitsStrict } from './strict-schema.ts'
import type { Writing } from './writing.ts'

const formats: TextFormatCases<Translation, OutputFormat | undefined> = {
  text: () => ({ type: 'text' }),
  json_object: () => ({ type: 'json' }),
  json_schema: ({ name, schema, description, strict }) => ({
    type: 'json-schema',
    name,
    schema,
    ...(description == null ? {} : { description }),
    ...(strict == null ? {} : { strict }),
  }),
}

/** The form of the answer's text, and how much of it. */
export function decodeText(
  config: TextConfig | null | undefined,
  translation: Translation,
): Pick<CanonicalRequest, 'output' | 'verbosity'> {
  const output =
    config?.format == null
      ? undefined
      : dispatchTextFormat(config.format, formats, translation, (_, tag) =>
          lose(translation, `text.format.${tag}`, 'the format is not known', 'text.format'),
        )
  const verbosity = oneOf(config?.verbosity, ['low', 'medium', 'high'])
  return { ...(output === undefined ? {} : { output }), ...(verbosity === undefined ? {} : { verbosity }) }
}

/** The same for the upstream. */
export function encodeText(
  { output, verbosity }: Pick<CanonicalRequest, 'output' | 'verbosity'>,
  writing: Writing,
): TextConfig | undefined {
  const format = formatOf(output, writing)
  const said = verbosityOf(verbosity, writing)
  return format === undefined && said === undefined
    ? undefined
    : { ...(format && { format }), ...(said && { verbosity: said }) }
}

function formatOf(output: OutputFormat | undefined, writing: Writing): TextFormat | undefined {
  switch (output?.type) {
    case undefined:
      return undefined
    case 'text':
      return { type: 'text' }
    case 'json':
      return { type: 'json_object' }
    case 'json-schema': {
      const { name, schema, description } = output
      const strict = strictOf(output, writing)
      return {
        type: 'json_schema',
        name: formatName(name),
        schema,
        ...(description === undefined ? {} : { description }),
        ...(strict === undefined ? {} : { strict }),
      }
    }
    case 'enum':
      return writing.lose('output.enum', 'output', 'the model is told the values, and not held to them')
  }
}

/**
 * Providers of other protocols hold to a schema without being asked. OpenAI does so where it is asked, and refuses that for
 * a schema which it cannot hold to.
 */
function strictOf(
  { strict, schema }: Extract<OutputFormat, { type: 'json-schema' }>,
  writing: Writing,
): boolean | undefined {
  const fit = fitsStrict(schema)
  if (strict === undefined) return fit || undefined
  if (strict && !fit) writing.lose('output.strict', 'output', 'only closed schemas of required properties are held to')
  return strict && fit
}

/** OpenAI takes letters, digits, `_` and `-`, 64 of them. */
function formatName(name: string | undefined): string {
  const fit = name?.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 64)
  return fit || 'response'
}

function verbosityOf(verbosity: CanonicalRequest['verbosity'], writing: Writing): CanonicalRequest['verbosity'] {
  if (writing.traits.reasons !== false || verbosity === undefined || verbosity === 'medium') return verbosity
  return writing.lose('verbosity', 'verbosity', 'the model has no other than medium')
}

/**
 * What must be said in the conversation for the format to be kept: the values of an enumeration, for which there is no
 * format; and JSON, which OpenAI refuses to answer in where no message of the input speaks of it: instructions and
 * reasoning do not count.
 */
export function formatHint(output: OutputFormat | undefined, input: readonly InputItem[]): string | undefined {
  if (output?.type === 'enum') return formatInWords(output)
  if (output?.type !== 'json') return undefined
  return input.some(saysJson) ? undefined : 'Answer in JSON.'
}

function saysJson(item: InputItem): boolean {
  if (!('role' in item) || !('content' in item)) return false
  const texts =
    typeof item.content === 'string' ? [item.content] : item.content.map(part => 'text' in part && part.text)
  return texts.some(text => typeof text === 'string' && /json/i.test(text))
}
