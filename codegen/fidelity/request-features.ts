import type { RequestFeature, Section } from './feature.ts'
import { cachingFeatures } from './request/caching.ts'
import { conversationFeatures } from './request/conversation.ts'
import { mediaFeatures } from './request/media.ts'
import { outputFeatures } from './request/output.ts'
import { reasoningFeatures } from './request/reasoning.ts'
import { toolFeatures } from './request/tools.ts'

/** What requests may say, in the order of the page. */
export const requestFeatures: Section<RequestFeature>[] = [
  conversationFeatures,
  mediaFeatures,
  toolFeatures,
  outputFeatures,
  reasoningFeatures,
  cachingFeatures,
]
