/** The option of every command that works on a database of this machine. */
export const databaseOption = databaseOptionOf('The database')

/** The same, for those that look up one thing in it: `Where minted keys are`. */
export function databaseOptionOf(what: string): { type: 'string'; description: string; valueHint: string } {
  return {
    type: 'string',
    description: `${what} (HEADGATE_DATABASE, or else .headgate/headgate.db)`,
    valueHint: 'PATH',
  }
}

/** The file that was named, or else the one that a gateway started here would use. */
export function databasePath(named: string | undefined): string {
  return named || process.env.HEADGATE_DATABASE || '.headgate/headgate.db'
}
