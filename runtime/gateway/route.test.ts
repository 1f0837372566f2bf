import { describe, expect, it } from 'vitest'
import type { GatewayRequest } from '../platform/http.ts'
import type { Operation } from '../protocols/operation.ts'
import { createRouteTable, type Route } from './route.ts'

function route(id: string, method: 'GET' | 'POST' | 'DELETE', path: string, header?: string): Route {
  const operation: Operation = {
    id,
    protocol: 'gemini',
    kind: 'generate',
    method,
    path,
    model: 'none',
    stream: 'never',
  }
  const handle: Route['handle'] = () => Promise.reject(new Error('not called here'))
  return { method, path, operation, handle, ...(header ? { select: { header } } : {}) }
}

const table = createRouteTable([
  route('chat', 'POST', '/v1/chat/completions'),
  route('list', 'GET', '/v1/models'),
  route('listAnthropic', 'GET', '/v1/models', 'anthropic-version'),
  route('get', 'GET', '/v1/models/{model}'),
  route('getGemini', 'GET', '/v1beta/models/{model}'),
  route('generate', 'POST', '/v1beta/models/{model}:generateContent'),
  route('begin', 'POST', '/v1/talks'),
  route('talk', 'GET', '/v1/talks/{talk}'),
  route('end', 'DELETE', '/v1/talks/{talk}'),
  route('words', 'GET', '/v1/talks/{talk}/words'),
  route('word', 'GET', '/v1/talks/{talk}/words/{word}'),
])

function match(method: string, path: string, headers: Record<string, string> = {}): string | undefined {
  const request: GatewayRequest = {
    method,
    path,
    query: '',
    header: name => headers[name],
    body: () => Promise.reject(new Error('not called here')),
    signal: new AbortController().signal,
  }
  const found = table.match(request)
  return found && [found.route.operation.id, ...Object.values(found.params)].join(' ')
}

describe('createRouteTable', () => {
  it('finds exact paths', () => {
    expect(match('POST', '/v1/chat/completions')).toBe('chat')
  })

  it('reads the model out of the path, slashes, dots and escapes included', () => {
    expect(match('GET', '/v1/models/openai/gpt-5.5')).toBe('get openai/gpt-5.5')
    expect(match('GET', '/v1/models/openai%2Fgpt-5')).toBe('get openai/gpt-5')
    expect(match('POST', '/v1beta/models/gemini-2.5-flash:generateContent')).toBe('generate gemini-2.5-flash')
    expect(match('POST', '/v1beta/models/gemini-2.5-flash%3AgenerateContent')).toBe('generate gemini-2.5-flash')
  })

  it('reads several names out of a path, and tells apart what is within what', () => {
    expect(match('POST', '/v1/talks')).toBe('begin')
    expect(match('GET', '/v1/talks/t_1')).toBe('talk t_1')
    expect(match('DELETE', '/v1/talks/t_1')).toBe('end t_1')
    expect(match('GET', '/v1/talks/t_1/words')).toBe('words t_1')
    expect(match('GET', '/v1/talks/t_1/words/w%2F2')).toBe('word t_1 w/2')
    expect(match('GET', '/talks/t_1/words/w_2')).toBe('word t_1 w_2')
    expect(table.methods('/v1/talks/t_1')).toEqual(['GET', 'DELETE'])
  })

  it('survives a broken escape', () => {
    expect(match('GET', '/v1/models/100%')).toBe('get 100%')
  })

  it('tells protocols on one path apart by a header', () => {
    expect(match('GET', '/v1/models')).toBe('list')
    expect(match('GET', '/v1/models', { 'anthropic-version': '2023-06-01' })).toBe('listAnthropic')
  })

  it('forgives a doubled and a missing /v1', () => {
    expect(match('POST', '/v1/v1/chat/completions')).toBe('chat')
    expect(match('POST', '/chat/completions')).toBe('chat')
  })

  it('knows the methods of a path that was called with another', () => {
    expect(match('GET', '/v1/chat/completions')).toBeUndefined()
    expect(table.methods('/v1/chat/completions')).toEqual(['POST'])
    expect(table.methods('/nowhere')).toEqual([])
  })
})
