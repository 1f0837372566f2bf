import { expect, test } from 'vitest'
import { TextFlow } from './text-flow.ts'

test('parts that follow each other are one text', () => {
  const flow = new TextFlow()
  expect([flow.append('Paris is '), flow.append('a city.')].join('')).toBe('Paris is a city.')
})

test('after something else a blank line stands between', () => {
  const flow = new TextFlow()
  const texts = [flow.append('Let me look.')]
  flow.interrupt()
  flow.interrupt()
  texts.push(flow.append(''), flow.append('Found '), flow.append('it.'))
  expect(texts.join('')).toBe('Let me look.\n\nFound it.')
})

test('nothing stands before the first text, and nothing after the last', () => {
  const flow = new TextFlow()
  flow.interrupt()
  const text = flow.append('Hi')
  flow.interrupt()
  expect(text + flow.append('')).toBe('Hi')
})
