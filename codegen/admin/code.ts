import { compile } from 'json-schema-to-typescript'
import { banner } from '../protocols/banner.ts'
import { tidyTypes } from '../protocols/types.ts'
import type { AdminApi, AdminOperationFile } from './api-file.ts'

/** `types.ts`: every definition, and what each operation takes and answers. Not yet formatted. */
export async function emitAdminTypes(api: AdminApi): Promise<string> {
  const source = await compile(
    { type: 'object', $defs: structuredClone(api.$defs), additionalProperties: false },
    'Root',
    {
      bannerComment: '',
      additionalProperties: true,
      unreachableDefinitions: true,
      unknownAny: true,
      format: false,
    },
  )
  const operations = api.files.flatMap(file => file.operations)
  return [
    banner('admin'),
    '',
    tidyTypes(source),
    '',
    '/** What each operation is given, and what it answers with. */',
    'export interface AdminOperations {',
    ...operations.flatMap(operation => [`/** ${operation.summary} */`, `${operation.id}: ${operationType(operation)}`]),
    '}',
    '',
  ].join('\n')
}

function operationType({ path, query = {}, request, response }: AdminOperationFile): string {
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}: string`)
  const asked = Object.entries(query).map(
    ([name, schema]) => `${JSON.stringify(name)}${schema.required === true ? '' : '?'}: ${queryType(schema)}`,
  )
  const shape = (members: string[]): string =>
    members.length === 0 ? 'Record<never, never>' : `{ ${members.join('; ')} }`
  return `{ params: ${shape(params)}; query: ${shape(asked)}; body: ${request ?? 'undefined'}; response: ${response ?? 'undefined'} }`
}

function queryType({ type, enum: values }: Record<string, unknown>): string {
  if (Array.isArray(values)) return values.map(value => JSON.stringify(value)).join(' | ')
  return type === 'integer' || type === 'number' ? 'number' : type === 'boolean' ? 'boolean' : 'string'
}

/** `operations.ts`: each operation as a value, in the order of the files. Not yet formatted. */
export function emitAdminOperations(api: AdminApi): string {
  const operations = api.files.flatMap(file => file.operations)
  const named = operations.flatMap(validatorsOf)
  const imported = [...new Set(named)].sort()
  return [
    banner('admin'),
    '',
    "import type { AdminOperation } from '../../runtime/admin/operation.ts'",
    "import type { AdminOperations } from './types.ts'",
    ...(imported.length === 0 ? [] : [`import { ${imported.join(', ')} } from './validators.js'`]),
    '',
    'export const adminOperations: readonly AdminOperation<keyof AdminOperations>[] = [',
    ...operations.map(operationValue),
    ']',
    '',
  ].join('\n')
}

function operationValue(operation: AdminOperationFile): string {
  const { id, method, path, scope, request, response, status, query } = operation
  const fields = {
    id,
    method,
    path,
    scope,
    status: status ?? (response === undefined && operation.content === undefined ? 204 : 200),
  }
  return [
    '{',
    ...Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)},`),
    ...(query === undefined ? [] : [`validateQuery: ${queryValidator(id)},`]),
    ...(request === undefined ? [] : [`validateBody: validate${request},`]),
    '},',
  ].join('\n')
}

export function queryValidator(id: string): string {
  return `validate${id[0]?.toUpperCase()}${id.slice(1)}Query`
}

function validatorsOf({ id, request, query }: AdminOperationFile): string[] {
  return [
    ...(request === undefined ? [] : [`validate${request}`]),
    ...(query === undefined ? [] : [queryValidator(id)]),
  ]
}
