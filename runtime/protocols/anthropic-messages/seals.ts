import type { Opaque, Part } from '../../canonical/part.ts'
import { clientValue, fromClient } from '../seal.ts'
import { originalToolId, toolUseId } from './ids.ts'
import { ORIGIN } from './origin.ts'

/**
 * State of other makers has two slots that clients of this protocol echo: the signature of a thinking block, and a
 * redacted block where there is nothing readable beside it. What signs a call or a text has no slot there, so it stands
 * in a redacted block of its own: before the call; before the text where it is known in time, else after it. Its seal
 * says which part it belongs to.
 */
export type Owner = { callId: string } | { text: 'after' | 'before' | 'none' }

/** How a client is given the state of reasoning. */
export function thinkingState(opaque: Opaque | undefined): string {
  return opaque === undefined ? '' : clientValue(opaque, ORIGIN)
}

/** How a client is given the state of a part that is no reasoning. */
export function ownedState(opaque: Opaque, owner: Owner): string {
  const place = 'callId' in owner ? toolUseId(owner.callId) : TEXTS[owner.text]
  return clientValue({ ...opaque, id: opaque.id === undefined ? place : `${place} ${opaque.id}` }, ORIGIN)
}

/** Tags of a seal's id: where its text stands. `none`: the text itself was empty and is no block. */
const TEXTS = { after: 'text-after', before: 'text-before', none: 'text-none' }

/** The state that a client brought back in one of the slots. */
export function readState(value: string): Opaque {
  return fromClient(value, ORIGIN)
}

/** The parts of a message with the state that stood in blocks of its own back at the parts that it belongs to. */
export function placeStates(parts: Part[]): Part[] {
  if (!parts.some(part => ownerOf(part) !== undefined)) return parts
  const placed: Part[] = []
  const ofCalls = new Map<string, Opaque>()
  for (const [place, part] of parts.entries()) {
    const owned = ownerOf(part)
    if (owned === undefined) placed.push(part)
    else if ('callId' in owned.owner) ofCalls.set(owned.owner.callId, owned.opaque)
    else {
      const { text: side } = owned.owner
      const text = side === 'after' ? parts[place + 1] : side === 'before' ? placed.at(-1) : undefined
      if (text?.type === 'text' && !text.opaque) text.opaque = owned.opaque
      else placed.push({ type: 'text', text: '', opaque: owned.opaque })
    }
  }
  return placed.map(part => {
    const opaque = part.type === 'tool-call' ? ofCalls.get(part.id) : undefined
    return opaque ? { ...part, opaque } : part
  })
}

/** Whose state it is that a redacted block brought back; undefined for reasoning of its own. */
function ownerOf(part: Part): { owner: Owner; opaque: Opaque } | undefined {
  if (part.type !== 'reasoning' || part.opaque?.id === undefined || part.opaque.origin === ORIGIN) return undefined
  const [, place = '', id] = /^(\S+)(?: (.*))?$/.exec(part.opaque.id) ?? []
  const owner: Owner | undefined = place.startsWith('toolu_') ? { callId: originalToolId(place) } : textOwner(place)
  if (owner === undefined) return undefined
  const { id: _, ...opaque } = part.opaque
  return { owner, opaque: id === undefined ? opaque : { ...opaque, id } }
}

function textOwner(place: string): Owner | undefined {
  for (const side of ['after', 'before', 'none'] as const) if (place === TEXTS[side]) return { text: side }
  return undefined
}
