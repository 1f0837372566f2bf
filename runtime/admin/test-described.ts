// Whether answers of the admin API are what openapi.json says of them.
import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { adminOperations } from '../../generated/admin/operations.ts'

interface Described {
  content?: Record<string, { schema?: { $ref: string } }>
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Described> }>>
  components: { schemas: Record<string, object> }
}

const FILE = new URL('../../generated/openapi.json', import.meta.url)
// Made from the same schemas by our own generator.
const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const { components } = document
ajv.addSchema({ $id: 'openapi', components: { schemas: closed(components.schemas) } })

export interface DescribedAnswer {
  status: number
  headers: Record<string, string>
  body: unknown
}

/** Throws where an operation gave an answer that its description does not have. What is no operation is not described. */
export function assertDescribed(method: string, target: string, answer: DescribedAnswer): void {
  const path = target.split('?', 1)[0]!
  const operation = adminOperations
    .filter(one => one.method === method && patternOf(one.path).test(path))
    .sort((a, b) => Number(b.path === path) - Number(a.path === path))[0]
  if (!operation) return
  const why = difference(document.paths[operation.path]![method.toLowerCase()]!.responses, answer)
  if (why === undefined) return
  throw new Error(`${operation.id} answered ${answer.status}, ${why}: ${JSON.stringify(answer.body)?.slice(0, 500)}`)
}

/** What is not as it is described, in words. */
function difference(
  responses: Record<string, Described>,
  { status, headers, body }: DescribedAnswer,
): string | undefined {
  const described = responses[status] ?? (status >= 400 ? responses.default : undefined)
  if (!described) return `and openapi.json has ${Object.keys(responses)}`
  const type = headers['content-type']?.split(';', 1)[0]
  if (!described.content) return body === undefined ? undefined : 'with a body that is not described'
  if (type === undefined) return body === undefined ? undefined : 'with a body of no type'
  const content = described.content[type]
  if (!content) return `of ${type}, and openapi.json has ${Object.keys(described.content)}`
  if (!content.schema) return undefined
  const check = validatorOf(content.schema.$ref)
  return check(body) ? undefined : ajv.errorsText(check.errors)
}

function validatorOf(reference: string): ValidateFunction {
  return ajv.getSchema(`openapi${reference}`) ?? ajv.compile({ $ref: `openapi${reference}` })
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}

/** The same, where an object may have no other members than those that are described. */
function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(closed) as T // the members of an array, one by one
  if (typeof schema !== 'object' || schema === null) return schema
  const members = Object.fromEntries(Object.entries(schema).map(([name, member]) => [name, closed(member)]))
  const isOpen = !('properties' in members) || 'additionalProperties' in members || 'allOf' in members
  // The same members, and one more.
  return (isOpen ? members : { ...members, additionalProperties: false }) as T
}
