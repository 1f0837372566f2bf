import type { Finding } from '../problem.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** Settings of a saver save something. */
export const checkSaveTokens: Check = ({ config }) =>
  entriesOf(config.models).flatMap(([name, model]): Finding[] => {
    const settings = fieldOf(model, 'saveTokens')
    const compress = fieldOf(settings, 'compress')
    const compresses = Array.isArray(compress) && compress.length > 0
    if (fieldOf(settings, 'lossless') !== false || compresses) return []
    return [
      {
        severity: 'warning',
        code: 'saves-nothing',
        path: ['models', name, 'saveTokens'],
        message: 'These settings save nothing.',
        hint: "name outputs to shorten, compress: ['diff', 'log'], or leave \"saveTokens\" out",
      },
    ]
  })
