import type { MediaSource } from '../../canonical/part.ts'
import { text } from '../../platform/byte-search.ts'
import { lookup } from '../lookup.ts'

const DATA_URL = /^data:([^;,]*)(?:;[^;,]*)*;base64,/i

/** The source that a URL of a content part names: base64 bytes for a `data:` URL, the address itself for any other. */
export function sourceOf(url: string): MediaSource {
  const data = dataUrl(url)
  return data ? { from: 'base64', ...data } : { from: 'url', url }
}

/** A base64 `data:` URL in its pieces; undefined for any other text. */
export function dataUrl(url: string): { data: string; mediaType: string } | undefined {
  const match = DATA_URL.exec(url.length > 200 ? url.slice(0, 200) : url)
  if (!match) return undefined
  return { data: url.slice(match[0].length), mediaType: match[1]?.toLowerCase() || 'application/octet-stream' }
}

/** The URL that shows a medium; undefined where it lies in a file store that its reader cannot reach. */
export function mediaUrl(source: MediaSource): string | undefined {
  switch (source.from) {
    case 'base64':
      return `data:${source.mediaType};base64,${source.data}`
    case 'url':
      return source.url
    case 'file':
    case 'text':
      return undefined
  }
}

const AUDIO_TYPES: Record<string, string> = { wav: 'audio/wav', mp3: 'audio/mpeg' }

/** The media type of an `input_audio` format. */
export function audioType(format: string): string {
  return lookup(AUDIO_TYPES, format) ?? `audio/${format}`
}

const AUDIO_FORMATS: Record<string, string> = {
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/wave': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
}

/** The `input_audio` format of a media type. */
export function audioFormat(mediaType: string): string {
  const [type = ''] = mediaType.toLowerCase().split(';', 1)
  return lookup(AUDIO_FORMATS, type) ?? type.slice(type.indexOf('/') + 1)
}

/** How the bytes of each format of sound begin, in base64. */
const SOUNDS: readonly [beginning: string, mediaType: string][] = [
  ['UklGR', 'audio/wav'],
  ['SUQz', 'audio/mpeg'],
  ['//', 'audio/mpeg'],
  ['ZkxhQ', 'audio/flac'],
  ['T2dnU', 'audio/ogg'],
]

/** The media type of a spoken reply, which does not say it. Streams send bare samples. */
export function audioTypeOf(base64: string): string {
  return SOUNDS.find(([beginning]) => base64.startsWith(beginning))?.[1] ?? 'audio/pcm'
}

const TYPES_BY_ENDING: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
  html: 'text/html',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** The media type that a file's name lets expect; a file without a telling name is most often a PDF. */
export function fileType(filename: string | undefined): string {
  const ending = filename?.slice(filename.lastIndexOf('.') + 1).toLowerCase()
  return (ending && lookup(TYPES_BY_ENDING, ending)) || 'application/pdf'
}

/** The ending of a file's name that tells its media type. */
export function fileEnding(mediaType: string): string {
  const known = Object.entries(TYPES_BY_ENDING).find(([, type]) => type === mediaType)
  return known ? known[0] : 'pdf'
}

/** Whether a file is text, which a model can be given as such. */
export function isReadable(mediaType: string): boolean {
  return /^text\/|^application\/(?:json|xml|yaml|x-yaml)\b|\+(?:json|xml)\b/.test(mediaType)
}

/** The UTF-8 text that base64 stands for; what is no base64 gives an empty one. */
export function textOfBase64(data: string): string {
  try {
    return text(Uint8Array.from(atob(data), character => character.charCodeAt(0)))
  } catch {
    return ''
  }
}
