import { GatewayError } from '../canonical/error.ts'
import { setMembers, withoutMembers } from '../protocols/json-scan.ts'
import { summaryOf } from '../protocols/openai-responses/compaction.ts'
import type { OperationKind } from '../protocols/operation.ts'
import { SEAL_PREFIX, seal } from '../protocols/seal.ts'
import { type Expanded, expandRequest, refersBack } from '../stored/expand.ts'
import { conversationNotFound, storeFault } from '../stored/fault.ts'
import { newId } from '../stored/ids.ts'
import { itemsOfInput, keptItems } from '../stored/kept-items.ts'
import type { Item, ResponseStore } from '../stored/response-store.ts'
import type { ReadCall } from './call.ts'
import { firstFault } from './fault.ts'
import { declaredModel } from './find-model.ts'
import { type Keeping, storedBytes } from './keeping.ts'

/** Operations whose input may go on from something. */
const GO_ON: ReadonlySet<OperationKind> = new Set<OperationKind>(['generate', 'compact', 'count-tokens'])

type Body = Record<string, unknown>

/**
 * A call that goes on from a stored response or conversation becomes one that brings all of it, and it is settled whether
 * its own response is kept. Every other call stays as it came.
 */
export function expand(call: ReadCall): ReadCall | Promise<ReadCall> {
  const { operation, gateway, local } = call
  if (!gateway.stored && !local) return call
  if (operation.protocol !== 'openai-responses' || !GO_ON.has(operation.kind)) return call
  // The operation's validator has accepted an object.
  const body = call.body as Body
  const store = operation.kind === 'generate' ? storeFor(call, body) : undefined
  const background = operation.kind === 'generate' && body.background === true
  if (background) refuseBackground(call, body, store)
  if (refersBack(body)) return goOn(call, body, store, background)
  if (!store) return call
  return settled(call, { body, own: keptItems(itemsOfInput(body.input)) }, store, background)
}

/** Where the response is kept: what is not to be stored only by a connection that remembers it. */
function storeFor({ gateway, local, bytes, principal, model }: ReadCall, { store }: Body): ResponseStore | undefined {
  const wanted = store !== false && principal.shared?.store !== false && bytes.length <= storedBytes(gateway)
  const stored = wanted && declaredModel(gateway, model)?.store !== false
  return (stored && gateway.stored) || local
}

function refuseBackground(
  { gateway, request, local }: ReadCall,
  { store }: Body,
  kept: ResponseStore | undefined,
): void {
  if (store === false)
    throw new GatewayError(
      'invalid-request',
      'A background response is stored: "background" needs "store" to be true.',
      {
        param: 'store',
      },
    )
  if (!kept || kept !== gateway.stored)
    throw new GatewayError(
      'unsupported',
      'Responses of this key, or of this model, are not stored, so none is made in the background.',
      {
        param: 'background',
      },
    )
  // Their requests end soon after their clients have left.
  if (request.background || local)
    throw new GatewayError(
      'unsupported',
      local
        ? 'Over a WebSocket no response is made in the background. Leave "background" out.'
        : 'This gateway runs where nothing outlives its request, so no response is made in the background. Leave "background" out.',
      { param: 'background' },
    )
}

async function goOn(
  call: ReadCall,
  body: Body,
  store: ResponseStore | undefined,
  background: boolean,
): Promise<ReadCall> {
  const { gateway, local, principal, operation } = call
  const { owner = principal.key } = principal
  const { stored } = gateway
  const stores = [local, stored].filter(one => one !== undefined)
  const conversation = async (id: string): Promise<readonly Item[]> => {
    const found = await stored?.conversations.read(owner, id, Date.now())
    if (!stored || !found) throw conversationNotFound(id)
    const { items, makers } = await stored.conversation(owner, id)
    return items.map(item => (makers.has(item) ? sealed(item, makers.get(item)!) : item))
  }
  const expanded = await expandRequest(body, { owner, stores, conversation, madeBy: sealed }).catch(thrown => {
    throw storeFault(thrown)
  })
  // What upstreams said is part of the input now, and upstreams say what they like.
  if (operation.validate && !operation.validate(expanded.body))
    throw firstFault(operation.validate.errors ?? [], expanded.body)
  return settled(call, expanded, store, background)
}

function settled(call: ReadCall, expanded: Expanded, store: ResponseStore | undefined, background: boolean): ReadCall {
  const { previousId, conversationId } = expanded
  const set: Body = {}
  const asked = call.body as Body
  if (expanded.body.input !== asked.input) set.input = expanded.body.input
  // The gateway keeps it, under an id of its own: its upstream need not.
  if (store && asked.store !== false) set.store = false
  const { background: _, ...body } = expanded.body
  // What stands in another store could not be put together with it: it is kept with all that it goes on from.
  const elsewhere = expanded.previousIn ?? (conversationId === undefined ? undefined : call.gateway.stored)
  const whole = store !== undefined && elsewhere !== undefined && elsewhere !== store
  const uncompacted = unreadBy(expanded)
  const bytes = setMembers(withoutMembers(call.bytes, ['previous_response_id', 'conversation', 'background']), set)
  const keeping: Keeping = {
    tells: {
      ...(store && { id: newId('resp') }),
      ...(store && store === call.gateway.stored && { store: true }),
      ...(background && { background: true }),
      ...(previousId !== undefined && { previous_response_id: previousId }),
      ...(conversationId !== undefined && { conversation: { id: conversationId } }),
    },
    ...(store && { store }),
    own: whole ? keptItems(itemsOfInput(expanded.body.input)) : expanded.own,
    background,
    ...(previousId !== undefined && !whole && { previousId }),
    ...(conversationId !== undefined && { conversationId }),
    ...(uncompacted && { uncompacted: { ...body, ...set, input: uncompacted } }),
  }
  return Object.assign(call, { body: { ...body, ...set }, bytes, keeping })
}

/** The input as upstreams of other protocols need it; undefined where they can read what it has. */
function unreadBy({ body, uncompacted }: Expanded): readonly Item[] | undefined {
  if (!uncompacted) return undefined
  // It begins with what stands for the rest.
  const [compaction] = body.input as readonly Item[]
  return summaryOf(compaction?.encrypted_content) === undefined ? uncompacted : undefined
}

/** Reasoning that says whose it is: it goes back to its maker as it was, and to nobody else. */
function sealed(item: Item, maker: string): Item {
  const { encrypted_content: value, id } = item
  if (typeof value !== 'string' || value === '' || value.startsWith(SEAL_PREFIX)) return item
  const state = { origin: 'openai-responses', maker, value, ...(typeof id === 'string' && { id }) } as const
  return { ...item, encrypted_content: seal(state) }
}
