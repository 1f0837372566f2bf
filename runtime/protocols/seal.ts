import type { Opaque } from '../canonical/part.ts'
import { fromBase64, toBase64 } from '../platform/base64.ts'
import { text, utf8 } from '../platform/byte-search.ts'

/** What a sealed value begins with: base64 of `hg1:`, as far as its bytes fill whole characters. */
export const SEAL_PREFIX = 'aGcxO'
const PLAIN_PREFIX = 'hg1:'

/**
 * Opaque state in a form that another protocol's slot can carry and that says where it belongs. Plain base64, as Google's
 * clients decode the slot's text and encode it again.
 */
export function seal(state: Opaque): string {
  return sealed(fieldsOf(state))
}

/** What `seal` was given; undefined for any other value. */
export function unseal(value: string): Opaque | undefined {
  const fields = unsealed(value)
  return fields && stateOf(fields)
}

/** A state, and what its protocol wants to find beside it. */
export type Labelled = readonly [label: string, state: Opaque]

/** Several states for one slot, in their order. */
export function sealAll(states: readonly Labelled[]): string {
  return sealed(states.map(([label, state]) => [label, ...fieldsOf(state)]))
}

/** What `sealAll` was given; undefined for any other value. */
export function unsealAll(value: string): Labelled[] | undefined {
  const lists = unsealed(value)
  if (!lists?.every(list => Array.isArray(list))) return undefined
  return lists.flatMap(([label, ...fields]) => {
    const state = stateOf(fields)
    return typeof label === 'string' && state ? [[label, state] as const] : []
  })
}

function fieldsOf({ origin, maker, value, id, text: signed, of }: Opaque): unknown[] {
  const fields = [origin, maker ?? null, value, id ?? null, signed ?? null]
  return of === undefined ? fields : [...fields, of]
}

function stateOf([origin, maker, inner, id, signed, of]: readonly unknown[]): Opaque | undefined {
  if (typeof origin !== 'string' || typeof inner !== 'string') return undefined
  return {
    // A value that some client made up finds no protocol of that name, and so goes nowhere.
    origin: origin as Opaque['origin'],
    value: inner,
    ...(typeof maker === 'string' && { maker }),
    ...(typeof id === 'string' && { id }),
    ...(typeof signed === 'string' && { text: signed }),
    ...((of === 'tool-call' || of === 'text' || of === 'redacted') && { of }),
  }
}

function sealed(fields: readonly unknown[]): string {
  return toBase64(utf8(PLAIN_PREFIX + JSON.stringify(fields)))
}

function unsealed(value: string): unknown[] | undefined {
  if (!value.startsWith(SEAL_PREFIX)) return undefined
  try {
    const plain = text(fromBase64(value))
    const fields: unknown = plain.startsWith(PLAIN_PREFIX) ? JSON.parse(plain.slice(PLAIN_PREFIX.length)) : undefined
    return Array.isArray(fields) ? fields : undefined
  } catch {
    return undefined
  }
}

/** How a client of `protocol` is given the state: as it is where it is that protocol's own, else sealed. */
export function clientValue(opaque: Opaque, protocol: Opaque['origin']): string {
  return opaque.origin === protocol ? opaque.value : seal(opaque)
}

/** The state that a client of `protocol` brought in that protocol's own slot. */
export function fromClient(value: string, protocol: Opaque['origin'], id?: string): Opaque {
  return unseal(value) ?? (id === undefined ? { origin: protocol, value } : { origin: protocol, value, id })
}

/** The state, where the upstream that speaks `protocol` and is `maker` can have made it: nobody else is ever sent it. */
export function ownState(opaque: Opaque | undefined, protocol: Opaque['origin'], maker: string): Opaque | undefined {
  if (opaque?.origin !== protocol) return undefined
  return opaque.maker === undefined || opaque.maker === maker ? opaque : undefined
}
