import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { MediaSource, Part, ToolResultPart } from '../canonical/part.ts'
import type { CanonicalRequest, Turn } from '../canonical/request.ts'
import { Leaving } from '../platform/leave-signal.ts'
import { type FetchedMedia, type MediaFetcher, notFetched } from '../platform/media.ts'
import type { Capabilities, LinkedMedia } from '../protocols/protocol.ts'
import { MAX_URLS, withMedia } from './remote-media.ts'

const never = new Leaving()

function capable(takesUrl: (media: LinkedMedia) => boolean = () => false): Capabilities {
  return { freeformTools: true, namespaces: true, toolName: /^/, stop: true, candidates: true, takesUrl }
}

function requestOf(...turns: Part[][]): CanonicalRequest {
  return {
    model: 'm',
    stream: false,
    turns: turns.map((parts): Turn => ({ role: 'user', parts })),
    tools: [],
    sampling: {},
  }
}

const url = (path: string, mediaType?: string): MediaSource => ({
  from: 'url',
  url: `https://cdn.example/${path}`,
  ...(mediaType !== undefined && { mediaType }),
})
const image = (path: string): Part => ({ type: 'image', source: url(path) })
const result = (...content: ToolResultPart['content']): ToolResultPart => ({
  type: 'tool-result',
  callId: 'c1',
  kind: 'function',
  content,
})
const inline = (path: string, mediaType: string): MediaSource => ({ from: 'base64', data: btoa(path), mediaType })

interface Watched extends MediaFetcher {
  asked: { path: string; accept: readonly string[] }[]
  /** The most that were under way at the same time. */
  most: number
}

/** Answers with the path as its bytes. */
function fetcher(answer: (path: string) => Partial<FetchedMedia> | Error = () => ({})): Watched {
  let running = 0
  const watched: Watched = {
    asked: [],
    most: 0,
    async fetch(from, { accept, signal }) {
      const path = from.slice('https://cdn.example/'.length)
      watched.asked.push({ path, accept })
      watched.most = Math.max(watched.most, ++running)
      await new Promise(resolve => setTimeout(resolve, 2))
      running--
      if (signal.aborted) throw new GatewayError('upstream', 'left', { code: 'client_closed' })
      const said = answer(path)
      if (said instanceof Error) throw said
      return { data: new TextEncoder().encode(path), mediaType: 'image/png', ...said }
    },
  }
  return watched
}

async function failureOf(promise: Promise<unknown>): Promise<GatewayError> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(GatewayError)
  return thrown as GatewayError
}

describe('nothing to fetch', () => {
  it('gives the same request, also where there is no fetcher', async () => {
    const request = requestOf(
      [
        { type: 'text', text: 'hi' },
        { type: 'image', source: inline('a', 'image/png') },
      ],
      [result({ type: 'document', source: { from: 'text', text: 'notes' } })],
      [{ type: 'document', source: { from: 'file', id: 'file-1' } }],
    )
    expect(await withMedia(request, capable(), undefined, never)).toBe(request)
  })

  it('leaves the URLs that the target takes, and asks it for each with its kind and type', async () => {
    const asked: LinkedMedia[] = []
    const capabilities = capable(media => {
      asked.push(media)
      return true
    })
    const request = requestOf([image('a.png')], [result({ type: 'video', source: url('v', 'video/mp4') })])
    expect(await withMedia(request, capabilities, undefined, never)).toBe(request)
    expect(asked).toMatchObject([
      { type: 'image', url: 'https://cdn.example/a.png' },
      { type: 'video', url: 'https://cdn.example/v', mediaType: 'video/mp4' },
    ])
  })
})

