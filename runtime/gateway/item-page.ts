import { GatewayError } from '../canonical/error.ts'
import { listedItem } from '../stored/kept-items.ts'
import type { Item, KeptItem } from '../stored/response-store.ts'

/** Which items of a list are wanted. */
export interface PageQuery {
  after: string | undefined
  limit: number
  order: 'asc' | 'desc'
}

/** OpenAI's limits. */
const USUAL = 20
const MOST = 100

export function pageQuery(query: URLSearchParams): PageQuery {
  const after = query.get('after') ?? undefined
  const order = query.get('order') ?? 'desc'
  if (order !== 'asc' && order !== 'desc') throw invalid('order', order, "'asc' or 'desc'")
  const text = query.get('limit') ?? String(USUAL)
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(limit >= 1 && limit <= MOST)) throw invalid('limit', text, `an integer from 1 to ${MOST}`)
  return { after, limit, order }
}

export function integerOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  if (!/^-?\d{1,15}$/.test(text)) throw invalid(name, text, 'an integer')
  return Number(text)
}

function invalid(param: string, value: string, expected: string): GatewayError {
  const message = `Invalid value for '${param}': expected ${expected}, but got '${value.slice(0, 100)}' instead.`
  return new GatewayError('invalid-request', message, { param, code: 'invalid_value' })
}

/** A page of a list that is there whole, the oldest item first. */
export function pageOf(items: readonly KeptItem[], { after, limit, order }: PageQuery): Item {
  const ordered = order === 'asc' ? items : items.toReversed()
  const at = after === undefined ? -1 : ordered.findIndex(({ id }) => id === after)
  if (after !== undefined && at < 0) throw noSuchPlace(after)
  return listOf(ordered.slice(at + 1, at + 1 + limit), ordered.length > at + 1 + limit)
}

export function noSuchPlace(after: string): GatewayError {
  const message = `Item with id '${after.slice(0, 100)}' not found.`
  return new GatewayError('invalid-request', message, { param: 'after' })
}

export function listOf(items: readonly KeptItem[], more: boolean): Item {
  return {
    object: 'list',
    data: items.map(listedItem),
    first_id: items[0]?.id ?? null,
    last_id: items.at(-1)?.id ?? null,
    has_more: more,
  }
}
