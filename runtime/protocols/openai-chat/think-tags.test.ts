import { describe, expect, test } from 'vitest'
import { ThinkTags } from './think-tags.ts'

function told(pieces: readonly string[]): { thought: string; text: string; order: string } {
  const tags = new ThinkTags()
  const said = { thought: '', text: '', order: '' }
  const take = (piece: string, thought: boolean): void => {
    expect(piece).not.toBe('')
    if (thought) said.thought += piece
    else said.text += piece
    const kind = thought ? 'r' : 't'
    if (!said.order.endsWith(kind)) said.order += kind
  }
  for (const piece of pieces) tags.push(piece, take)
  tags.end(take)
  return said
}

describe('reasoning between tags', () => {
  test.each([
    ['at the beginning', '<think>a</think>b', { thought: 'a', text: 'b', order: 'rt' }],
    ['with blanks around the tags', '\n<think>\na\n</think>\n\nb', { thought: 'a\n', text: 'b', order: 'rt' }],
    ['in the middle', 'x<think>a</think>b', { thought: 'a', text: 'xb', order: 'trt' }],
    ['twice', '<think>a</think>b<think>c</think>d', { thought: 'ac', text: 'bd', order: 'rtrt' }],
    ['that is empty', '<think>\n\n</think>\n\nb', { thought: '', text: 'b', order: 't' }],
    ['that never closes', '<think>a', { thought: 'a', text: '', order: 'r' }],
    ['that is none', '  a < b, <thin> and </think>', { thought: '', text: '  a < b, <thin> and </think>', order: 't' }],
    ['whose tag is cut off', 'a<thi', { thought: '', text: 'a<thi', order: 't' }],
    ['beside blanks only', ' \n', { thought: '', text: ' \n', order: 't' }],
  ])('%s, wherever the stream is cut', (_, content, expected) => {
    for (let cut = 0; cut <= content.length; cut++)
      expect(told([content.slice(0, cut), content.slice(cut)])).toEqual(expected)
    expect(told([...content])).toEqual(expected)
  })
})

test('text comes as it is said: only what may be a tag waits', () => {
  const tags = new ThinkTags()
  const pieces: string[] = []
  for (const piece of ['Hel', 'lo <', 'b> ', 'world']) tags.push(piece, said => pieces.push(said))
  expect(pieces).toEqual(['Hel', 'lo ', '<b> ', 'world'])
})
