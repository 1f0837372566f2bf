import { describe, expect, it } from 'vitest'
import type { MediaSource, Part } from '../../canonical/part.ts'
import { capabilities } from './capabilities.ts'
import { CLAUDE, say, sent } from './test-request.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk'
const JPEG = '/9j/4AAQSkZJRgABAQ'
const WEBP = 'UklGRiQAAABXRUJQVlA4IA=='

function block(part: Part, model = 'claude-sonnet-4-6') {
  const { body, features } = sent({ turns: [say('user', part)] }, { kind: 'openai-compatible', model })
  const content = body.messages[0]?.content
  return { block: Array.isArray(content) ? content[0] : content, features }
}

const image = (source: MediaSource) => block({ type: 'image', source }).block
const base64 = (mediaType: string, data = 'AAAA'): MediaSource => ({ from: 'base64', mediaType, data })

describe('an image', () => {
  it.each(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])('Q80: of the type %s is sent', media_type => {
    expect(image(base64(media_type))).toEqual({ type: 'image', source: { type: 'base64', media_type, data: 'AAAA' } })
  })

  it('of a type by another name is sent under the one that is known', () => {
    expect(image(base64('image/jpg'))).toMatchObject({ source: { media_type: 'image/jpeg' } })
    expect(image(base64('IMAGE/PNG'))).toMatchObject({ source: { media_type: 'image/png' } })
  })

  it.each([
    [PNG, 'image/png'],
    [JPEG, 'image/jpeg'],
    ['R0lGODlhAQABAAAAACw=', 'image/gif'],
    [WEBP, 'image/webp'],
  ])('Q81: %s is what its bytes show, whatever it was called', (data, media_type) => {
    expect(image(base64('application/octet-stream', data))).toMatchObject({ source: { media_type } })
    expect(image(base64('image/bmp', data))).toMatchObject({ source: { media_type } })
  })

  it('Q80: of any other type is refused, never dropped: the answer would be to another question', () => {
    for (const type of ['image/bmp', 'image/svg+xml', 'image/heic']) {
      expect(() => image(base64(type))).toThrow(/turns\[0\]\.parts\[0\].*JPEG, PNG, GIF and WebP/)
    }
  })

  it('Q80: by URL stays one: the provider fetches it', () => {
    expect(image({ from: 'url', url: 'https://a.b/c.png' })).toEqual({
      type: 'image',
      source: { type: 'url', url: 'https://a.b/c.png' },
    })
  })

  it('Q82: in another provider’s file store is refused', () => {
    expect(() => image({ from: 'file', id: 'file-1' })).toThrow(/file of another provider/)
  })

  it('that shall be looked at closely says that this is not told', () => {
    const part = (detail: 'auto' | 'high') => ({ type: 'image', source: base64('image/png', PNG), detail }) as const
    expect(block(part('high')).features).toEqual(['image.detail'])
    expect(block(part('auto')).features).toEqual([])
  })

  it('keeps its cache mark', () => {
    expect(block({ type: 'image', source: base64('image/png'), cache: {} }).block).toMatchObject({
      cache_control: { type: 'ephemeral' },
    })
  })
})

describe('a document', () => {
  const document = (source: MediaSource) => block({ type: 'document', source }).block

  it.each<[MediaSource, object]>([
    [base64('application/pdf'), { type: 'base64', media_type: 'application/pdf', data: 'AAAA' }],
    [
      { from: 'url', url: 'https://a.b/c.pdf' },
      { type: 'url', url: 'https://a.b/c.pdf' },
    ],
    [
      { from: 'text', text: 'Hi' },
      { type: 'text', media_type: 'text/plain', data: 'Hi' },
    ],
    [base64('text/markdown', btoa('# Hi')), { type: 'text', media_type: 'text/plain', data: '# Hi' }],
    [base64('application/json', btoa('{}')), { type: 'text', media_type: 'text/plain', data: '{}' }],
  ])('%j', (source, expected) => {
    expect(document(source)).toEqual({ type: 'document', source: expected })
  })

  it('in UTF-8 keeps its letters', () => {
    expect(document(base64('text/plain', 'xbw='))).toMatchObject({ source: { data: 'ż' } })
  })

  it('that is an image is one', () => {
    expect(document(base64('image/png', PNG))).toMatchObject({ type: 'image', source: { media_type: 'image/png' } })
  })

  it('keeps title, context, the wish for citations and the cache mark', () => {
    const source = { from: 'text', text: 'x' } as const
    expect(
      block({ type: 'document', source, title: 'T', context: 'C', citations: true, cache: {} }).block,
    ).toMatchObject({
      title: 'T',
      context: 'C',
      citations: { enabled: true },
      cache_control: { type: 'ephemeral' },
    })
  })

  it.each<MediaSource>([{ from: 'file', id: 'file-1' }, base64('application/zip'), base64('text/plain', '***')])(
    'Q82: %j is refused',
    source => {
      expect(() => document(source)).toThrow(/turns\[0\]\.parts\[0\]/)
    },
  )
})

it.each(['audio', 'video'] as const)('%s is refused', type => {
  expect(() => block({ type, source: base64('audio/wav') })).toThrow(/does not take/)
})

describe('what the provider fetches by itself', () => {
  const takes = (media: Parameters<ReturnType<typeof capabilities>['takesUrl']>[0], kind = CLAUDE.kind) =>
    capabilities({ ...CLAUDE, kind }).takesUrl(media)

  it('are images and PDFs over https', () => {
    expect(takes({ type: 'image', url: 'https://a.b/c.png' })).toBe(true)
    expect(takes({ type: 'document', url: 'https://a.b/c' })).toBe(true)
    expect(takes({ type: 'document', url: 'https://a.b/c', mediaType: 'application/pdf' })).toBe(true)
  })

  it('is nothing else, and for other servers nothing at all', () => {
    expect(takes({ type: 'image', url: 'http://a.b/c.png' })).toBe(false)
    expect(takes({ type: 'document', url: 'https://a.b/c.txt', mediaType: 'text/plain' })).toBe(false)
    expect(takes({ type: 'audio', url: 'https://a.b/c.wav' })).toBe(false)
    expect(takes({ type: 'image', url: 'https://a.b/c.png' }, 'openai-compatible')).toBe(false)
  })
})
