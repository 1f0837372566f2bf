import type { AudioPart, DocumentPart, ImagePart, MediaSource, VideoPart } from './part.ts'

export type MediaPart = ImagePart | AudioPart | VideoPart | DocumentPart

/** 85 tokens and 170 for each tile of 512 pixels: four tiles are an image of 1024 by 1024, eight the largest. */
const IMAGE = { low: 85, auto: 85 + 4 * 170, high: 85 + 4 * 170, original: 85 + 8 * 170 }

/** Bytes for each token: sound and film as Gemini counts their seconds, documents at 50 kB a page. */
const BYTES_PER_TOKEN = { audio: 1_000, video: 500, document: 40, text: 4 }

/** What is somewhere else is taken to be this many bytes long. */
const UNSEEN_BYTES = { audio: 500_000, video: 5_000_000, document: 100_000 }

/** About how many tokens a model reads in a medium; none in a document that is given as text, which is counted as that. */
export function mediaTokens(part: MediaPart): number {
  if (part.type === 'image') return IMAGE[part.detail ?? 'auto']
  const { source } = part
  if (source.from === 'text') return 0
  const perToken = isText(source) ? BYTES_PER_TOKEN.text : BYTES_PER_TOKEN[part.type]
  const bytes = source.from === 'base64' ? (source.data.length * 3) / 4 : UNSEEN_BYTES[part.type]
  return Math.ceil(bytes / perToken)
}

/** Whether bytes are text in themselves, which every model reads. */
export function isText(source: MediaSource): boolean {
  return (
    source.from === 'text' || (source.from === 'base64' && /^(text\/|application\/(json|xml))/.test(source.mediaType))
  )
}
