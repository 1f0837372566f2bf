import { describe, expect, it, test } from 'vitest'
import { mediaTypeOf } from './media-type.ts'

const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1')

const MARKED: [type: string, head: string][] = [
  ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['image/gif', 'GIF89a\x01\0'],
  ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['audio/wav', 'RIFF\x24\0\0\0WAVEfmt '],
  ['audio/mpeg', 'ID3\x04\0\0\0\0'],
  ['audio/mpeg', '\xff\xfb\x90\x44\0\0'],
  ['audio/mpeg', '\xff\xf3\x84\xc4\0\0'],
  ['audio/aac', '\xff\xf1\x50\x80\x02'],
  ['audio/ogg', 'OggS\0\x02\0\0'],
  ['audio/flac', 'fLaC\0\0\0\x22'],
  ['audio/mp4', '\0\0\0\x20ftypM4A \0\0\0\0'],
  ['image/avif', '\0\0\0\x20ftypavif\0\0\0\0'],
  ['image/heic', '\0\0\0\x18ftypheic\0\0\0\0'],
  ['video/quicktime', '\0\0\0\x14ftypqt  \0\0\0\0'],
  ['video/mp4', '\0\0\0\x20ftypisom\0\0\x02\0'],
  ['video/webm', '\x1a\x45\xdf\xa3\x9f\x42'],
  ['application/pdf', '%PDF-1.7\n'],
  ['application/pdf', `${'\n'.repeat(1024)}%PDF-1.4\n`],
]

test.each(MARKED)('Q81: %s is known by its bytes (%#), whatever the server and the URL say', (type, head) => {
  expect(mediaTypeOf(bytes(head), 'text/html; charset=utf-8', '/a.txt')).toBe(type)
  expect(mediaTypeOf(bytes(head), undefined, '/')).toBe(type)
})

describe('bytes without a mark', () => {
  const word = bytes('Grüße in Latin-1 are no UTF-8')
  const plain = Buffer.from('# Grüße\n')
  const page = bytes('\n <!DOCTYPE html><html><body>Please log in</body></html>')

  it.each(['image/png', 'image/jpeg', 'application/pdf', 'audio/wav', 'video/mp4'])(
    'are not what a server calls %s',
    type => {
      expect(mediaTypeOf(bytes('\x01\x02\x03\x04'), type, '/a')).toBeUndefined()
    },
  )

  it.each(['text/plain; charset=utf-8', 'TEXT/Markdown', 'text/csv', 'application/json', 'application/ld+json'])(
    'are text where a server calls them %s and they are UTF-8',
    type => {
      expect(mediaTypeOf(plain, type, '/a')).toBe('text/plain')
      expect(mediaTypeOf(word, type, '/a')).toBeUndefined()
      expect(mediaTypeOf(bytes('a\0b'), type, '/a')).toBeUndefined()
    },
  )

  it('Q81: are what the extension says where the server does not know or lies', () => {
    for (const declared of ['application/octet-stream', 'image/png', '', undefined])
      expect(mediaTypeOf(plain, declared, '/notes.MD'), declared).toBe('text/plain')
    expect(mediaTypeOf(bytes('\0\0\0\0\xfe'), 'application/octet-stream', '/a.mp3')).toBe('audio/mpeg')
    expect(mediaTypeOf(bytes('\0\0\0\0\xfe'), 'text/plain', '/a.mp3')).toBe('audio/mpeg')
    expect(mediaTypeOf(plain, 'audio/mpeg', '/a')).toBeUndefined()
  })

  it('are nothing where they are a page of HTML: a login is not the document', () => {
    expect(mediaTypeOf(page, 'text/html', '/a.txt')).toBeUndefined()
    expect(mediaTypeOf(page, 'text/plain', '/a.txt')).toBeUndefined()
    expect(mediaTypeOf(page, 'application/pdf', '/a.pdf')).toBeUndefined()
  })

  it('are nothing where nobody says anything', () => {
    expect(mediaTypeOf(plain, undefined, '/')).toBeUndefined()
    expect(mediaTypeOf(plain, 'application/octet-stream', '/constructor.__proto__')).toBeUndefined()
    expect(mediaTypeOf(plain, undefined, '/a.constructor')).toBeUndefined()
  })

  it('UTF-16 with a byte order mark is no MP3', () => {
    expect(mediaTypeOf(bytes('\xff\xfea\0b\0'), undefined, '/a')).toBeUndefined()
  })
})
