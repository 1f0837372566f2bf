/** The option of every command that works on a database of this machine. */
export const databaseOption = {
  type: 'string',
  description: 'The database (HEADGATE_DATABASE, or else .headgate/headgate.db)',
  valueHint: 'PATH',
} as const

/** The file that was named, or else the one that a gateway started here would use. */
export function databasePath(named: string | undefined): string {
  return named || process.env.HEADGATE_DATABASE || '.headgate/headgate.db'
}