describe('Q80: what the target does not take by URL', () => {
  it('gets its bytes, in turns and in results of tools, with everything that stood beside', async () => {
    const request = requestOf(
      [
        { type: 'text', text: 'look' },
        { type: 'image', source: url('a.png'), detail: 'high', cache: {} },
      ],
      [
        result(
          { type: 'text', text: 'a page' },
          { type: 'document', source: url('b.pdf'), title: 'B', citations: true },
        ),
      ],
    )
    const watched = fetcher(path => (path === 'b.pdf' ? { mediaType: 'application/pdf' } : {}))
    const filled = await withMedia(request, capable(), watched, never)
    expect(filled).toEqual({
      ...request,
      turns: [
        {
          role: 'user',
          parts: [
            { type: 'text', text: 'look' },
            { type: 'image', source: inline('a.png', 'image/png'), detail: 'high', cache: {} },
          ],
        },
        {
          role: 'user',
          parts: [
            result(
              { type: 'text', text: 'a page' },
              { type: 'document', source: inline('b.pdf', 'application/pdf'), title: 'B', citations: true },
            ),
          ],
        },
      ],
    })
    expect(request.turns[0]?.parts[1]).toMatchObject({ source: { from: 'url' } })
  })

  it('is fetched alone: what the target takes stays, and turns without it stay the same objects', async () => {
    const request = requestOf([image('mine.png')], [image('theirs.png')], [{ type: 'text', text: 'x' }])
    const filled = await withMedia(
      request,
      capable(({ url }) => url.includes('theirs')),
      fetcher(),
      never,
    )
    expect(filled.turns[0]?.parts).toEqual([{ type: 'image', source: inline('mine.png', 'image/png') }])
    expect(filled.turns[1]).toBe(request.turns[1])
    expect(filled.turns[2]).toBe(request.turns[2])
  })

  it('is fetched once however often it stands there', async () => {
    const request = requestOf(
      [image('a.png'), image('b.png')],
      [image('a.png')],
      [result({ type: 'image', source: url('a.png') })],
    )
    const watched = fetcher()
    const filled = await withMedia(request, capable(), watched, never)
    expect(watched.asked.map(({ path }) => path).sort()).toEqual(['a.png', 'b.png'])
    expect(JSON.stringify(filled)).not.toContain('https:')
  })

  it('is fetched by four at a time', async () => {
    const watched = fetcher()
    const filled = await withMedia(
      requestOf(Array.from({ length: 11 }, (_, n) => image(`${n}`))),
      capable(),
      watched,
      never,
    )
    expect([watched.asked.length, watched.most]).toEqual([11, 4])
    expect(filled.turns[0]?.parts.map(part => 'source' in part && part.source)).toEqual(
      Array.from({ length: 11 }, (_, n) => inline(`${n}`, 'image/png')),
    )
  })

  it('has to be what it is called: an image, a sound, a video, a document', async () => {
    const watched = fetcher()
    const parts: Part[] = [
      image('i'),
      { type: 'audio', source: url('a') },
      { type: 'video', source: url('v') },
      { type: 'document', source: url('d', 'application/pdf') },
    ]
    await withMedia(requestOf(parts), capable(), watched, never)
    const accepted = Object.fromEntries(watched.asked.map(({ path, accept }) => [path, accept.join()]))
    expect(accepted.i).toBe('image/png,image/jpeg,image/gif,image/webp')
    expect(accepted.a).toMatch(/^audio\/wav,audio\/mpeg,(audio\/\w+,?)+$/)
    expect(accepted.v).toMatch(/^video\/mp4,(video\/\w+,?)+$/)
    expect(accepted.d).toBe('application/pdf,text/plain')
  })

  it('is told as what it turns out to be where the client named no type', async () => {
    const request = requestOf([{ type: 'document', source: url('x'), cache: { ttl: '1h' } }])
    for (const mediaType of ['image/png', 'audio/wav', 'video/mp4'] as const) {
      const filled = await withMedia(
        request,
        capable(),
        fetcher(() => ({ mediaType })),
        never,
      )
      expect(filled.turns[0]?.parts).toEqual([
        { type: mediaType.split('/')[0], source: inline('x', mediaType), cache: { ttl: '1h' } },
      ])
    }
    const pdf = await withMedia(
      request,
      capable(),
      fetcher(() => ({ mediaType: 'application/pdf' })),
      never,
    )
    expect(pdf.turns[0]?.parts[0]?.type).toBe('document')
  })
})

describe('a medium that cannot be had', () => {
  it('refuses the request, and ends what else is under way', async () => {
    const broken = notFetched('https://cdn.example/2', 'it answered with status 404')
    const watched = fetcher(path => (path === '2' ? broken : {}))
    const request = requestOf(Array.from({ length: 20 }, (_, n) => image(`${n}`)))
    expect(await failureOf(withMedia(request, capable(), watched, never))).toBe(broken)
    expect(watched.asked.length).toBeLessThan(10)
  })

  it('refuses the request where nobody fetches, with the URL and the remedy', async () => {
    const request = requestOf([{ type: 'image', source: { from: 'url', url: 'https://a.b/c.png?sig=secret' } }])
    expect(await failureOf(withMedia(request, capable(), undefined, never))).toMatchObject({
      kind: 'invalid-request',
      message:
        "https://a.b/c.png could not be fetched: the model's upstream takes bytes only, and this gateway fetches nothing. Send it as base64.",
    })
  })

  it('refuses more URLs than are fetched for one request, before the first one', async () => {
    const many = Array.from({ length: MAX_URLS + 1 }, (_, n) => image(`${n}`))
    const watched = fetcher()
    expect((await failureOf(withMedia(requestOf(many), capable(), watched, never))).message).toContain(
      `names ${MAX_URLS + 1} URLs`,
    )
    expect(watched.asked).toEqual([])
    const same = Array.from({ length: MAX_URLS + 1 }, () => image('same'))
    expect((await withMedia(requestOf(same), capable(), watched, never)).turns[0]?.parts.length).toBe(MAX_URLS + 1)
  })

  it('refuses more bytes than fit into one request', async () => {
    const large = fetcher(() => ({ data: new Uint8Array(20 * 2 ** 20) }))
    const request = requestOf(Array.from({ length: 9 }, (_, n) => image(`${n}`)))
    expect((await failureOf(withMedia(request, capable(), large, never))).message).toContain(
      'the media of the request are larger than 67108864 bytes together',
    )
    expect(large.asked.length).toBeLessThan(9)
  })

  it('is not waited for when the client leaves', async () => {
    const leaving = new Leaving()
    const watched = fetcher()
    const pending = withMedia(requestOf([image('a'), image('b')]), capable(), watched, leaving)
    leaving.abort()
    expect((await failureOf(pending)).details.code).toBe('client_closed')
    expect((await failureOf(withMedia(requestOf([image('a')]), capable(), watched, leaving))).details.code).toBe(
      'client_closed',
    )
  })
})
