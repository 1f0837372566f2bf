import type { SqlStatement, SqlValue } from './database.ts'

/** Statements with their values written into them, for a database that is reached by other tools alone. */
export function sqlText(statements: readonly SqlStatement[]): string {
  return statements.map(statement => `${written(statement)};`).join('\n')
}

function written([sql, ...values]: SqlStatement): string {
  const pieces = sql.replace(/\s*\n\s*/g, ' ').split('?')
  return pieces.map((piece, n) => (n === 0 ? piece : literal(values[n - 1] ?? null) + piece)).join('')
}

function literal(value: SqlValue): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
