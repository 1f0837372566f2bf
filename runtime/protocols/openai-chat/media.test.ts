import { expect, test } from 'vitest'
import { audioType, fileType, mediaUrl, sourceOf } from './media.ts'

test('a data: URL is its bytes, any other URL an address', () => {
  expect(sourceOf('data:image/PNG;base64,AAAA')).toEqual({ from: 'base64', data: 'AAAA', mediaType: 'image/png' })
  expect(sourceOf('data:image/png;name=a.png;base64,AA')).toEqual({
    from: 'base64',
    data: 'AA',
    mediaType: 'image/png',
  })
  expect(sourceOf('https://x.test/a.png')).toEqual({ from: 'url', url: 'https://x.test/a.png' })
  expect(sourceOf('data:text/plain,hello')).toEqual({ from: 'url', url: 'data:text/plain,hello' })
})

test('a source without a type is bytes of no known type', () => {
  expect(sourceOf('data:;base64,AA')).toEqual({ from: 'base64', data: 'AA', mediaType: 'application/octet-stream' })
})

test('an image is shown by its bytes or its address, and not by an id of someone’s file store', () => {
  expect(mediaUrl({ from: 'base64', data: 'AA', mediaType: 'image/webp' })).toBe('data:image/webp;base64,AA')
  expect(mediaUrl({ from: 'url', url: 'https://x.test/a.png' })).toBe('https://x.test/a.png')
  expect(mediaUrl({ from: 'file', id: 'file_1' })).toBeUndefined()
})

test('formats of sound and endings of files name media types', () => {
  expect([audioType('wav'), audioType('mp3'), audioType('flac')]).toEqual(['audio/wav', 'audio/mpeg', 'audio/flac'])
  expect([fileType('a.PDF'), fileType('b.csv'), fileType('noending'), fileType(undefined)]).toEqual([
    'application/pdf',
    'text/csv',
    'application/pdf',
    'application/pdf',
  ])
})
