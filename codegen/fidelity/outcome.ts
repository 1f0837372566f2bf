/** What becomes of a feature on its way from one protocol to another. */
export type Outcome =
  /** The other side says just the same. */
  | { is: 'carried' }
  /** It says the same in another form. */
  | { is: 'changed'; how: string }
  /** It is left out, and that is reported. */
  | { is: 'lost' }
  /** The request is refused. */
  | { is: 'refused' }

export function symbolOf(outcome: Outcome): string {
  switch (outcome.is) {
    case 'carried':
      return '='
    case 'changed':
      return `~ ${outcome.how}`
    case 'lost':
      return '–'
    case 'refused':
      return '✗'
  }
}
