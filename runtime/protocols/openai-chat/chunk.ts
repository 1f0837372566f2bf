import type { Delta, Logprobs } from '../../../generated/protocols/openai-chat/types.ts'
import { sseFrame } from '../sse.ts'
import type { ChatFinishReason } from './finish-reason.ts'
import { serviceTier } from './service-tier.ts'
import type { ChatUsage } from './usage.ts'

/** What ends a Chat stream: the only protocol whose clients wait for it. */
export const DONE = sseFrame('[DONE]')

/** Writes the chunks of one reply. What they have in common is printed once. */
export class ChunkWriter {
  #head: string

  /** `created`: seconds since 1970. */
  constructor(id: string, created: number, model: string) {
    const common = JSON.stringify({ id, object: 'chat.completion.chunk', created, model })
    this.#head = common.slice(0, -1)
  }

  delta(delta: Delta, choice: number): string {
    return this.#frame(`[{"index":${choice},"delta":${JSON.stringify(delta)},"logprobs":null,"finish_reason":null}]`)
  }

  logprobs(logprobs: Logprobs, choice: number): string {
    return this.#frame(`[{"index":${choice},"delta":{},"logprobs":${JSON.stringify(logprobs)},"finish_reason":null}]`)
  }

  finish(reason: ChatFinishReason, tier: string | undefined, choice: number): string {
    const choices = `[{"index":${choice},"delta":{},"logprobs":null,"finish_reason":"${reason}"}]`
    const { service_tier } = serviceTier(tier)
    return this.#frame(service_tier ? `${choices},"service_tier":"${service_tier}"` : choices)
  }

  /** The chunk without choices that carries the usage. */
  usage(usage: ChatUsage): string {
    return this.#frame(`[],"usage":${JSON.stringify(usage)}`)
  }

  #frame(choicesAndMore: string): string {
    return sseFrame(`${this.#head},"choices":${choicesAndMore}}`)
  }
}
