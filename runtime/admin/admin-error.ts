/** What a request to the admin API is refused with. */
export class AdminError extends Error {
  readonly status: number
  /** For programs. */
  readonly code: string
  /** Where in the body. */
  readonly path: string | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    { path, headers = {} }: { path?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.path = path
    this.headers = headers
  }
}

/** `what`: in words, with its article: `a key`. */
export function notFound(what: string, id: string): AdminError {
  return new AdminError(404, 'not_found', `There is no ${what} "${id.slice(0, 100)}".`)
}
