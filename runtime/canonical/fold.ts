import type { CanonicalEvent, CanonicalReply, Finish, PartStart } from './event.ts'
import type { Opaque, Part } from './part.ts'
import { mergeUsage } from './usage.ts'

/**
 * The whole reply that a sequence of events tells. Text is gathered in lists and joined once, so a long stream
 * costs what it is long. Throws the error of a `failed` event, and an Error where the events end before `finish`.
 */
export function foldReply(events: Iterable<CanonicalEvent>): CanonicalReply {
  const folder = new ReplyFolder()
  for (const event of events) folder.add(event)
  return folder.reply()
}

interface OpenPart {
  part: Part
  pieces: string[]
}

interface Choice {
  parts: Part[]
  finish?: Finish
}

/** Gathers events as they come. */
export class ReplyFolder {
  #head: { id: string; model: string; createdAt?: number } = { id: '', model: '' }
  #usage: CanonicalReply['usage'] = {}
  #choices: Choice[] = []
  #open = new Map<number, OpenPart>()

  add(event: CanonicalEvent): void {
    switch (event.type) {
      case 'start': {
        const { id, model, createdAt } = event
        this.#head = createdAt === undefined ? { id, model } : { id, model, createdAt }
        if (event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
        break
      }
      case 'part-start': {
        const part = partOf(event.part)
        this.#choice(event.choice).parts.push(part)
        this.#open.set(event.index, { part, pieces: [] })
        break
      }
      case 'delta':
        this.#open.get(event.index)?.pieces.push(event.text)
        break
      case 'citation': {
        const part = this.#open.get(event.index)?.part
        if (part?.type === 'text') part.citations = [...(part.citations ?? []), event.citation]
        break
      }
      case 'logprobs': {
        const part = this.#open.get(event.index)?.part
        if (part?.type === 'text') part.logprobs = [...(part.logprobs ?? []), ...event.tokens]
        break
      }
      case 'part-end': {
        const open = this.#open.get(event.index)
        this.#open.delete(event.index)
        if (open) close(open, event.opaque)
        break
      }
      case 'usage':
        this.#usage = mergeUsage(this.#usage, event.usage)
        break
      case 'finish': {
        const { type: _, choice, ...finish } = event
        this.#choice(choice).finish = finish
        break
      }
      case 'failed':
        throw event.error
    }
  }

  reply(): CanonicalReply {
    if (!this.#choices[0]?.finish) throw new Error('The events ended before the reply was finished.')
    for (const open of this.#open.values()) close(open)
    this.#open.clear()
    const [first, ...others] = this.#choices.map(({ parts, finish }) => ({
      parts,
      finish: finish ?? ({ reason: 'other' } as const),
    }))
    const reply: CanonicalReply = { ...this.#head, parts: first!.parts, finish: first!.finish, usage: this.#usage }
    if (others.length > 0) reply.others = others
    return reply
  }

  #choice(number = 0): Choice {
    while (this.#choices.length <= number) this.#choices.push({ parts: [] })
    return this.#choices[number]!
  }
}

function partOf(start: PartStart): Part {
  switch (start.type) {
    case 'text':
      return start.apart ? { type: 'text', text: '', apart: true } : { type: 'text', text: '' }
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

function close({ part, pieces }: OpenPart, opaque?: Opaque): void {
  if (part.type === 'text' || part.type === 'reasoning' || part.type === 'refusal') part.text = pieces.join('')
  if (part.type === 'tool-call') part.arguments = pieces.join('')
  if (opaque && (part.type === 'text' || part.type === 'reasoning' || part.type === 'tool-call')) part.opaque = opaque
}
