import { GatewayError } from '../canonical/error.ts'
import type {
  AudioPart,
  DocumentPart,
  ImagePart,
  MediaSource,
  Part,
  ToolResultPart,
  VideoPart,
} from '../canonical/part.ts'
import type { CanonicalRequest, Turn } from '../canonical/request.ts'
import { toBase64 } from '../platform/base64.ts'
import { type LeaveSignal, Leaving } from '../platform/leave-signal.ts'
import { type MediaFetcher, notFetched } from '../platform/media.ts'
import type { Capabilities } from '../protocols/protocol.ts'

/** URLs of one request, each counted once. */
export const MAX_URLS = 50
/** Bytes of all of them together: as much as a request may have by itself. */
const MAX_TOTAL = 64 * 1024 * 1024
const AT_ONCE = 4

/**
 * The request with the bytes of every medium that the target does not fetch by itself; the same object where there is
 * none. Media of turns and of tools' results alike; each URL is fetched once. Rejects with an `invalid-request`
 * GatewayError that names the URL where one cannot be had: an answer without it would answer another question.
 */
export function withMedia(
  request: CanonicalRequest,
  capabilities: Capabilities,
  fetcher: MediaFetcher | undefined,
  signal: LeaveSignal,
): Promise<CanonicalRequest> {
  const wanted = wantedMedia(request.turns, capabilities)
  return wanted ? filled(request, wanted, fetcher, signal) : Promise.resolve(request)
}

type MediaPart = ImagePart | AudioPart | VideoPart | DocumentPart
type UrlSource = Extract<MediaSource, { from: 'url' }>
type LinkedPart = MediaPart & { source: UrlSource }

/** What is to be fetched: the parts by what they fetch. Parts of one key share their bytes. */
type Wanted = Map<string, LinkedPart[]>

const IMAGE = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
const AUDIO = ['audio/wav', 'audio/mpeg', 'audio/ogg', 'audio/flac', 'audio/mp4', 'audio/aac']
const VIDEO = ['video/mp4', 'video/webm', 'video/quicktime']
const DOCUMENT = ['application/pdf', 'text/plain']

const ACCEPT: Record<MediaPart['type'], readonly string[]> = {
  image: IMAGE,
  audio: AUDIO,
  video: VIDEO,
  document: DOCUMENT,
}
const ANYTHING: readonly string[] = [...IMAGE, ...AUDIO, ...VIDEO, ...DOCUMENT]

function wantedMedia(turns: readonly Turn[], capabilities: Capabilities): Wanted | undefined {
  let wanted: Wanted | undefined
  const look = (part: Part): void => {
    if (part.type === 'tool-result') part.content.forEach(look)
    else if (isLinked(part) && !capabilities.takesUrl({ type: part.type, ...part.source })) {
      wanted ??= new Map()
      const key = `${isOpen(part) ? 'anything' : part.type} ${part.source.url}`
      const others = wanted.get(key)
      if (others) others.push(part)
      else wanted.set(key, [part])
    }
  }
  for (const turn of turns) turn.parts.forEach(look)
  return wanted
}

function isLinked(part: Part): part is LinkedPart {
  return 'source' in part && part.source.from === 'url'
}

/** A file whose client said nothing of its type (Gemini): it may turn out to be an image, and is told as one then. */
function isOpen(part: LinkedPart): part is DocumentPart & { source: UrlSource } {
  if (part.type !== 'document' || part.source.mediaType !== undefined) return false
  return part.title === undefined && part.context === undefined
}

async function filled(
  request: CanonicalRequest,
  wanted: Wanted,
  fetcher: MediaFetcher | undefined,
  signal: LeaveSignal,
): Promise<CanonicalRequest> {
  const groups = [...wanted.values()]
  const { url } = groups[0]![0]!.source
  if (!fetcher)
    throw notFetched(url, "the model's upstream takes bytes only, and this gateway fetches nothing. Send it as base64")
  if (groups.length > MAX_URLS)
    throw new GatewayError(
      'invalid-request',
      `The request names ${groups.length} URLs of media that would have to be fetched for the model's upstream, and ${MAX_URLS} are the most.`,
      { code: 'media_not_fetched' },
    )
  const parts = await fetchAll(groups, fetcher, signal)
  const put = <P extends Part>(part: P): P | MediaPart => parts.get(part) ?? part
  const turns = request.turns.map(turn => {
    const filledParts = turn.parts.map(part => (part.type === 'tool-result' ? filledResult(part, put) : put(part)))
    return filledParts.every((part, index) => part === turn.parts[index]) ? turn : { ...turn, parts: filledParts }
  })
  return { ...request, turns }
}

function filledResult(result: ToolResultPart, put: <P extends Part>(part: P) => P | MediaPart): ToolResultPart {
  const content = result.content.map(put)
  return content.every((part, index) => part === result.content[index]) ? result : { ...result, content }
}

/** The parts with their bytes, by the parts that they stand for. The first failure ends all that is under way. */
async function fetchAll(
  groups: LinkedPart[][],
  fetcher: MediaFetcher,
  signal: LeaveSignal,
): Promise<Map<Part, MediaPart>> {
  const parts = new Map<Part, MediaPart>()
  const stop = new Leaving()
  const leave = (): void => stop.abort()
  const queue = groups.values()
  let total = 0

  async function work(): Promise<void> {
    for (const group of queue) {
      const first = group[0]!
      const { url } = first.source
      const accept = isOpen(first) ? ANYTHING : ACCEPT[first.type]
      const { data, mediaType } = await fetcher.fetch(url, { accept, signal: stop })
      total += data.length
      if (total > MAX_TOTAL)
        throw notFetched(url, `the media of the request are larger than ${MAX_TOTAL} bytes together`)
      const source: MediaSource = { from: 'base64', data: toBase64(data), mediaType }
      for (const part of group) parts.set(part, withBytes(part, source, mediaType))
    }
  }

  if (signal.aborted) stop.abort()
  signal.addEventListener('abort', leave, { once: true })
  try {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, groups.length) }, work))
    return parts
  } catch (thrown) {
    stop.abort()
    throw thrown
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

function withBytes(part: LinkedPart, source: MediaSource, mediaType: string): MediaPart {
  const kind = mediaType.split('/', 1)[0]
  if (isOpen(part) && (kind === 'image' || kind === 'audio' || kind === 'video'))
    return { type: kind, source, ...(part.cache && { cache: part.cache }) }
  return { ...part, source }
}
