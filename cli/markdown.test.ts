import { describe, expect, it } from 'vitest'
import { escaped, LONGEST_COMMENT, shortened } from './markdown.ts'

describe('text from outside', () => {
  it('is no Markdown, no HTML and calls nobody', () => {
    expect(escaped('a|b `c` *d* <img src=x> [e](f) &amp;')).toBe(
      'a\\|b \\`c\\` \\*d\\* \\<img src=x\\> \\[e\\](f) \\&amp;',
    )
    expect(escaped('old-@team/all, a@b, @ c')).toBe('old-@\u200bteam/all, a@\u200bb, @ c')
  })
})

describe('a comment that is too long', () => {
  const line = `${'x'.repeat(99)}\n`

  it('ends with a whole line, and says so', () => {
    const cut = shortened(line.repeat(700), 'The rest is elsewhere.')
    expect(cut.length).toBeLessThan(LONGEST_COMMENT + 100)
    expect(cut).toMatch(/\nx{99}\n\nThe rest is elsewhere\.$/)
  })

  it('does not say so where it is folded away', () => {
    const cut = shortened(`${line}<details><summary>s</summary>\n\n${line.repeat(700)}</details>`, 'Elsewhere.')
    expect(cut).toBe(`${line}\nElsewhere.`)
  })

  it('is left alone where it is not', () => {
    expect(shortened(line, 'Elsewhere.')).toBe(line)
  })
})
