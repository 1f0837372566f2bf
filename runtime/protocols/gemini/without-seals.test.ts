import { describe, expect, it } from 'vitest'
import type { Opaque } from '../../canonical/part.ts'
import { seal, sealAll } from '../seal.ts'
import { withoutSeals } from './without-seals.ts'

const theirs: Opaque = { origin: 'anthropic-messages', maker: 'anthropic', value: 'c2ln' }
const sealed = sealAll([['thought', theirs]])
const call = { functionCall: { name: 'f', args: {} } }
const contentsOf = (...parts: object[]) => ({ contents: [{ role: 'model', parts }] })

describe('state that is not Google’s', () => {
  it('is the same object where nothing is sealed', () => {
    const body = contentsOf({ text: 'a', thoughtSignature: 'bG9uZw==' }, { ...call, thoughtSignature: 'aGcx' })
    expect(withoutSeals(body)).toBe(body)
    expect(withoutSeals(null)).toBeNull()
    expect(withoutSeals({ contents: 'x' })).toEqual({ contents: 'x' })
  })

  it('leaves texts, and the rest of the body as it is', () => {
    const body = { ...contentsOf({ text: 'a', thoughtSignature: sealed }, { text: 'b' }), tools: [{}] }
    expect(withoutSeals(body)).toEqual({ ...contentsOf({ text: 'a' }, { text: 'b' }), tools: [{}] })
  })

  it('leaves calls with the signature that says nothing, as Google refuses calls with none', () => {
    const expected = contentsOf({ ...call, thoughtSignature: 'skip_thought_signature_validator' })
    expect(withoutSeals(contentsOf({ ...call, thoughtSignature: sealed }))).toEqual(expected)
    expect(withoutSeals(contentsOf({ ...call, thoughtSignature: seal(theirs) }))).toEqual(expected)
  })

  it('takes a text that was there for it alone along, and a turn of nothing else', () => {
    const empty = { text: '', thoughtSignature: sealed }
    expect(withoutSeals(contentsOf({ text: 'a' }, empty))).toEqual(contentsOf({ text: 'a' }))
    expect(withoutSeals(contentsOf(empty))).toEqual({ contents: [] })
  })

  it('gives back Google’s own signature that was sealed with it', () => {
    const own: Opaque = { origin: 'gemini', value: 'bG9uZw==' }
    const both = sealAll([
      ['thought', theirs],
      ['own', own],
    ])
    expect(withoutSeals(contentsOf({ ...call, thoughtSignature: both }))).toEqual(
      contentsOf({ ...call, thoughtSignature: 'bG9uZw==' }),
    )
  })

  it('is found in snake_case, without brackets, and in a request to count', () => {
    const body = { generateContentRequest: { contents: { parts: { text: 'a', thought_signature: sealed } } } }
    expect(withoutSeals(body)).toEqual({ generateContentRequest: { contents: { parts: { text: 'a' } } } })
  })
})
