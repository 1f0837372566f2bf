export type FindingState = 'ok' | 'warning' | 'wrong'

/** What one look found. */
export interface Finding {
  /** What was looked at: `node`, `database`, `upstream openai`. */
  area: string
  state: FindingState
  /** What is. Never holds a secret. */
  what: string
  /** What to do about it; absent where nothing is to be done. */
  remedy?: string
}

export const ok = (area: string, what: string): Finding => ({ area, state: 'ok', what })
export const warning = (area: string, what: string, remedy: string): Finding => ({
  area,
  state: 'warning',
  what,
  remedy,
})
export const wrong = (area: string, what: string, remedy: string): Finding => ({ area, state: 'wrong', what, remedy })

/** What something threw, on one line. */
export function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown
  const text =
    cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code || cause.name : String(cause)
  return text.split('\n', 1)[0]!.replace(/\.$/, '')
}
