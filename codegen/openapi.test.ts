import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emitOpenApi } from './openapi.ts'
import { bundleProtocol } from './protocols/bundle.ts'
import { temporaryTree } from './testing/temporary-tree.ts'
import { toyFiles } from './testing/toy-protocol.ts'

function document() {
  const { bundle } = bundleProtocol(join(temporaryTree(toyFiles()).root, 'schemas/toy'))
  if (bundle === undefined) throw new Error('the toy protocol is broken')
  // A second protocol that shares the first one's model list, without a header that selects it.
  const other = structuredClone({ ...bundle, protocol: 'other' })
  other.file.title = 'Other'
  other.file.operations = other.file.operations
    .filter(operation => operation.kind === 'list-models')
    .map(({ select: _, ...operation }) => operation)
  return JSON.parse(emitOpenApi([bundle, other]))
}

/** Every value under a key, however deep. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => (name === key ? [member] : valuesOf(key, member)))
}

describe('openapi.json', () => {
  it('has every operation at its path and aliases, and the gateway’s own pages', () => {
    const { openapi, paths } = document()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths)).toEqual(['/health', '/ready', '/toy/reply', '/reply', '/toy/models'])
    expect(paths['/toy/reply'].post.requestBody.content['application/json'].schema.$ref).toBe(
      '#/components/schemas/toy.ReplyRequest',
    )
  })

  it('tells what stands in a path and in its query', () => {
    const { bundle } = bundleProtocol(join(import.meta.dirname, '../schemas/openai-responses'))
    if (bundle === undefined) throw new Error('the protocol is broken')
    const { paths } = JSON.parse(emitOpenApi([bundle]))
    const parametersOf = (path: string, method: string) =>
      paths[path][method].parameters.map((one: { name: string; in: string }) => `${one.in} ${one.name}`)
    expect(parametersOf('/v1/responses/{response}', 'get')).toEqual([
      ...['path response', 'query stream', 'query starting_after'],
    ])
    expect(parametersOf('/v1/conversations/{conversation}/items/{item}', 'delete')).toEqual([
      ...['path conversation', 'path item'],
    ])
    expect(paths['/v1/responses/{response}/cancel'].post).not.toHaveProperty('requestBody')
  })

  it('refers only to components that it has', () => {
    const all = document()
    const refs = new Set(
      valuesOf('$ref', all).concat(valuesOf('mapping', all).flatMap(map => Object.values(Object(map)))),
    )
    expect(refs.size).toBeGreaterThan(10)
    for (const ref of refs) {
      expect(all.components.schemas).toHaveProperty([String(ref).replace('#/components/schemas/', '')])
    }
  })

  it('names each operation once', () => {
    const ids = valuesOf('operationId', document())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('offers the five ways to send a key, and none for the gateway’s own pages', () => {
    const { components, security, paths } = document()
    expect(Object.keys(components.securitySchemes)).toEqual(['bearer', 'x-api-key', 'x-goog-api-key', 'api-key', 'key'])
    expect(security).toHaveLength(5)
    expect(paths['/health'].get.security).toEqual([])
  })

  it('answers errors in the protocol’s own shape, and streams as events', () => {
    const { responses } = document().paths['/toy/reply'].post
    expect(responses[400].content['application/json'].schema.$ref).toBe('#/components/schemas/toy.ErrorBody')
    expect(Object.keys(responses[200].content)).toEqual(['application/json', 'text/event-stream'])
  })

  it('tells of both protocols where they share a path', () => {
    const { get } = document().paths['/toy/models']
    expect(get.operationId).toBe('other.listModels')
    expect(get.description).toBe('With the header `x-toy` it answers as Toy.')
    expect(get.responses[200].content['application/json'].schema.anyOf).toHaveLength(2)
  })

  it('maps each tag of a union to its variant', () => {
    expect(document().components.schemas['toy.Item'].discriminator).toEqual({
      propertyName: 'type',
      mapping: {
        message: '#/components/schemas/toy.Message',
        call: '#/components/schemas/toy.CallItem',
        call_2026: '#/components/schemas/toy.CallItem',
      },
      'x-default': 'message',
    })
  })
})
