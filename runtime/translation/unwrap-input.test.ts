import { describe, expect, test } from 'vitest'
import { InputUnwrapper } from './unwrap-input.ts'

function unwrap(pieces: string[]): { deltas: string[]; input: string } {
  const unwrapper = new InputUnwrapper()
  const deltas = pieces.map(piece => unwrapper.push(piece))
  const { input, rest } = unwrapper.end(deltas.join(''))
  return { deltas: [...deltas, rest].filter(Boolean), input }
}

const text = '*** Begin\n"quoted" \\n \\\\ tab\t € 😀 end\\'

describe('the text of a freeform tool is taken out of its wrapping', () => {
  test('as it streams', () => {
    expect(unwrap(['{"input":"*** Be', 'gin\\n', '"}'])).toEqual({
      deltas: ['*** Be', 'gin\n'],
      input: '*** Begin\n',
    })
  })

  test('wherever the arguments are cut', () => {
    const plain = JSON.stringify({ input: text })
    const ascii = plain.replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    for (const json of [plain, ascii, ` { "input" : ${JSON.stringify(text)} }\n`]) {
      for (let cut = 0; cut <= json.length; cut++) {
        const { deltas, input } = unwrap([json.slice(0, cut), json.slice(cut)])
        expect(input).toBe(text)
        expect(deltas.join('')).toBe(text)
      }
      expect(unwrap([...json]).deltas.join('')).toBe(text)
    }
  })

  test('never with half a surrogate pair in a delta', () => {
    for (const delta of unwrap([...'{"input":"\\ud83d\\ude00"}']).deltas) expect(delta.isWellFormed()).toBe(true)
  })

  test('with line feeds that the model did not escape', () => {
    expect(unwrap(['{"input":"a\nb', '\nc"}']).deltas.join('')).toBe('a\nb\nc')
  })
})

describe('what is not wrapped is the text itself', () => {
  test.each([
    ['other keys', '{"patch":"x"}'],
    ['invalid JSON', '*** Begin Patch'],
    ['a text that is no object', '"x"'],
    ['an input that is no text', '{"input":{"a":1}}'],
    ['nothing', ''],
  ])('%s', (_, json) => {
    expect(unwrap([json.slice(0, 4), json.slice(4)])).toEqual({ deltas: json === '' ? [] : [json], input: json })
  })

  test('escapes that JSON does not know are meant as they stand', () => {
    for (const pieces of [['{"input":"a\\d+ \\u12 \\"b\\\\"}'], [...'{"input":"a\\d+ \\u12 \\"b\\\\"}']]) {
      expect(unwrap(pieces).input).toBe('a\\d+ \\u12 "b\\')
      expect(unwrap(pieces).deltas.join('')).toBe('a\\d+ \\u12 "b\\')
    }
  })

  test('arguments that break off keep what was streamed', () => {
    expect(unwrap(['{"input":"ab', 'c'])).toEqual({ deltas: ['ab', 'c'], input: 'abc' })
  })
})
