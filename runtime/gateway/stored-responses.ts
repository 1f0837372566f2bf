import { GatewayError } from '../canonical/error.ts'
import type { DurableStore } from '../stored/durable-store.ts'
import { responseNotFound } from '../stored/fault.ts'
import type { KeptResponse } from '../stored/response-store.ts'
import { followRun, stopRun } from './background.ts'
import type { AuthenticatedCall } from './call.ts'
import { integerOf, pageOf, pageQuery } from './item-page.ts'
import { replayEvents } from './replay.ts'
import type { StoredCall, StoredOperation } from './stored.ts'
import { Streamed } from './streamed.ts'

export const responseOperations: Readonly<Record<string, StoredOperation>> = {
  async retrieveResponse(stored) {
    const { query, call } = stored
    const { store, found } = await find(stored)
    if (query.get('stream') !== 'true') return found.response
    if (!found.events)
      throw new GatewayError(
        'invalid-request',
        'This response cannot be streamed: only those that were created with background and stream can.',
        { param: 'stream' },
      )
    const after = integerOf(query, 'starting_after') ?? -1
    const { id, owner } = found
    const live = followRun(id, after)
    return new Streamed(live ?? replayEvents(store, { owner, id, after }, call.gateway.server.keepAlive))
  },

  async deleteResponse(stored) {
    const { store, owner, id } = place(stored)
    if (!(await store.read(owner, id))) throw responseNotFound(id)
    await store.remove(owner, id)
    stopRun(id)
    return { id, object: 'response', deleted: true }
  },

  async cancelResponse(stored) {
    const { store, found } = await find(stored)
    const { owner, id } = found
    if (!found.background)
      throw new GatewayError(
        'invalid-request',
        'Cannot cancel a synchronous response: only those that were created with background can be cancelled.',
      )
    if (await store.responses.cancel(owner, id)) stopRun(id)
    const now = await store.read(owner, id)
    if (!now) throw responseNotFound(id)
    return now.response
  },

  async listInputItems(stored) {
    const { store, owner, id } = place(stored)
    const page = pageQuery(stored.query)
    const items = await store.inputOf(owner, id)
    if (!items) throw responseNotFound(id)
    return pageOf(items, page)
  },
}

function place({ call, params }: StoredCall): { store: DurableStore; owner: string; id: string } {
  const id = params.response ?? ''
  const store = call.gateway.stored
  if (!store) throw responseNotFound(id)
  return { store, owner: ownerOf(call), id }
}

async function find(stored: StoredCall): Promise<{ store: DurableStore; found: KeptResponse }> {
  const { store, owner, id } = place(stored)
  const found = await store.read(owner, id)
  if (!found) throw responseNotFound(id)
  return { store, found }
}

export function ownerOf({ principal }: AuthenticatedCall): string {
  return principal.owner ?? principal.key
}
