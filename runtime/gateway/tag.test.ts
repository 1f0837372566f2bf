import { describe, expect, it } from 'vitest'
import type { ProtocolId } from '../canonical/part.ts'
import { protocols } from '../protocols/registry.ts'
import { tagOf } from './tag.ts'
import { testRequest } from './test-call.ts'

function tag(protocol: ProtocolId, body: unknown, header?: string): string | undefined {
  const request = testRequest(header === undefined ? {} : { 'x-headgate-tag': header })
  return tagOf({ request, protocol: protocols[protocol], body })
}

describe('the tag of a call', () => {
  const everywhere = { metadata: { tag: 'meta' }, user: 'ann', safety_identifier: 'hash' }

  it('is what the header says, before anything in the body', () => {
    expect(tag('openai-chat', everywhere, 'nightly')).toBe('nightly')
    expect(tag('gemini', undefined, 'nightly')).toBe('nightly')
  })

  it.each(['openai-chat', 'openai-responses'] as const)('is in the metadata of %s, else who it is for', protocol => {
    expect(tag(protocol, everywhere)).toBe('meta')
    expect(tag(protocol, { ...everywhere, metadata: { other: 'x' } })).toBe('ann')
    expect(tag(protocol, { metadata: null, safety_identifier: 'hash' })).toBe('hash')
  })

  it('is the label of that name in Gemini', () => {
    expect(tag('gemini', { labels: { tag: 'job' }, user: 'ann' })).toBe('job')
  })

  it.each([
    ['a name', 'ann', 'ann'],
    ['Claude Code’s account', '{"device_id":"d","account_uuid":"a","session_id":"s"}', 'a'],
    ['Claude Code’s machine where there is no account', '{"device_id":"d","account_uuid":"","session_id":"s"}', 'd'],
    ['an older Claude Code’s user', 'user_ab12_account__session_0c8f-11', 'user_ab12_account_'],
    ['JSON that says neither', '{"x":1}', '{"x":1}'],
    ['what only begins like JSON', '{x', '{x'],
  ])('is the user of Messages: %s', (_, user_id, expected) => {
    expect(tag('anthropic-messages', { metadata: { user_id } })).toBe(expected)
  })

  it('is none where nobody says one', () => {
    for (const protocol of Object.keys(protocols) as ProtocolId[]) {
      for (const body of [undefined, null, {}, { metadata: 'x', labels: 7, user: 3 }, { metadata: { tag: {} } }])
        expect(tag(protocol, body)).toBeUndefined()
    }
    expect(tag('openai-chat', { user: 'ann' }, '  ')).toBe('ann')
  })

  it('is one line of 128 characters at the most', () => {
    expect(tag('openai-chat', { user: ' a\n\tb\u0000c ' })).toBe('a b c')
    expect(tag('openai-chat', { user: 'x'.repeat(10_000) })).toBe('x'.repeat(128))
    expect(tag('openai-chat', { user: `${'x'.repeat(127)}🦊` })).toBe(`${'x'.repeat(127)}\ufffd`)
  })

  it('is found at once in a user of any length, who says where a session begins over and over', () => {
    const user_id = `${'_session_o'.repeat(1_000_000)}!`
    expect(tag('anthropic-messages', { metadata: { user_id } })).toBe(user_id.slice(0, 128))
  })
})
