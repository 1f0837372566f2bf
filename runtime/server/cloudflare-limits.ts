import { DurableObject } from 'cloudflare:workers'
import type { D1Database, DurableObjectNamespace, DurableObjectState } from '@cloudflare/workers-types'
import type { Amount, Ledger, Subject } from '../limits/ledger.ts'
import type { Spent } from '../limits/memory-ledger.ts'
import { ObjectLedger, type RemoteCounter } from '../limits/object-ledger.ts'
import { type CounterState, type CounterStore, type KeptTicket, SubjectCounter } from '../limits/subject-counter.ts'
import { usagePast } from '../limits/usage-past.ts'
import { d1Database } from '../state/d1-database.ts'

/** Milliseconds after which the place of a call lapses whose Worker was not heard of: longer than nearly all answers take. */
export const WORKER_LEASE = 15 * 60_000

interface Bindings {
  DB?: D1Database
}

/** A Durable Object for each key, group, model and upstream that has limits: it counts what these take, and keeps it. */
export class Limits extends DurableObject<Bindings> {
  readonly #counter: SubjectCounter

  constructor(state: DurableObjectState, bindings: Bindings) {
    super(state, bindings)
    const database = bindings.DB && d1Database(bindings.DB)
    const past = database && usagePast({ database, flush: async () => {}, began: Date.now() })
    this.#counter = new SubjectCounter({ store: storeOf(state), leaseMs: WORKER_LEASE, ...(past && { past }) })
  }

  take(subject: Subject, call: string, expected: Amount) {
    return this.#counter.take(subject, call, expected)
  }

  settle(subject: Subject, call: string, used: Amount) {
    return this.#counter.settle(subject, call, used)
  }

  giveBack(subject: Subject, call: string) {
    return this.#counter.giveBack(subject, call)
  }

  standing(subject: Subject) {
    return this.#counter.standing(subject)
  }

  reset(subject: Subject) {
    return this.#counter.reset(subject)
  }
}

const STATE = 'state'
const TICKET = 'ticket/'

/** Writes of one turn are one transaction, and no answer leaves the object before they are kept. */
function storeOf({ storage }: DurableObjectState): CounterStore {
  return {
    async load() {
      const tickets = await storage.list<KeptTicket>({ prefix: TICKET })
      return {
        state: await storage.get<CounterState>(STATE),
        tickets: [...tickets]
          .map(([key, ticket]) => [key.slice(TICKET.length), ticket] as const)
          .sort(([, a], [, b]) => a.at - b.at),
      }
    },
    save(state, call, ticket) {
      void storage.put(STATE, state)
      if (ticket) void storage.put(`${TICKET}${call}`, ticket)
      else void storage.delete(`${TICKET}${call}`)
    },
  }
}

/** The ledger of Workers that have these objects bound to them. */
export function objectLedger(
  namespace: DurableObjectNamespace,
  warn: (message: string) => void,
): (spent: Spent | undefined) => Ledger {
  // A stub has the methods of its object.
  const counter = (id: string) => namespace.get(namespace.idFromName(id)) as unknown as RemoteCounter
  return spent => new ObjectLedger({ counter, spent, warn })
}
