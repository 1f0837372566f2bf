import { describe, expect, it } from 'vitest'
import type { Operation } from '../operation.ts'
import { decodeRequest } from './decode-request.ts'

const operation: Operation = {
  id: 'createMessage',
  protocol: 'anthropic-messages',
  kind: 'generate',
  method: 'POST',
  path: '/v1/messages',
  model: 'body',
  stream: 'body',
}

const f = { name: 'f', input_schema: { type: 'object' } }
const deferred = (name: string) => ({ ...f, name, defer_loading: true })
const search = { type: 'tool_search_tool_bm25_20251119', name: 'tool_search_tool_bm25' }
const found = { type: 'tool_reference', tool_name: 'g' }

/** The names of the tools that the model is offered elsewhere, and what is lost. */
function offered(tools: object[], block?: object, more: object = {}): { names: string[]; losses: string[] } {
  const messages = [
    { role: 'user', content: 'hi' },
    ...(block ? [{ role: 'id' in block ? 'assistant' : 'user', content: [block] }] : []),
  ]
  const body = { model: 'm', max_tokens: 10, messages, tools, ...more }
  const { request, losses } = decodeRequest(body, { operation, model: 'm', stream: false })
  return {
    names: request.tools.flatMap(tool => (tool.type === 'function' ? [tool.name] : [])),
    losses: losses.map(({ feature }) => feature),
  }
}

describe('deferred tools toward upstreams that cannot defer', () => {
  it('stay out while nothing has brought them up, which loses nothing', () => {
    expect(offered([f, deferred('g'), deferred('DeferredToolPlaceholder')])).toEqual({ names: ['f'], losses: [] })
  })

  it.each<[string, object]>([
    ['the client’s own search', { type: 'tool_result', tool_use_id: 'toolu_1', content: [found] }],
    ['an addition', { type: 'tool_addition', tool: { type: 'tool_reference', name: 'g' } }],
    ['an earlier call', { type: 'tool_use', id: 'toolu_1', name: 'g', input: {} }],
  ])('are offered once %s has brought them up', (_what, block) => {
    expect(offered([f, deferred('g'), deferred('h')], block).names).toEqual(['f', 'g'])
  })

  it('are offered where the call is forced', () => {
    expect(offered([deferred('g')], undefined, { tool_choice: { type: 'tool', name: 'g' } }).names).toEqual(['g'])
  })

  it('are all offered where the provider would have searched among them, which is told', () => {
    expect(offered([f, deferred('g'), search])).toMatchObject({ names: ['f', 'g'], losses: ['tool.deferLoading'] })
  })
})
