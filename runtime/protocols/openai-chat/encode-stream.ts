import type { CanonicalEvent } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import type { Usage } from '../../canonical/usage.ts'
import { mergeUsage } from '../../canonical/usage.ts'
import type { StreamEncoder } from '../protocol.ts'
import { ChoiceWriter } from './choice-writer.ts'
import { ChunkWriter, DONE } from './chunk.ts'
import { renderStreamError } from './error.ts'
import { completionId } from './ids.ts'
import { writeLogprobs } from './logprobs.ts'
import { writeUsage } from './usage.ts'

/**
 * Writes a reply as chunks: the role of each choice first, then deltas, then the finish reasons, then usage where the
 * client asked for it, then `[DONE]`. After a failure nothing more is written. Every event costs what it holds.
 */
export class ChatStreamEncoder implements StreamEncoder {
  readonly #request: CanonicalRequest
  readonly #losses: Loss[]
  #chunk = new ChunkWriter('', 0, '')
  #id = ''
  #usage: Usage = {}
  #ended = false
  readonly #choices = new Map<number, ChoiceWriter>()
  /** The choice of each part. */
  readonly #choiceOf = new Map<number, ChoiceWriter>()

  constructor(request: CanonicalRequest, losses: Loss[]) {
    this.#request = request
    this.#losses = losses
  }

  encode(event: CanonicalEvent): string {
    if (this.#ended) return ''
    switch (event.type) {
      case 'start':
        this.#id = completionId(event.id)
        this.#chunk = new ChunkWriter(this.#id, event.createdAt ?? 0, event.model)
        if (event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
        return this.#begin(0)
      case 'part-start': {
        const { choice: number = 0 } = event
        const role = this.#choices.has(number) ? '' : this.#begin(number)
        const choice = this.#choice(number)
        this.#choiceOf.set(event.index, choice)
        return role + this.#write(choice, choice.open(event.index, event.part))
      }
      case 'delta': {
        const choice = this.#choiceOf.get(event.index)
        return choice ? this.#write(choice, choice.append(event.index, event.text)) : ''
      }
      case 'citation':
        this.#choiceOf.get(event.index)?.cite(event.index, event.citation)
        return ''
      case 'logprobs': {
        const choice = this.#choiceOf.get(event.index)
        const logprobs = this.#request.sampling.logprobs ? writeLogprobs(event.tokens) : null
        return choice && logprobs ? this.#chunk.logprobs(logprobs, choice.number) : ''
      }
      case 'part-end': {
        const choice = this.#choiceOf.get(event.index)
        return choice ? this.#write(choice, choice.close(event.index, event.opaque)) : ''
      }
      case 'usage':
        this.#usage = mergeUsage(this.#usage, event.usage)
        return ''
      case 'finish':
        return this.#finish(event)
      case 'failed':
        this.#ended = true
        return renderStreamError(event.error)
    }
  }

  #choice(number: number): ChoiceWriter {
    const known = this.#choices.get(number)
    if (known) return known
    const choice = new ChoiceWriter(number, this.#id, this.#request, this.#losses)
    this.#choices.set(number, choice)
    return choice
  }

  /** The official client insists on a role in each choice. */
  #begin(number: number): string {
    return this.#write(this.#choice(number), [{ role: 'assistant', content: '' }])
  }

  #write(choice: ChoiceWriter, deltas: ReturnType<ChoiceWriter['finish']>): string {
    let frames = ''
    for (const delta of deltas) frames += this.#chunk.delta(delta, choice.number)
    return frames
  }

  #finish(event: Extract<CanonicalEvent, { type: 'finish' }>): string {
    const { choice: number = 0 } = event
    const role = this.#choices.has(number) ? '' : this.#begin(number)
    const choice = this.#choice(number)
    const deltas = this.#write(choice, choice.finish())
    const finish = this.#chunk.finish(choice.reason(event.reason), event.serviceTier, number)
    for (const other of this.#choices.values()) if (!other.finished) return role + deltas + finish
    this.#ended = true
    const usage = this.#request.streamUsage ? writeUsage(this.#usage) : undefined
    return role + deltas + finish + (usage ? this.#chunk.usage(usage) : '') + DONE
  }
}
