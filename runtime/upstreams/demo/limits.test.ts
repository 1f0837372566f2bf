import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutputBudget, untilStop } from './limits.ts'
import { slices, words } from './pieces.ts'

function run(pieces: string[], stops: string[]): { text: string; stop: string | undefined } {
  const source = untilStop(pieces, stops)
  let text = ''
  for (;;) {
    const { value, done } = source.next()
    if (done) return { text, stop: value as string | undefined } // the generator's own return type
    text += value
  }
}

describe('stop sequences', () => {
  it('are found wherever pieces cut them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[ab.]{0,4}$/)),
        fc.array(fc.stringMatching(/^[ab.]{1,3}$/)),
        (pieces, stops) => {
          const whole = pieces.join('')
          const found = stops
            .map(stop => ({ at: whole.indexOf(stop), stop }))
            .filter(({ at }) => at >= 0)
            .sort((a, b) => a.at + a.stop.length - b.at - b.stop.length || a.at - b.at)[0]
          expect(run(pieces, stops)).toEqual({ text: found ? whole.slice(0, found.at) : whole, stop: found?.stop })
        },
      ),
    )
  })

  it('leave pieces as they are where nothing looks like one', () => {
    expect([...untilStop(['one ', 'two ', 'three'], ['X'])]).toEqual(['one ', 'two ', 'three'])
  })
})

describe('the output limit', () => {
  it('cuts inside a piece, and never inside a character', () => {
    const budget = new OutputBudget(1)
    expect(budget.take('ab')).toBe('ab')
    expect(budget.take('c🎉')).toBe('c')
    expect(budget.outputTokens).toBe(1)
  })

  it('counts every part on its own, and reasoning inside the whole', () => {
    const budget = new OutputBudget(3)
    budget.take('12345')
    budget.close('reasoning')
    expect(budget.fits('1234')).toBe(true)
    expect(budget.fits('12345')).toBe(false)
    expect(budget.take('12345678')).toBe('1234')
    budget.close()
    expect(budget.take('x')).toBe('')
    expect([budget.outputTokens, budget.reasoningTokens]).toEqual([3, 2])
  })
})

describe('pieces', () => {
  it('joined are the text, and cut no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 9 }), (text, length) => {
        for (const pieces of [[...words(text)], [...slices(text, length)]]) {
          expect(pieces.join('')).toBe(text)
          for (const piece of pieces) expect(piece.isWellFormed() || !text.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
