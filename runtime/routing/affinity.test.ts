import { describe, expect, it } from 'vitest'
import type { CanonicalRequest, Role } from '../canonical/request.ts'
import { decodeRequest } from '../protocols/anthropic-messages/decode-request.ts'
import { operationOf } from '../protocols/operations.ts'
import { Affinity, affinityKeyOf, goesOn } from './affinity.ts'
import { NOON } from './test-world.ts'

const HOUR = 3_600_000
const openai = { upstream: 'openai', model: 'gpt-5', credential: 'openai#2' }

describe('what is remembered', () => {
  it('is the target and its credential', () => {
    const affinity = new Affinity()
    affinity.remember('c', openai, NOON)
    expect(affinity.recall('c', NOON)).toMatchObject(openai)
    expect(affinity.recall('d', NOON)).toBeUndefined()
  })

  it('is forgotten an hour after its last use', () => {
    const affinity = new Affinity()
    affinity.remember('c', openai, NOON)
    affinity.remember('c', openai, NOON + HOUR - 1)
    expect(affinity.recall('c', NOON + 2 * HOUR - 2)).toMatchObject(openai)
    expect(affinity.recall('c', NOON + 2 * HOUR - 1)).toBeUndefined()
  })

  it('follows the conversation to another target', () => {
    const affinity = new Affinity()
    affinity.remember('c', openai, NOON)
    affinity.remember('c', { upstream: 'azure', model: 'gpt-5' }, NOON)
    expect(affinity.recall('c', NOON)).toMatchObject({ upstream: 'azure', credential: undefined })
  })

  it('is of so many conversations, those used last', () => {
    const affinity = new Affinity(2)
    affinity.remember('1', openai, NOON)
    affinity.remember('2', openai, NOON)
    affinity.remember('1', openai, NOON)
    affinity.remember('3', openai, NOON)
    expect(['1', '2', '3'].map(key => affinity.recall(key, NOON) !== undefined)).toEqual([true, false, true])
  })
})

const says = (role: Role, text: string) => ({ role, parts: [{ type: 'text' as const, text }] })
const conversation = (some: Partial<CanonicalRequest> = {}): CanonicalRequest => ({
  ...{ model: 'smart', stream: true, tools: [], sampling: {} },
  ...{ turns: [says('system', 'Be brief.'), says('user', 'Hello')] },
  ...some,
})

describe('a request goes on with a conversation', () => {
  const goes = (request: CanonicalRequest, headers: Record<string, string> = {}): boolean =>
    goesOn(request, name => headers[name])

  it('where its client says which, or it brings what was answered', () => {
    expect(goes(conversation({ promptCacheKey: 'p1' }))).toBe(true)
    expect(goes(conversation(), { 'session-id': 's1' })).toBe(true)
    expect(goes(conversation({ turns: [says('user', 'Hello'), says('assistant', 'Hello!')] }))).toBe(true)
  })

  it('and not where it is only asked in the same words: the same question a hundred times is a hundred conversations', () => {
    expect(goes(conversation())).toBe(false)
    expect(goes(conversation({ turns: [says('user', 'Hello'), says('user', 'And?')] }))).toBe(false)
    expect(goes(conversation({ turns: [] }))).toBe(false)
  })
})

describe('the key of a conversation', () => {
  const keyOf = (request = conversation(), headers: Record<string, string> = {}, key = 'ada') =>
    affinityKeyOf(request, name => headers[name], key)

  it('is the client’s own where it has one: a cache key before a session', () => {
    const cached = conversation({ promptCacheKey: 'p1' })
    expect(keyOf(cached, { 'session-id': 's1' })).toBe(keyOf(cached, { 'session-id': 's2' }))
    expect(keyOf(cached)).not.toBe(keyOf(conversation({ promptCacheKey: 'p2' })))
  })

  it.each(['session-id', 'session_id', 'x-session-id', 'x-claude-code-session-id', 'x-session-affinity'])(
    'is the session in %s, whatever is said in it',
    header => {
      const later = conversation({ turns: [says('user', 'Something else')] })
      expect(keyOf(conversation(), { [header]: 's1' })).toBe(keyOf(later, { [header]: 's1' }))
      expect(keyOf(conversation(), { [header]: 's1' })).not.toBe(keyOf(conversation(), { [header]: 's2' }))
    },
  )

  it('is the session that Claude Code packs into its user id', () => {
    const operation = operationOf('anthropic-messages', 'generate', false)!
    const asked = (session: string, content: string) => {
      const user_id = JSON.stringify({ device_id: 'd', account_uuid: '', session_id: session })
      const body = { model: 'smart', max_tokens: 9, messages: [{ role: 'user', content }], metadata: { user_id } }
      return decodeRequest(body, { operation, model: 'smart', stream: false }).request
    }
    expect(keyOf(asked('s1', 'Hello'))).toBe(keyOf(asked('s1', 'Bye')))
    expect(keyOf(asked('s1', 'Hello'))).not.toBe(keyOf(asked('s2', 'Hello')))
  })

  it('is how it begins where the client gives it none', () => {
    const later = conversation()
    later.turns.push(says('assistant', 'Hello!'), says('user', 'What is a fox?'))
    expect(keyOf(later)).toBe(keyOf())
    expect(keyOf(conversation({ turns: [says('system', 'Be brief.'), says('user', 'Bye')] }))).not.toBe(keyOf())
    expect(keyOf(conversation({ turns: [says('system', 'Be long.'), says('user', 'Hello')] }))).not.toBe(keyOf())
    expect(keyOf(conversation({ turns: [] }))).toBeTypeOf('string')
  })

  it('is never shared by two keys or two models', () => {
    const cached = conversation({ promptCacheKey: 'p1' })
    expect(keyOf(cached, {}, 'ada')).not.toBe(keyOf(cached, {}, 'bob'))
    expect(keyOf(cached)).not.toBe(keyOf({ ...cached, model: 'fast' }))
  })

  it('is not mistaken for another one that is spelled like it', () => {
    const start = /start:(\w+)/.exec(keyOf())![1]!
    expect(keyOf(conversation({ promptCacheKey: `start:${start}` }))).not.toBe(keyOf())
  })

  it('stays short', () => {
    const long = conversation({ promptCacheKey: 'p'.repeat(1_000_000) })
    expect(keyOf(long).length).toBeLessThan(200)
    expect(keyOf(long)).not.toBe(keyOf(conversation({ promptCacheKey: 'q'.repeat(1_000_000) })))
  })
})
