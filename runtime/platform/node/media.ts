import type { MediaFetcher } from '../media.ts'
import type { MediaPolicy, Resolve } from './fetch-media.ts'

/** The fetcher on Node. What it is made of is loaded with the first URL: most gateways never see one. */
export function createNodeMediaFetcher(policy: MediaPolicy, resolve?: Resolve): MediaFetcher {
  let loaded: Promise<MediaFetcher> | undefined
  return {
    async fetch(url, options) {
      loaded ??= import('./fetch-media.ts').then(({ mediaFetcher }) => mediaFetcher(policy, resolve))
      return (await loaded).fetch(url, options)
    },
  }
}
