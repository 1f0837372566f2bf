import { defineConfig } from 'drizzle-kit'

/**
 * `drizzle-kit generate --name WHAT` writes the next migration; `node codegen/migrations.ts` then embeds the folder in
 * the server.
 */
export default defineConfig({
  dialect: 'sqlite',
  schema: './runtime/state/schema/index.ts',
  out: './runtime/state/migrations',
})
