import { expect, test } from 'vitest'
import { explainBaseUrl, trimBaseUrl } from './base-url.ts'

test.each(['http://127.0.0.1:8000/v1', 'https://api.openai.com/v1', 'https://host', 'http://[::1]:9/a/b'])(
  '%s is an address',
  text => expect(explainBaseUrl(text)).toBeUndefined(),
)

test.each([
  ['nothing', 'no URL'],
  ['localhost:8000', 'localhost:'],
  ['ftp://host/v1', 'ftp:'],
  ['https://user:pass@host/v1', 'user or a password'],
  ['https://host/v1?key=1', 'query'],
  ['https://host/v1#x', 'query or a fragment'],
  ['https://host/v1/chat/completions', 'operation'],
  ['https://host/v1/messages/', 'operation'],
  ['http://[object Object]/v1', 'reference'],
])('%s is none', (text, reason) => expect(explainBaseUrl(text)?.message).toContain(reason))

test('slashes at the end are dropped', () => expect(trimBaseUrl('http://host/v1//')).toBe('http://host/v1'))
