import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Operation, OperationKind } from '../../runtime/protocols/operation.ts'
import { listed, nearest } from '../problem.ts'

/** `protocol.json`, after its checks. */
export interface ProtocolFile {
  protocol: string
  title: string
  /** The definition of its error bodies. */
  error: string
  operations: OperationFile[]
}

export interface OperationFile {
  id: string
  kind: OperationKind
  summary: string
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  aliases?: string[]
  model: Operation['model']
  request?: string
  response: string
  stream?: { when: 'body' | 'always'; event: string }
  select?: { header: string }
  /** Parameters of the query, and their types. */
  query?: Record<string, 'string' | 'integer' | 'boolean'>
}

export type ReportFile = (pointer: string, message: string, expected?: string) => void

/** Checks `protocol.json` and reports everything that is wrong with it. */
export function checkProtocolFile(
  value: unknown,
  folder: string,
  definitions: readonly string[],
  report: ReportFile,
): ProtocolFile | undefined {
  if (!hasShape(value, report)) return undefined
  let faults = 0
  const fault: ReportFile = (pointer, message, expected) => {
    faults++
    report(pointer, message, expected)
  }
  if (value.protocol !== folder) {
    fault('/protocol', `is ${JSON.stringify(value.protocol)}`, `${JSON.stringify(folder)}, as the folder is named`)
  }
  const checkName = (name: string | undefined, pointer: string) => {
    if (name === undefined || definitions.includes(name)) return
    const meant = nearest(name, definitions)
    fault(
      pointer,
      `${JSON.stringify(name)} is no definition of this protocol`,
      meant && `${JSON.stringify(meant)}, perhaps`,
    )
  }
  checkName(value.error, '/error')
  value.operations.forEach((operation, index) => {
    const at = `/operations/${index}`
    checkName(operation.request, `${at}/request`)
    checkName(operation.response, `${at}/response`)
    checkName(operation.stream?.event, `${at}/stream/event`)
    if (value.operations.findIndex(other => other.id === operation.id) < index) {
      fault(`${at}/id`, `${JSON.stringify(operation.id)} names another operation too`, 'an id of its own')
    }
    if (operation.method !== 'POST' && operation.request !== undefined) {
      fault(`${at}/request`, `a ${operation.method} has no body`, 'no `request`')
    }
    // What is done with something stored may need no words.
    if (operation.method === 'POST' && operation.request === undefined && operation.kind !== 'stored') {
      fault(at, 'lacks `request`', 'the name of the body’s definition')
    }
    checkPaths(operation, at, fault)
  })
  return faults === 0 ? value : undefined
}

/** `#/operations/0/path` and its aliases: `{model}` stands in them exactly where `model` is `path`. */
function checkPaths(operation: OperationFile, at: string, fault: ReportFile): void {
  const paths = [operation.path, ...(operation.aliases ?? [])]
  paths.forEach((path, index) => {
    const pointer = index === 0 ? `${at}/path` : `${at}/aliases/${index - 1}`
    if (path.includes('{model}') !== (operation.model === 'path')) {
      const expected = operation.model === 'path' ? '`{model}` in it' : '"model": "path", or no `{model}` in the path'
      fault(pointer, `the model stands in the ${operation.model}, and the path is ${JSON.stringify(path)}`, expected)
    }
    if (paths.indexOf(path) < index) fault(pointer, `${JSON.stringify(path)} stands twice`)
  })
}

const kinds: OperationKind[] = [
  ...(['generate', 'count-tokens', 'compact', 'embed', 'relay', 'list-models', 'get-model', 'stored'] as const),
]
const name = { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' }
const path = { type: 'string', pattern: '^(/([a-z0-9._-]+|\\{[a-z]+\\})(:[A-Za-z]+)?)+$' }

const shape = {
  type: 'object',
  properties: {
    protocol: { type: 'string' },
    title: { type: 'string' },
    error: name,
    operations: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
          kind: { enum: kinds },
          summary: { type: 'string' },
          method: { enum: ['GET', 'POST', 'DELETE'] },
          path,
          aliases: { type: 'array', items: path },
          model: { enum: ['body', 'path', 'none'] },
          request: name,
          response: name,
          stream: {
            type: 'object',
            properties: { when: { enum: ['body', 'always'] }, event: name },
            required: ['when', 'event'],
            additionalProperties: false,
          },
          query: { type: 'object', additionalProperties: { enum: ['string', 'integer', 'boolean'] } },
          select: {
            type: 'object',
            properties: { header: { type: 'string', pattern: '^[a-z0-9-]+$' } },
            required: ['header'],
            additionalProperties: false,
          },
        },
        required: ['id', 'kind', 'summary', 'method', 'path', 'model', 'response'],
        additionalProperties: false,
      },
    },
  },
  required: ['protocol', 'title', 'error', 'operations'],
  additionalProperties: false,
}

const validate = new Ajv2020({ allErrors: true, verbose: true }).compile<ProtocolFile>(shape)

function hasShape(value: unknown, report: ReportFile): value is ProtocolFile {
  if (validate(value)) return true
  for (const { instancePath, keyword, params, message, data, parentSchema } of validate.errors ?? []) {
    if (keyword === 'required') {
      report(instancePath, `lacks \`${params.missingProperty}\``)
    } else if (keyword === 'additionalProperties') {
      const word = String(params.additionalProperty)
      const meant = nearest(word, Object.keys(parentSchema?.properties ?? {}))
      report(`${instancePath}/${word}`, `\`${word}\` means nothing here`, meant && `\`${meant}\`, perhaps`)
    } else if (keyword === 'enum') {
      report(instancePath, `is ${JSON.stringify(data)}`, listed(params.allowedValues))
    } else {
      report(instancePath, `${JSON.stringify(data)} ${message}`)
    }
  }
  return false
}
