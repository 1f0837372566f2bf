/** How the config was last taken anew while the gateway ran, or was to be. */
export interface Reload {
  /** Milliseconds since 1970. */
  at: number
  ok: boolean
  /** Of the config that was to be taken; absent where it could not be read. */
  revision?: string
  /** Why it was not: the gateway before goes on. */
  error?: string
}

let last: Reload | undefined

/** Undefined where the config is still the one of the start. */
export function lastReload(): Reload | undefined {
  return last
}

export function tellReload(reload: Reload): void {
  last = reload
}
