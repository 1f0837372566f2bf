/** What a statement takes, and what a column holds. Booleans are 0 and 1, JSON is text. */
export type SqlValue = string | number | bigint | null

/** A statement with its values, in the order of its question marks. */
export type SqlStatement = readonly [sql: string, ...values: SqlValue[]]

/**
 * The gateway's database, the same for SQLite and D1. Several processes may share it, and none has it to itself between
 * two calls of these: what has to hold together is one statement, with its conditions in it, or one batch.
 *
 * Every method rejects with an Error that says what the database said. A database that another process holds is waited
 * for, without holding the thread, for five seconds.
 */
export interface SqlDatabase {
  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]>
  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined>
  /** Resolves to the number of rows that it changed. */
  run(sql: string, ...values: SqlValue[]): Promise<number>
  /** All of them or none, in one transaction. Resolves to the rows that each one changed. */
  batch(statements: readonly SqlStatement[]): Promise<number[]>
  /** Lets go of it. Nothing may be called after it. */
  close(): Promise<void>
}
