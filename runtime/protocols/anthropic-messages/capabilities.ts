import type { Capabilities, Target } from '../protocol.ts'

/** What requests to this protocol's upstreams can say. */
export function capabilities(target: Target): Capabilities {
  return {
    freeformTools: false,
    namespaces: false,
    toolName: /^[a-zA-Z0-9_-]{1,128}$/,
    stop: true,
    candidates: false,
    // Other servers of this protocol take bytes at most.
    takesUrl: ({ type, url, mediaType }) =>
      target.kind === 'anthropic' &&
      url.startsWith('https://') &&
      (type === 'image' || (type === 'document' && (mediaType ?? 'application/pdf') === 'application/pdf')),
  }
}
