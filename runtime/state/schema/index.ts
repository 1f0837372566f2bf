// Every table, for SQLite and D1. Times are milliseconds since 1970, JSON is text.
export * from './admin.ts'
export * from './keys.ts'
export * from './logins.ts'
export * from './response-cache.ts'
export * from './stored.ts'
export * from './usage.ts'
export * from './usage-rollups.ts'
export * from './versions.ts'
