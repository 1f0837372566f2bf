/** What a reply says of itself, beside its content. */
export interface Said {
  id?: string
  /** The model that made it, in the upstream's own words. */
  model?: string
  /** Why it ended, in the upstream's own words: of each choice. */
  finishReasons?: readonly string[]
}

/** What several pieces of a reply say; of what two of them say, the last one counts. */
export function allSaid(pieces: readonly Said[]): Said {
  return Object.assign({}, ...pieces)
}

/** Of these values, those that are texts. */
export function saidOf(id: unknown, model: unknown, finishReasons: readonly unknown[] = []): Said {
  const reasons = finishReasons.filter(reason => typeof reason === 'string')
  return {
    ...(typeof id === 'string' && id !== '' && { id }),
    ...(typeof model === 'string' && model !== '' && { model }),
    ...(reasons.length > 0 && { finishReasons: reasons }),
  }
}
