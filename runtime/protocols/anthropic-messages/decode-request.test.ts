import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../operation.ts'
import { decodeRequest } from './decode-request.ts'

const shared = process.env.HEADGATE_SHARED ?? join(import.meta.dirname, '../../../../shared')
const requests = join(shared, 'reference/agent-requests')

describe('settings', () => {
  it('the public name, streaming and the limits', () => {
    const { request } = decode({ max_tokens: 7, temperature: 0, top_p: 0.5, top_k: 3, stop_sequences: ['END'] })
    expect(request).toMatchObject({
      model: 'public-name',
      stream: true,
      streamUsage: true,
      maxOutputTokens: 7,
      sampling: { temperature: 0, topP: 0.5, topK: 3, stop: ['END'] },
    })
  })

  it('what was not said stays unsaid', () => {
    const { request, losses } = decode({})
    expect(Object.keys(request).sort()).toEqual([
      'maxOutputTokens',
      'model',
      'sampling',
      'stream',
      'streamUsage',
      'tools',
      'turns',
    ])
    expect(request.sampling).toEqual({})
    expect(losses).toEqual([])
  })

  it('a schema for the output, at either place', () => {
    const format = { type: 'json_schema', schema: { type: 'object' } }
    const output = { type: 'json-schema', schema: { type: 'object' }, strict: true }
    expect(decode({ output_config: { format } }).request.output).toEqual(output)
    expect(decode({ output_format: format }).request.output).toEqual(output)
  })

  it.each([
    [{ service_tier: 'auto' }, 'auto'],
    [{ service_tier: 'standard_only' }, 'default'],
    [{ speed: 'fast' }, 'fast'],
    [{ speed: 'standard' }, undefined],
  ])('the tier of %j is %s', (said, tier) => {
    expect(decode(said).request.serviceTier).toBe(tier)
  })

  it('the end user, and the session as the key of the prompt cache', () => {
    const json = JSON.stringify({ device_id: 'd', session_id: 's-1' })
    expect(decode({ metadata: { user_id: json } }).request).toMatchObject({ endUser: json, promptCacheKey: 's-1' })
    const older = 'user_ab_account__session_s-2'
    expect(decode({ metadata: { user_id: older } }).request).toMatchObject({ endUser: older, promptCacheKey: 's-2' })
    expect(decode({ metadata: { user_id: '{odd' } }).request.promptCacheKey).toBeUndefined()
    expect(decode({ metadata: { user_id: null } }).request.endUser).toBeUndefined()
  })

  it('a cache mark of the whole request stands on its last part', () => {
    const messages = [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
        ],
      },
    ]
    const { request } = decode({ messages, cache_control: { type: 'ephemeral', ttl: '1h' } })
    expect(request.turns[0]?.parts).toEqual([
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b', cache: { ttl: '1h' } },
    ])
  })

  it('a count of tokens is read like a request without settings', () => {
    const body = { model: 'm', messages: [{ role: 'user', content: 'hi' }] }
    const { request } = decodeRequest(body, {
      operation: { ...operation, id: 'countTokens' },
      model: 'm',
      stream: false,
    })
    expect(request).toMatchObject({ stream: false, turns: [{ role: 'user' }] })
    expect(request).not.toHaveProperty('maxOutputTokens')
  })
})

describe('reports what only this provider understands', () => {
  it.each([
    ['container', { container: 'c_1' }],
    ['inference_geo', { inference_geo: 'eu' }],
    ['mcp_servers', { mcp_servers: [{ type: 'url', name: 'm', url: 'https://m' }] }],
    ['fallbacks', { fallbacks: 'default' }],
    ['compaction', { compaction: { type: 'summarize' } }],
    ['task_budget', { output_config: { task_budget: { type: 'tokens', total: 1 } } }],
    ['context_management.compact_20260112', { context_management: { edits: [{ type: 'compact_20260112' }] } }],
    [
      'context_management.clear_thinking_20251015',
      { context_management: { edits: [{ type: 'clear_thinking_20251015' }] } },
    ],
  ])('%s', (feature, body) => {
    expect(decode(body).losses.map(loss => loss.feature)).toEqual([feature])
  })

  it('and not what is null, or changes nothing', () => {
    const edits = [{ type: 'clear_thinking_20251015', keep: 'all' }]
    expect(decode({ container: null, thread: null, context_management: { edits } }).losses).toEqual([])
  })

  it('but sends a thread that goes on back for the whole of it, as its provider does where it lost it', () => {
    expect(decode({ thread: { type: 'create' } }).losses).toEqual([])
    const thread = { type: 'continue', previous_message_id: 'msg_1' }
    expect(() => decode({ thread, messages: [] })).toThrow(
      expect.objectContaining({ status: 404, details: expect.objectContaining({ code: 'thread_not_found' }) }),
    )
  })
})

describe.skipIf(!existsSync(requests))('what agents sent is read without a loss', () => {
  const files = existsSync(requests)
    ? readdirSync(requests).filter(name => /^(claude-|opencode-anthropic)/.test(name))
    : []

  it.each(files)('%s', name => {
    // The files are lists of captured requests.
    const captured = JSON.parse(readFileSync(join(requests, name), 'utf8')) as { path: string; body?: Body }[]
    const messages = captured.filter(({ path, body }) => path.startsWith('/v1/messages') && body)
    expect(messages.length).toBeGreaterThan(0)
    for (const { body = {} } of messages) {
      const { request, losses } = decodeRequest(body, { operation, model: 'm', stream: true })
      expect(losses).toEqual([])
      expect(request.turns.length).toBeGreaterThan(0)
      expect(request.tools.length).toBe(Array.isArray(body.tools) ? body.tools.length : 0)
    }
  })
})

type Body = Record<string, unknown>

const operation: Operation = {
  id: 'createMessage',
  protocol: 'anthropic-messages',
  kind: 'generate',
  method: 'POST',
  path: '/v1/messages',
  model: 'body',
  stream: 'body',
}

function decode(body: Body) {
  const least = { model: 'm', max_tokens: 100, messages: [{ role: 'user', content: 'hi' }] }
  return decodeRequest({ ...least, ...body }, { operation, model: 'public-name', stream: true })
}
