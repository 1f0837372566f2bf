import type { AdminApi } from './admin/api-file.ts'
import { adminOpenApi } from './admin/openapi.ts'
import type { Bundle } from './protocols/bundle.ts'
import type { OperationFile } from './protocols/protocol-file.ts'
import { refName, type Schema } from './protocols/schema.ts'

type Json = Record<string, unknown>

/** `openapi.json`: the gateway's own API, as text. Components are named `<protocol>.<definition>`. */
export function emitOpenApi(bundles: readonly Bundle[], admin: AdminApi = NO_ADMIN): string {
  const administration = adminOpenApi(admin)
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Headgate',
      version: '1',
      description: `One gateway for clients of ${bundles.map(({ file }) => file.title).join(', ')}.`,
    },
    servers: [{ url: '/' }],
    security: Object.keys(securitySchemes).map(name => ({ [name]: [] })),
    tags: [
      ...bundles.map(({ protocol, file }) => ({ name: protocol, description: file.title })),
      ...administration.tags,
    ],
    paths: { ...gatewayPaths, ...protocolPaths(bundles), ...administration.paths },
    components: {
      securitySchemes: { ...securitySchemes, ...administration.securitySchemes },
      schemas: {
        ...Object.fromEntries(bundles.flatMap(bundle => components(bundle))),
        ...administration.schemas,
      },
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const NO_ADMIN: AdminApi = { files: [], $defs: {} }

/** Any of them is taken on every path of a protocol. */
const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer' },
  'x-api-key': { type: 'apiKey', in: 'header', name: 'x-api-key' },
  'x-goog-api-key': { type: 'apiKey', in: 'header', name: 'x-goog-api-key' },
  'api-key': { type: 'apiKey', in: 'header', name: 'api-key' },
  key: { type: 'apiKey', in: 'query', name: 'key' },
}

const gatewayPaths = {
  '/health': { get: probe('health', 'The process lives.', { 200: 'It lives.' }) },
  '/ready': { get: probe('ready', 'The gateway takes calls.', { 200: 'It does.', 503: 'It starts or stops.' }) },
}

/** The statuses of errors, in the words of each protocol's own error body. */
const failures: Record<string, string> = {
  400: 'The body is no JSON or has a wrong shape.',
  401: 'The key is missing or wrong.',
  404: 'There is no such model.',
  413: 'The body is over the limit.',
  429: 'A limit is reached.',
  502: 'The upstream failed, or refused the gateway’s own key.',
  504: 'The upstream took too long.',
}

function probe(operationId: string, summary: string, answers: Record<string, string>): Json {
  return { operationId, summary, security: [], responses: mapValues(answers, description => ({ description })) }
}

/** Where two protocols share a path and a method, OpenAPI has room for one operation: both are told of in it. */
function protocolPaths(bundles: readonly Bundle[]): Json {
  const paths: Record<string, Record<string, { bundle: Bundle; operation: OperationFile }[]>> = {}
  for (const bundle of bundles) {
    for (const operation of bundle.file.operations) {
      for (const path of [operation.path, ...(operation.aliases ?? [])]) {
        const methods = paths[path] ?? {}
        paths[path] = methods
        const method = operation.method.toLowerCase()
        methods[method] = [...(methods[method] ?? []), { bundle, operation }]
      }
    }
  }
  return mapValues(paths, (methods, path) => mapValues(methods, sharing => pathItem(path, sharing)))
}

function pathItem(path: string, sharing: { bundle: Bundle; operation: OperationFile }[]): Json {
  const plainFirst = sharing.toSorted(
    (a, b) => Number(a.operation.select !== undefined) - Number(b.operation.select !== undefined),
  )
  const [first] = plainFirst
  if (first === undefined) return {}
  const { bundle, operation } = first
  const alias = path === operation.path ? '' : `.${path.replaceAll(/[^A-Za-z0-9]+/g, '_')}`
  return {
    operationId: `${bundle.protocol}.${operation.id}${alias}`,
    tags: plainFirst.map(({ bundle: owner }) => owner.protocol),
    summary: operation.summary,
    ...(plainFirst.length > 1 ? { description: sharedText(plainFirst) } : {}),
    ...parameters(plainFirst.map(other => other.operation)),
    ...(operation.request === undefined
      ? {}
      : { requestBody: { required: true, content: json(ref(bundle, operation.request)) } }),
    responses: {
      200: { description: 'The answer.', content: success(plainFirst) },
      ...mapValues(failures, description => ({
        description,
        content: json(oneOrAny(plainFirst.map(other => ref(other.bundle, other.bundle.file.error)))),
      })),
    },
  }
}

function sharedText(sharing: { bundle: Bundle; operation: OperationFile }[]): string {
  const selected = sharing.flatMap(({ bundle, operation }) =>
    operation.select === undefined
      ? []
      : [`With the header \`${operation.select.header}\` it answers as ${bundle.file.title}.`],
  )
  return selected.join(' ')
}

function parameters(operations: readonly OperationFile[]): Json {
  const [first] = operations
  const names = [...(first?.path ?? '').matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name)
  const query = Object.entries(first?.query ?? {})
  const headers = operations.flatMap(operation => operation.select?.header ?? [])
  const list = [
    ...names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...query.map(([name, type]) => ({ name, in: 'query', required: false, schema: { type } })),
    ...headers.map(name => ({ name, in: 'header', required: false, schema: { type: 'string' } })),
  ]
  return list.length === 0 ? {} : { parameters: list }
}

function success(sharing: { bundle: Bundle; operation: OperationFile }[]): Json {
  const [first] = sharing
  const stream = first?.operation.stream
  const whole = oneOrAny(sharing.map(({ bundle, operation }) => ref(bundle, operation.response)))
  const events = first && stream && { 'text/event-stream': { schema: ref(first.bundle, stream.event) } }
  return { ...(stream?.when === 'always' ? {} : json(whole)), ...events }
}

function components(bundle: Bundle): [string, Json][] {
  return Object.entries(bundle.$defs).map(([name, schema]) => [`${bundle.protocol}.${name}`, component(schema, name)])

  function component(schema: Schema, name?: string): Json {
    const { discriminator, presence, ...rest } = schema
    const union = name === undefined ? undefined : bundle.unions.get(name)
    return {
      ...Object.fromEntries(Object.entries(rest).map(([word, value]) => [word, withRefs(value)])),
      ...(presence === undefined ? {} : { 'x-presence': presence }),
      ...(discriminator === undefined || union === undefined
        ? {}
        : {
            discriminator: {
              propertyName: discriminator.propertyName,
              mapping: Object.fromEntries(
                union.branches.flatMap(({ definition, tags }) => tags.map(tag => [tag, ref(bundle, definition).$ref])),
              ),
              ...(discriminator.default === undefined ? {} : { 'x-default': discriminator.default }),
              ...(discriminator.closed === undefined ? {} : { 'x-closed': discriminator.closed }),
            },
          }),
    }
  }

  function withRefs(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withRefs)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([word, member]) =>
        word === '$ref' && typeof member === 'string'
          ? [word, ref(bundle, refName(member)).$ref]
          : [word, withRefs(member)],
      ),
    )
  }
}

function ref({ protocol }: Bundle, name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${protocol}.${name}` }
}

function oneOrAny(schemas: { $ref: string }[]): Json {
  const [first] = schemas
  return schemas.length === 1 && first !== undefined ? first : { anyOf: schemas }
}

function json(schema: Json): Json {
  return { 'application/json': { schema } }
}

function mapValues<T, U>(object: Record<string, T>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]))
}
