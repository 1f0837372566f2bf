import type { AdminApi, AdminOperationFile } from './api-file.ts'

type Json = Record<string, unknown>

/** The admin API's part of `openapi.json`. Components are named `admin.<definition>`. */
export interface AdminOpenApi {
  tags: Json[]
  paths: Json
  schemas: Json
  securitySchemes: Json
}

export function adminOpenApi({ files, $defs }: AdminApi): AdminOpenApi {
  const paths: Record<string, Json> = {}
  for (const { tag, operations } of files) {
    for (const operation of operations) {
      paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: item(tag, operation) }
    }
  }
  return {
    tags: files.map(({ tag, title }) => ({ name: `admin.${tag}`, description: title })),
    paths,
    schemas: Object.fromEntries(Object.entries($defs).map(([name, schema]) => [`admin.${name}`, withRefs(schema)])),
    securitySchemes: files.length === 0 ? {} : SCHEMES,
  }
}

const SCHEMES = {
  admin: { type: 'http', scheme: 'bearer', description: 'The admin key, or an admin token.' },
  'admin-session': { type: 'apiKey', in: 'cookie', name: 'headgate_session' },
}

function item(tag: string, operation: AdminOperationFile): Json {
  const { id, path, scope, summary, description, query = {}, request, response, content } = operation
  const status = operation.status ?? (response === undefined && content === undefined ? 204 : 200)
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(query).map(([name, { description: said, required, ...schema }]) => ({
      name,
      in: 'query',
      required: required === true,
      ...(said === undefined ? {} : { description: said }),
      schema: withRefs(schema),
    })),
  ]
  return {
    operationId: `admin.${id}`,
    tags: [`admin.${tag}`],
    summary,
    ...(description === undefined ? {} : { description }),
    security: scope === 'none' ? [] : [{ admin: [] }, { 'admin-session': [] }],
    'x-scope': scope,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(request === undefined ? {} : { requestBody: { required: true, content: json(ref(request)) } }),
    responses: {
      [status]: { description: 'Done.', ...answer(response, content) },
      ...Object.fromEntries(
        failuresOf(scope).map(([code, said]) => [code, { description: said, content: json(ref('Error')) }]),
      ),
    },
  }
}

function answer(response: string | undefined, content: string[] = []): Json {
  if (response === undefined && content.length === 0) return {}
  const other = content.map(type => [type, {}])
  return { content: { ...(response === undefined ? {} : json(ref(response))), ...Object.fromEntries(other) } }
}

function failuresOf(scope: AdminOperationFile['scope']): [string, string][] {
  const refused: [string, string][] = [
    ['401', 'Nobody is signed in.'],
    ['403', 'The caller may not do this.'],
  ]
  return [
    ['400', 'Something of the request is wrong; the message names it.'],
    ...(scope === 'none' ? [] : refused),
    ['404', 'There is no such thing.'],
    ['default', 'Nothing came of it for another reason, which the code and the message name.'],
  ]
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/admin.${name}` }
}

function json(schema: Json): Json {
  return { 'application/json': { schema } }
}

function withRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRefs)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      key === '$ref' && typeof member === 'string'
        ? [key, member.replace('#/$defs/', '#/components/schemas/admin.')]
        : [key, withRefs(member)],
    ),
  )
}
