import type { CanonicalEvent, CanonicalReply, PartStart } from './event.ts'
import type { Part } from './part.ts'
import { mergeUsage } from './usage.ts'

/**
 * The whole reply that a sequence of events tells. Text is gathered in lists and joined once, so a long stream
 * costs what it is long. Throws the error of a `failed` event, and an Error where the events end before `finish`.
 */
export function foldReply(events: Iterable<CanonicalEvent>): CanonicalReply {
  const reply: CanonicalReply = { id: '', model: '', parts: [], finish: { reason: 'other' }, usage: {} }
  const open = new Map<number, { part: Part; pieces: string[] }>()
  let finished = false
  for (const event of events) {
    switch (event.type) {
      case 'start':
        reply.id = event.id
        reply.model = event.model
        reply.createdAt = event.createdAt
        if (event.usage) reply.usage = mergeUsage(reply.usage, event.usage)
        break
      case 'part-start': {
        const part = partOf(event.part)
        reply.parts[event.index] = part
        open.set(event.index, { part, pieces: [] })
        break
      }
      case 'delta':
        open.get(event.index)?.pieces.push(event.text)
        break
      case 'citation': {
        const part = open.get(event.index)?.part
        if (part?.type === 'text') part.citations = [...(part.citations ?? []), event.citation]
        break
      }
      case 'part-end': {
        const entry = open.get(event.index)
        if (!entry) break
        open.delete(event.index)
        close(entry.part, entry.pieces, event.opaque)
        break
      }
      case 'usage':
        reply.usage = mergeUsage(reply.usage, event.usage)
        break
      case 'finish':
        finished = true
        reply.finish = { reason: event.reason, stopSequence: event.stopSequence, serviceTier: event.serviceTier }
        break
      case 'failed':
        throw event.error
    }
  }
  if (!finished) throw new Error('The events ended before the reply was finished.')
  for (const { part, pieces } of open.values()) close(part, pieces)
  reply.parts = reply.parts.filter(part => part !== undefined)
  return reply
}

function partOf(start: PartStart): Part {
  switch (start.type) {
    case 'text':
      return { type: 'text', text: '' }
    case 'reasoning':
      return { type: 'reasoning', text: '', summary: start.summary, redacted: start.redacted }
    case 'refusal':
      return { type: 'refusal', text: '' }
    case 'tool-call':
      return { ...start, arguments: '' }
    case 'image':
    case 'audio':
      return { type: start.type, source: { from: 'base64', data: start.data, mediaType: start.mediaType } }
    case 'foreign':
      return start
  }
}

function close(part: Part, pieces: string[], opaque?: Extract<CanonicalEvent, { type: 'part-end' }>['opaque']): void {
  if (part.type === 'text' || part.type === 'reasoning' || part.type === 'refusal') part.text = pieces.join('')
  if (part.type === 'tool-call') part.arguments = pieces.join('')
  if (opaque && (part.type === 'text' || part.type === 'reasoning' || part.type === 'tool-call')) part.opaque = opaque
}
