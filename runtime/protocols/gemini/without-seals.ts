import { isRecord } from '../../platform/json.ts'
import { SEAL_PREFIX, unseal, unsealAll } from '../seal.ts'
import { NO_SIGNATURE } from './step-signatures.ts'

/**
 * A request body without sealed state of other protocols, which Google would refuse; the same body where it has none.
 * From Gemini 3 on Google refuses calls without a signature as well: they are given the one that says nothing, which
 * Gemini CLI sends of itself. A text that was there for its signature alone is gone.
 */
export function withoutSeals(body: unknown): unknown {
  if (!isRecord(body)) return body
  const contents = each(body.contents, content => withMember(content, 'parts', parts => each(parts, withoutSeal)))
  const edited: Record<string, unknown> = contents === body.contents ? body : { ...body, contents }
  for (const name of ['generateContentRequest', 'generate_content_request']) {
    const inner = withoutSeals(body[name])
    if (inner !== body[name]) return { ...edited, [name]: inner }
  }
  return edited
}

/** The list with each member edited; members that come to nothing are gone. One may stand without its brackets. */
function each(list: unknown, edit: (value: unknown) => unknown): unknown {
  if (!Array.isArray(list)) return isRecord(list) ? (edit(list) ?? []) : list
  const edited = list.map(edit)
  if (edited.every((value, place) => value === list[place])) return list
  return edited.filter(value => value !== undefined)
}

function withMember(value: unknown, name: string, edit: (member: unknown) => unknown): unknown {
  if (!isRecord(value)) return value
  const edited = edit(value[name])
  if (edited === value[name]) return value
  return Array.isArray(edited) && edited.length === 0 ? undefined : { ...value, [name]: edited }
}

function withoutSeal(part: unknown): unknown {
  if (!isRecord(part)) return part
  const name = 'thoughtSignature' in part ? 'thoughtSignature' : 'thought_signature'
  const { [name]: signature, ...rest } = part
  if (typeof signature !== 'string' || !signature.startsWith(SEAL_PREFIX)) return part
  const states = unsealAll(signature)
  const own = states ? states.find(([label]) => label === 'own')?.[1] : unseal(signature)
  if (!states && !own) return part
  if (own?.origin === 'gemini') return { ...part, [name]: own.value }
  if (rest.functionCall !== undefined || rest.function_call !== undefined) return { ...part, [name]: NO_SIGNATURE }
  return rest.text === '' ? undefined : rest
}
