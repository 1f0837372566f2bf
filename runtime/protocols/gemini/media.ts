import type { Blob, FileData } from '../../../generated/protocols/gemini/types.ts'
import type { AudioPart, DocumentPart, ImagePart, MediaSource, VideoPart } from '../../canonical/part.ts'
import type { LinkedMedia } from '../protocol.ts'

export type MediaPart = ImagePart | AudioPart | VideoPart | DocumentPart

/** Bytes within the request. Without a type they are a document of unknown type, as Google would refuse them. */
export function inlineMedia({ mimeType = 'application/octet-stream', data = '' }: Blob): MediaPart {
  return mediaPart(mimeType, { from: 'base64', data, mediaType: mimeType })
}

/** Media by URI. Files of the Files API and of Cloud Storage are known to Google only. */
export function fileMedia({ mimeType, fileUri = '' }: FileData): MediaPart {
  const type = mimeType === undefined ? {} : { mediaType: mimeType }
  if (isStored(fileUri)) return mediaPart(mimeType, { from: 'file', id: fileUri, ...type })
  const source: MediaSource = { from: 'url', url: fileUri, ...type }
  return mediaPart(mimeType ?? (isYouTube(fileUri) ? 'video/mp4' : undefined), source)
}

/** Google fetches its own files and videos of YouTube, and nothing else. */
export function takesUrl({ url }: Pick<LinkedMedia, 'url'>): boolean {
  return isStored(url) || isYouTube(url)
}

function mediaPart(mimeType: string | undefined, source: MediaSource): MediaPart {
  switch (mimeType?.split('/')[0]) {
    case 'image':
      return { type: 'image', source }
    case 'audio':
      return { type: 'audio', source }
    case 'video':
      return { type: 'video', source }
    default:
      return { type: 'document', source }
  }
}

export function isStored(uri: string): boolean {
  return uri.startsWith('gs://') || /^(https:\/\/generativelanguage\.googleapis\.com\/.*\/)?files\//.test(uri)
}

function isYouTube(uri: string): boolean {
  return /^https:\/\/(www\.youtube\.com|youtube\.com|m\.youtube\.com|youtu\.be)\//.test(uri)
}
