import type { Loss } from '../../canonical/loss.ts'

/** The loss of a part of a reply that no member of a Chat message can hold. */
export function foreignLoss(tag: string): Loss {
  return { feature: `reply.${tag}`, where: 'reply', why: 'Chat Completions has nothing of the kind' }
}

/** The loss of a source that has no address. */
export function citationLoss(): Loss {
  return { feature: 'reply.citation', where: 'reply', why: 'Chat Completions cites addresses only' }
}
