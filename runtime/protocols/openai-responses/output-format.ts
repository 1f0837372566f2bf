import type { TextConfig } from '../../../generated/protocols/openai-responses/types.ts'
import { dispatchTextFormat, type TextFormatCases } from '../../../generated/protocols/openai-responses/variants.ts'
import type { CanonicalRequest, OutputFormat } from '../../canonical/request.ts'
import type { Translation } from '../not-carried.ts'
import { lose } from './decoding.ts'
import { oneOf } from './json.ts'

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
