import type { MediaSource } from '../../canonical/part.ts'

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

/** The URL that shows an image; undefined where it lies in a file store that the client cannot reach. */
export function imageUrl(source: MediaSource): string | undefined {
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
  return AUDIO_TYPES[format] ?? `audio/${format}`
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
  return (ending && TYPES_BY_ENDING[ending]) || 'application/pdf'
}
