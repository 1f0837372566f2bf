import { describe, expect, it } from 'vitest'
import { PartialArguments } from './partial-arguments.ts'

function assembled(...pieces: object[]): unknown {
  const args = new PartialArguments()
  for (const piece of pieces) args.add(piece)
  return JSON.parse(args.json())
}

const text = (jsonPath: string, stringValue: string, willContinue = false) => ({ jsonPath, stringValue, willContinue })

describe('arguments in pieces', () => {
  it('are put where their paths say', () => {
    expect(
      assembled(
        text('$.a.b[0].c', 'x'),
        { jsonPath: '$.a.b[1]', numberValue: 2 },
        { jsonPath: "$.a['d e']", boolValue: false },
        { jsonPath: '$["it\\"s"]', nullValue: 'NULL_VALUE' },
      ),
    ).toEqual({ a: { b: [{ c: 'x' }, 2], 'd e': false }, 'it"s': null })
  })

  it('join a text that continues', () => {
    expect(assembled(text('$.a', 'x', true), text('$.a', 'y', true), text('$.a', ''), text('$.b', 'z'))).toEqual({
      a: 'xy',
      b: 'z',
    })
  })

  it('replace a text that was complete', () => {
    expect(assembled(text('$.a', 'x'), text('$.a', 'y'))).toEqual({ a: 'y' })
    expect(assembled(text('$.a', 'x', true), text('$.b', 'z'), text('$.a', 'y'))).toEqual({ a: 'y', b: 'z' })
  })

  it('touch nothing but the arguments', () => {
    const built = assembled(text('$.__proto__.polluted', 'x'), text('$.constructor.prototype.y', 'z'))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(built as object)).toEqual(['__proto__', 'constructor'])
  })

  it.each([
    [{}],
    [null],
    [{ jsonPath: '$', stringValue: 'x' }],
    [{ jsonPath: '$..a', stringValue: 'x' }],
    [{ jsonPath: '$.a[', stringValue: 'x' }],
    [{ jsonPath: '$.a[999999999]', numberValue: 1 }],
    [{ jsonPath: '$.a' }],
  ])('cannot be read of %j', piece => {
    const args = new PartialArguments()
    expect(args.add(piece)).toBe(false)
  })

  it('cost what they are long', () => {
    const args = new PartialArguments()
    for (let n = 0; n < 100_000; n++) args.add(text('$.a', 'xxxxxxxxxx', true))
    expect(args.json().length).toBe(1_000_008)
  })
})
