import { describe, expect, it } from 'vitest'
import type { Part } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { say, sent } from './test-request.ts'

const tools: CanonicalRequest['tools'] = [
  { type: 'function', name: 'f' },
  { type: 'function', name: 'g' },
]
const marked = (text: string, ttl?: '5m' | '1h'): Part => ({ type: 'text', text, cache: ttl ? { ttl } : {} })

/** Where marks stand: the paths of the blocks that have one, with the lifetime that was asked for. */
function marks(request: Partial<CanonicalRequest>, kind: 'anthropic' | 'openai-compatible' = 'anthropic') {
  const { body, features } = sent(request, { kind })
  const found: string[] = []
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return
    if ('cache_control' in value)
      found.push(
        `${path}${'ttl' in (value.cache_control as object) ? ` ${(value.cache_control as { ttl: string }).ttl}` : ''}`,
      )
    for (const [key, inner] of Object.entries(value)) if (key !== 'cache_control') visit(inner, `${path}/${key}`)
  }
  for (const key of ['tools', 'system', 'messages'] as const) visit(body[key], key)
  return { found, features }
}

describe('marks for the prompt’s cache', () => {
  it('Q100: stand after tools, instructions and conversation where the client has set none', () => {
    const turns = [say('system', 'a', 'b'), say('user', 'c'), say('assistant', 'd'), say('user', 'e', 'f')]
    expect(marks({ tools, turns }).found).toEqual(['tools/1', 'system/1', 'messages/2/content/1'])
  })

  it('Q100: stand at the last result in a tool loop', () => {
    const call = { type: 'tool-call', id: 'a', name: 'f', kind: 'function', arguments: '{}' } as const
    const result: Part = { type: 'tool-result', callId: 'a', kind: 'function', content: [{ type: 'text', text: 'x' }] }
    const turns = [say('user', 'go'), say('assistant', call), say('tool', result)]
    expect(marks({ turns }).found).toEqual(['messages/2/content/0'])
  })

  it('are the client’s alone where it has set some', () => {
    const turns = [say('system', marked('a', '1h'), 'b'), say('user', 'c', marked('d'))]
    expect(marks({ tools, turns }).found).toEqual(['system/0 1h', 'messages/0/content/1'])
  })

  it('are four at most, the last ones, and that is reported', () => {
    const turns = [say('system', marked('a'), marked('b')), say('user', marked('c'), marked('d'), marked('e'))]
    expect(marks({ turns })).toEqual({
      found: ['system/1', 'messages/0/content/0', 'messages/0/content/1', 'messages/0/content/2'],
      features: ['cache.marks'],
    })
  })

  it('have those that live longer first', () => {
    const turns = [say('system', marked('a', '1h'), marked('b', '5m')), say('user', marked('c', '1h'))]
    expect(marks({ turns }).found).toEqual(['system/0 1h', 'system/1 5m', 'messages/0/content/0'])
  })

  it('stand at what is the client’s own, not at blocks and tools of the provider', () => {
    const value = Object.freeze({ type: 'container_upload', file_id: 'f' })
    const tool = Object.freeze({ type: 'web_search_20250305', name: 'web_search' })
    const foreign: Part = { type: 'foreign', origin: 'anthropic-messages', tag: value.type, value }
    const hosted = { type: 'hosted', origin: 'anthropic-messages', tag: tool.type, value: tool } as const
    const turns = [say('user', 'a', foreign)]
    expect(marks({ tools: [...tools, hosted], turns }).found).toEqual(['tools/1', 'messages/0/content/0'])
    expect(marks({ tools: [hosted], turns: [say('user', foreign)] }).found).toEqual([])
  })

  it('change nothing of the request that they are taken from', () => {
    const value = Object.freeze({ type: 'container_upload', file_id: 'f', cache_control: { type: 'ephemeral' } })
    const foreign: Part = { type: 'foreign', origin: 'anthropic-messages', tag: value.type, value, cache: {} }
    expect(
      marks({ turns: [say('user', foreign, marked('b'), marked('c'), marked('d'), marked('e'))] }).found,
    ).toHaveLength(4)
  })

  it('are not set by default on other servers, which cache by themselves', () => {
    expect(marks({ tools }, 'openai-compatible').found).toEqual([])
  })
})
