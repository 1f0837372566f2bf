import { DEFAULT_RESPONSES } from '../config/responses.ts'
import { newResponse } from '../stored/new-response.ts'
import type { Item, KeptItem, KeptResponse, KeptStatus, ResponseStore } from '../stored/response-store.ts'
import type { AuthenticatedCall, ReadCall, ResolvedCall } from './call.ts'
import type { Gateway } from './gateway.ts'
import { makerOf } from './maker.ts'
import { sweepAfter } from './sweep.ts'

/** What becomes of a call's response beside being sent. */
export interface Keeping {
  /** What the response says otherwise than its upstream does: its id, what it goes on from. */
  tells: Readonly<Record<string, unknown>>
  /** Where it is kept; absent where it is not. */
  store?: ResponseStore
  /** The items that the request brought. */
  own: readonly KeptItem[]
  /** It is made while nobody waits. */
  background: boolean
  previousId?: string
  conversationId?: string
  /**
   * The body with all that was said, where it stands for the beginning of the conversation in a form that only one provider
   * reads: for upstreams of other protocols.
   */
  uncompacted?: Readonly<Record<string, unknown>>
}

/** One response on its way to where it is kept. What the store does wrong costs the client no answer. */
export class Keeper {
  readonly #call: ReadCall
  readonly #keeping: Keeping
  readonly #store: ResponseStore
  readonly #fields: Pick<KeptResponse, 'id' | 'owner' | 'expiresAt' | 'previousId' | 'conversationId'>
  #begun = false
  #background = false

  constructor(call: ReadCall, keeping: Keeping, store: ResponseStore) {
    this.#call = call
    this.#keeping = keeping
    this.#store = store
    const { previousId, conversationId, tells } = keeping
    this.#fields = {
      // Who keeps gives the id.
      id: tells.id as string,
      owner: call.principal.owner ?? call.principal.key,
      expiresAt: Date.now() + retentionOf(call),
      ...(previousId !== undefined && { previousId }),
      ...(conversationId !== undefined && { conversationId }),
    }
  }

  get id(): string {
    return this.#fields.id
  }

  /** Resolves when its id may be told; to false where it is not kept. */
  begin(): Promise<boolean> {
    const head = newResponse({}, 'in_progress', { model: this.#call.model, ...this.#keeping.tells })
    return this.#tried(async () => {
      await this.#store.save({ ...this.#fields, status: 'in_progress', response: head, input: [] })
      this.#begun = true
      return true
    })
  }

  /** Resolves when its id may be told, of a response that is made in the background. `events`: they are kept too. */
  async queue(response: Item, events: boolean): Promise<void> {
    const { own } = this.#keeping
    const queued = { status: 'queued', background: true, events, response, input: own } as const
    await this.#store.save({ ...this.#fields, ...queued })
    this.#begun = true
    this.#background = true
  }

  /** `by`: the call that was answered. Resolves when the response, told to its end in so many `bytes`, is kept; to false where it is not. */
  end(response: Item, bytes = 0, by: Partial<ResolvedCall> = this.#call): Promise<boolean> {
    const { answering } = by
    // State of other protocols says whose it is.
    const maker = answering?.protocol === 'openai-responses' ? makerOf(answering) : undefined
    if (bytes > storedBytes(this.#call.gateway) && this.#store === this.#call.gateway.stored) {
      this.abandon()
      return Promise.resolve(false)
    }
    const kept: KeptResponse = {
      ...this.#fields,
      status: statusOf(response),
      response,
      input: this.#keeping.own,
      background: this.#background,
      ...(maker !== undefined && { maker }),
    }
    return this.#tried(async () => {
      if (!this.#begun) await this.#store.save(kept)
      else if (!(await this.#store.end(kept))) return false
      sweepAfter(this.#call.gateway, this.#call.request)
      return true
    })
  }

  /** There is no response: nothing of it stays. */
  abandon(): void {
    const { request } = this.#call
    const gone = this.#tried(() => this.#store.remove(this.#fields.owner, this.id))
    request.background?.(gone)
  }

  async #tried(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work()
    } catch (thrown) {
      const { gateway, requestId } = this.#call
      const message = thrown instanceof Error ? thrown.message : String(thrown)
      gateway.log({ level: 'warn', message: `The response is not stored: ${message}`, requestId })
      return false
    }
  }
}

/** How long a request or a response may be to be stored. */
export function storedBytes({ compiled }: Gateway): number {
  return (compiled.responses ?? DEFAULT_RESPONSES).maxBytes
}

export function retentionOf({ gateway, principal }: AuthenticatedCall): number {
  const { responses = DEFAULT_RESPONSES } = gateway.compiled
  return principal.shared?.retentionMs ?? responses.retentionMs
}

function statusOf({ status }: Item): KeptStatus {
  switch (status) {
    case 'completed':
    case 'incomplete':
    case 'failed':
    case 'cancelled':
      return status
    default:
      // Some servers say nothing of it.
      return 'completed'
  }
}

/** What is told of a response that was to be kept and is not. */
export function unkept(tells: Keeping['tells']): Keeping['tells'] {
  return { ...tells, store: false }
}
