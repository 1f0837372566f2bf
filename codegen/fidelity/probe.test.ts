import { describe, expect, it } from 'vitest'
import type { RequestFeature } from './feature.ts'
import { probeBody, probeReply, probeRequest } from './probe.ts'
import { writeFidelity } from './table.ts'

const feature = (parts: Partial<RequestFeature>): RequestFeature => ({
  name: 'a feature',
  asks: { 'anthropic-messages': { top_k: 5 } },
  reads: ({ sampling }) => sampling.topK,
  ...parts,
})

describe('what becomes of a feature', () => {
  it('is carried where the other side says the same', () => {
    expect(probeRequest(feature({}), 'anthropic-messages', 'gemini')).toEqual({ is: 'carried' })
  })

  it('is lost where a loss is reported', () => {
    expect(probeRequest(feature({}), 'anthropic-messages', 'openai-responses')).toEqual({ is: 'lost' })
  })

  it('is refused where the request is', () => {
    const asks = { 'openai-chat': { n: 2 } }
    expect(probeRequest(feature({ asks }), 'openai-chat', 'anthropic-messages')).toEqual({ is: 'refused' })
  })

  it('is an error where it differs and nothing says so', () => {
    // Read as something that no translation can carry, while nothing is reported.
    let count = 0
    const unsteady = feature({ asks: { 'anthropic-messages': { temperature: 0.5 } }, reads: () => count++ })
    const probe = (): unknown => probeRequest(unsteady, 'anthropic-messages', 'gemini')
    expect(probe).toThrow(/a feature, anthropic-messages to gemini: .* and nothing reports it/)
  })

  it('changes where the feature says how', () => {
    const changed = feature({ otherwise: { 'openai-responses': 'in words' } })
    expect(probeRequest(changed, 'anthropic-messages', 'openai-responses')).toEqual({ is: 'changed', how: 'in words' })
  })

  it('is found out for replies, and for the state in them by sending it back', () => {
    const opaque = { origin: 'anthropic-messages', maker: 'maker', value: 'c2ln' } as const
    const signed = {
      parts: [{ type: 'reasoning', text: 'Hm.', opaque } as const, { type: 'text', text: 'So' } as const],
    }
    const state = { name: 'state', says: { 'anthropic-messages': signed }, reads: () => undefined }
    expect(probeReply(state, 'anthropic-messages', 'openai-responses')).toEqual({ is: 'carried' })
    const image = { type: 'image', source: { from: 'base64', mediaType: 'image/png', data: 'aGk=' } } as const
    const pictured = {
      name: 'image',
      says: { gemini: { parts: [image] } },
      reads: (reply: { parts: { type: string }[] }) => reply.parts.filter(({ type }) => type === 'image').length,
    }
    expect(probeReply(pictured, 'gemini', 'anthropic-messages')).toEqual({ is: 'lost' })
  })
})

it('a whole body is carried, lost or refused', () => {
  const tools = [{ type: 'file_search', vector_store_ids: ['vs_1'] }]
  expect(probeBody({ tools }, 'openai-responses', 'anthropic-messages')).toEqual({ is: 'lost' })
  expect(probeBody({}, 'openai-responses', 'anthropic-messages')).toEqual({ is: 'carried' })
})

it('the table has every protocol on both sides', () => {
  const table = writeFidelity([])
  for (const title of ['Chat Completions', 'Responses', 'Messages', 'Gemini']) {
    expect(table).toContain(`### A client of ${title}`)
    expect(table).toContain(`### An upstream of ${title}`)
  }
  expect(table).not.toMatch(/undefined|\[object/)
})
