import { patternsMeet } from '../../../runtime/config/pattern.ts'
import { LARGEST_BODY_BYTES } from '../../../runtime/config/request-log.ts'
import { listed, nearest } from '../../problem.ts'
import type { Finding } from '../problem.ts'
import { starsIn } from '../target.ts'
import { toBytes } from '../units.ts'
import { fieldOf, itemsOf } from '../values.ts'
import type { Check, CheckInput } from './check.ts'

/** Bodies fit into a row, and are of models that somebody can ask for. Keys and groups may be made at run time. */
export const checkRequestLog: Check = input => {
  const bodies = fieldOf(input.config.requestLog, 'bodies')
  return [
    ...largeBodies(fieldOf(bodies, 'maxBytes')),
    ...itemsOf(fieldOf(bodies, 'models')).flatMap(([index, model]) => unknownModel(model, index, input)),
  ]
}

function largeBodies(said: unknown): Finding[] {
  if (typeof said !== 'number' && typeof said !== 'string') return []
  if (!(toBytes(said) > LARGEST_BODY_BYTES)) return []
  const message = `No more than ${LARGEST_BODY_BYTES / 1024} KiB of a body can be kept.`
  const path = ['requestLog', 'bodies', 'maxBytes']
  return [{ severity: 'error', code: 'large-bodies', path, message, hint: "write '480KiB', or less" }]
}

function unknownModel(model: unknown, index: number, { declared }: CheckInput): Finding[] {
  if (typeof model !== 'string' || model === '') return []
  const path = ['requestLog', 'bodies', 'models', index]
  if (starsIn(model) > 1) {
    const message = `"${model}" has more than one "*".`
    return [{ severity: 'error', code: 'wrong-value', path, message, hint: 'write one, or an entry for each name' }]
  }
  const models = [...declared.models]
  if (models.some(name => patternsMeet(model, name))) return []
  const meant = nearest(model, models)
  const hint = meant === undefined ? `the models are ${listed(models)}` : `did you mean '${meant}'?`
  return [{ severity: 'error', code: 'unknown-model', path, message: `There is no model "${model}".`, hint }]
}
