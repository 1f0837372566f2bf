import { describe, expect, it } from 'vitest'
import { utf8 } from '../platform/byte-search.ts'
import { keptBody, type RawBody } from './kept-body.ts'
import type { Redaction } from './redact-text.ts'

const nothing: Redaction = { fields: new Set(), secrets: [] }

function raw(said: string, parts: Partial<RawBody> = {}): RawBody {
  const bytes = utf8(said)
  return { bytes, length: bytes.length, type: 'application/json', streamed: false, ...parts }
}

describe('a body that is kept', () => {
  it('is as it was where it is short enough', () => {
    expect(keptBody(raw('{"a":1}'), nothing, 7)).toEqual({ text: '{"a":1}', cut: false })
    expect(keptBody(raw(''), nothing, 7)).toEqual({ text: '', cut: false })
  })

  it('is cut to whole characters', () => {
    const said = '!é€\u{1f600}?'
    const lengths = Array.from(
      { length: 12 },
      (_, most) => keptBody(raw(said, { type: 'text/plain' }), nothing, most).text,
    )
    expect(lengths).toEqual(['', '!', '!', '!é', '!é', '!é', '!é€', '!é€', '!é€', '!é€', '!é€\u{1f600}', said])
    expect(keptBody(raw(said), nothing, 10).cut).toBe(true)
  })

  it('is measured after what is not kept has been taken out', () => {
    const data = 'A'.repeat(100_000)
    const { text, cut } = keptBody(
      raw(JSON.stringify({ mimeType: 'image/png', data, text: 'after it' })),
      nothing,
      1_000,
    )
    expect(text).toBe('{"mimeType":"image/png","data":"[image/png, 75 kB]","text":"after it"}')
    expect(cut).toBe(false)
  })

  it('shows no beginning of a key at which its reading ended', () => {
    const said = `{"text":"key sk-ant-api03-abcdefghijklmnopqrstuvwxyz"}`
    for (let end = said.indexOf('sk-'); end < said.length; end++) {
      const { text, cut } = keptBody(raw('', { bytes: utf8(said.slice(0, end)), length: said.length }), nothing, 1_000)
      expect(text).not.toMatch(/sk-a|abcd/)
      expect(cut).toBe(true)
    }
  })

  it('is told by its type where it is no text', () => {
    expect(keptBody(raw('abc', { type: 'audio/mpeg' }), nothing, 10)).toEqual({ text: '[audio/mpeg, 3 B]', cut: false })
  })
})
