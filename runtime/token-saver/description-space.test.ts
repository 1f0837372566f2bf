import { describe, expect, it } from 'vitest'
import { withoutSpareSpace } from './description-space.ts'

describe('white space of descriptions', () => {
  it('goes where it came from the source: shared indentation, ends of lines, rows of empty lines', () => {
    const text = 'Reads a file.   \n\n\n\n    Use it for:\n      - code  \n      - text\r\n\n    Not for images.\n    '
    expect(withoutSpareSpace(text)).toBe('Reads a file.\n\nUse it for:\n  - code\n  - text\n\nNot for images.')
  })

  it('stays where it means something', () => {
    for (const text of [
      '',
      'Reads a file.',
      'Reads:\n- code\n- text\n\nNot images.',
      'Example:\n  if x:\n    y\nEnd.',
      '- a\n  - b\n- c',
    ])
      expect(withoutSpareSpace(text), text).toBeUndefined()
  })

  it('stays where there is hardly any', () => {
    expect(withoutSpareSpace(' a ')).toBeUndefined()
  })

  it('keeps how lines are indented against each other', () => {
    const text = '\n        Example:\n            if x:\n                y\n        End.'
    expect(withoutSpareSpace(text)).toBe('Example:\n    if x:\n        y\nEnd.')
  })
})
