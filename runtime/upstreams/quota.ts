/** What is left of a login's or a key's quota, as an upstream tells it with its answers. */
export interface Quota {
  windows: readonly QuotaWindow[]
  /** What the login has booked, in the upstream's own word. */
  plan?: string
  /** Until when nothing gets through, in milliseconds since 1970; absent where something does, or nobody knows. */
  spentUntil?: number
  /** What `spentUntil` is about: all that is called with it, or the model that was called. */
  of: 'credential' | 'model'
}

/** A span of which a share is used: `primary`, `premium_interactions`. */
export interface QuotaWindow {
  name: string
  /** From 0; over 100 where more may be bought. */
  usedPercent: number
  /** Milliseconds since 1970. */
  resetsAt?: number
  /** How long it is. */
  minutes?: number
  unlimited?: true
}

/** The number in a header; undefined where it is absent or blank, which says that there is none, and not that it is 0. */
export function numberIn(header: string | null | undefined): number | undefined {
  if (!header || header.trim() === '') return undefined
  const number = Number(header)
  return Number.isNaN(number) ? undefined : number
}
