import type { AdminApi } from './api-file.ts'
import { emitAdminOperations, emitAdminTypes } from './code.ts'
import { emitAdminValidators } from './validators.ts'

/** `generated/admin/`: by path from the root; `code` is still to be formatted. */
export async function emitAdmin(
  api: AdminApi,
  root: string,
): Promise<{ code: Record<string, string>; files: Record<string, string> }> {
  if (api.files.length === 0) return { code: {}, files: {} }
  const validators = emitAdminValidators(api, root)
  const types = await emitAdminTypes(api)
  const { code, declarations } = await validators
  return {
    code: { 'generated/admin/types.ts': types, 'generated/admin/operations.ts': emitAdminOperations(api) },
    files: { 'generated/admin/validators.js': code, 'generated/admin/validators.d.ts': declarations },
  }
}
