import * as anthropicValidators from '../../../generated/protocols/anthropic-messages/validators.js'
import * as geminiValidators from '../../../generated/protocols/gemini/validators.js'
import * as chatValidators from '../../../generated/protocols/openai-chat/validators.js'
import * as responsesValidators from '../../../generated/protocols/openai-responses/validators.js'
import anthropic from '../../../schemas/anthropic-messages/protocol.json' with { type: 'json' }
import gemini from '../../../schemas/gemini/protocol.json' with { type: 'json' }
import chat from '../../../schemas/openai-chat/protocol.json' with { type: 'json' }
import responses from '../../../schemas/openai-responses/protocol.json' with { type: 'json' }
import type { ProtocolId } from '../../canonical/part.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { streamOfSource } from '../../platform/web/sources.ts'
import type { Operation, OperationKind, Validator } from '../../protocols/operation.ts'
import { protocols } from '../../protocols/registry.ts'
import type { Exchange, Upstream, UpstreamSettings } from '../kind.ts'
import { none } from './cadence.ts'
import { createDemo, type DemoOptions } from './demo.ts'

export const settings: UpstreamSettings = {
  id: 'demo',
  kind: 'demo',
  protocols: ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'],
  headers: {},
  auth: 'none',
  free: true,
  models: [],
  timeouts: { connect: 1_000, firstByte: 1_000, idle: 1_000 },
}

/** Every operation that the schemas list, with its generated validator. */
export const operations: readonly Operation[] = [
  ...listed('openai-chat', chat.operations, chatValidators),
  ...listed('openai-responses', responses.operations, responsesValidators),
  ...listed('anthropic-messages', anthropic.operations, anthropicValidators),
  ...listed('gemini', gemini.operations, geminiValidators),
]

export function operation(id: string, protocol?: ProtocolId): Operation {
  const found = operations.find(one => one.id === id && (protocol === undefined || one.protocol === protocol))
  if (!found) throw new Error(`no operation ${id}`)
  return found
}

/** The demo without the natural delays. */
export function quickDemo(options: DemoOptions = { cadence: none }, changes: Partial<UpstreamSettings> = {}): Upstream {
  return createDemo({ ...settings, ...changes }, protocols, options)
}

/** An exchange as the gateway makes it for a client that sent `body`. */
export function exchangeOf(operation: Operation, model: string, body: unknown, rest: Partial<Exchange> = {}): Exchange {
  const asked = typeof body === 'object' && body !== null && 'stream' in body && body.stream === true
  return {
    operation,
    model,
    stream: operation.stream === 'always' || (operation.stream === 'body' && asked),
    body: utf8(JSON.stringify(body)),
    query: '',
    headers: {},
    signal: new AbortController().signal,
    ...rest,
  }
}

/**
 * A fetch for official clients that the demo answers: what the gateway does around it, without a socket. Bodies that
 * the generated validator does not accept make it throw, so a test cannot pass on one.
 */
export function demoFetch(upstream: Upstream = quickDemo()): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const { operation, model: inPath } = route(request.method, decodeURIComponent(url.pathname))
    const bytes = new Uint8Array(await request.arrayBuffer())
    const body: unknown = JSON.parse(text(bytes))
    if (operation.validate && !operation.validate(body)) throw new Error(JSON.stringify(operation.validate.errors))
    const model = inPath ?? (body as { model: string }).model // the validator demands it where it is in the body
    const query = url.search.slice(1)
    const reply = await upstream.send(exchangeOf(operation, model, body, { query, signal: request.signal }))
    return new Response(streamOfSource(reply.body), { status: reply.status, headers: reply.headers })
  }
}

function route(method: string, path: string): { operation: Operation; model?: string } {
  for (const operation of operations) {
    if (operation.method !== method) continue
    const [head = '', tail] = operation.path.split('{model}')
    if (tail === undefined ? path === head : path.startsWith(head) && path.endsWith(tail) && tail !== '')
      return { operation, model: tail === undefined ? undefined : path.slice(head.length, path.length - tail.length) }
  }
  throw new Error(`no operation for ${method} ${path}`)
}

interface Listed {
  id: string
  kind: string
  method: string
  path: string
  model: string
  request?: string
  stream?: { when: string }
}

function listed(protocol: ProtocolId, entries: readonly Listed[], validators: Record<string, Validator>): Operation[] {
  return entries.map(entry => ({
    id: entry.id,
    protocol,
    // The schemas' own check holds these to the operation's vocabulary; JSON imports are typed as plain strings.
    kind: entry.kind as OperationKind,
    method: entry.method as Operation['method'],
    path: entry.path,
    model: entry.model as Operation['model'],
    stream: (entry.stream?.when ?? 'never') as Operation['stream'],
    validate: entry.request === undefined ? undefined : validators[`validate${entry.request}`],
  }))
}
