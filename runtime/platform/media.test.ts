import { expect, test } from 'vitest'
import { shortUrl } from './media.ts'

test.each([
  ['https://cdn.example/a/b.png?X-Amz-Signature=secret#top', 'https://cdn.example/a/b.png'],
  ['https://user:secret@cdn.example:8443/a', 'https://cdn.example:8443/a'],
  ['http://user:secret@no such host/a?b', 'http://no such host/a'],
  ['not a url', 'not a url'],
  ['data:text/plain,hello', 'data:text/plain,hello'],
])('%s is told as %s', (url, short) => expect(shortUrl(url)).toBe(short))

test('a long URL is cut', () => {
  expect(shortUrl(`https://cdn.example/${'a'.repeat(500)}`)).toMatch(/^https:\/\/cdn\.example\/a{100}…$/)
  expect(shortUrl(`data:image/png;base32,${'A'.repeat(10_000_000)}`).length).toBe(121)
})
