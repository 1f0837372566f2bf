import { ADMIN_KEY_VARIABLE } from '../runtime/admin/admin-key.ts'

/** The option of every command that asks a gateway that runs where another would read a database. */
export const urlOption = {
  type: 'string',
  description: `A gateway that runs, asked with ${ADMIN_KEY_VARIABLE}, in the place of a database`,
  valueHint: 'http://127.0.0.1:8787',
} as const
