import { expect, it } from 'vitest'
import type { Part } from '../../canonical/part.ts'
import { encodeRequest } from './encode-request.ts'

it('a document that is an empty text leaves its title, and no empty part, which Google refuses', () => {
  const empty: Part = { type: 'document', source: { from: 'text', text: '' }, title: 'Notes' }
  const turns = [{ role: 'user' as const, parts: [empty, { type: 'text' as const, text: 'hi' }] }]
  const { body } = encodeRequest(
    { model: 'm', stream: false, turns, tools: [], sampling: {} },
    { model: 'gemini-2.5-pro', kind: 'gemini', maker: 'gemini' },
  )
  expect(body).toHaveProperty('contents.0.parts', [{ text: 'Document: Notes' }, { text: 'hi' }])
})
