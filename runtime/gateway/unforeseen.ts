/** What is told of a fault that nobody foresaw: by files and not by folders, which are of this machine alone. */
export function unforeseen(thrown: unknown): string {
  const { name, message } = thrown instanceof Error ? thrown : { name: 'Thrown', message: String(thrown) }
  return withoutFolders(`${name}: ${message}`)
}

/** Characters of a message that are told: it may quote whatever a client has said. */
const MOST = 1_000
const FOLDERS = /(?:file:\/\/|(?<![\w:/]))(?:\/[^\s/'"()]+)+\/(?=[^\s/])/g

export function withoutFolders(text: string): string {
  return text.slice(0, MOST).replaceAll(FOLDERS, '')
}
