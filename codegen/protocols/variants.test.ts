import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { definitions, temporaryTree } from '../testing/temporary-tree.ts'
import { toyFiles } from '../testing/toy-protocol.ts'
import { bundleProtocol } from './bundle.ts'
import { emitVariants } from './variants.ts'

async function emitted(more: Record<string, unknown> = {}) {
  const tree = temporaryTree({ ...toyFiles(), 'schemas/toy/more.json': definitions(more) })
  const { bundle, problems } = bundleProtocol(join(tree.root, 'schemas/toy'))
  if (bundle === undefined) throw new Error(JSON.stringify(problems))
  const text = emitVariants(bundle)
  tree.write('variants.mjs', stripTypeScriptTypes(text))
  const module = await import(/* @vite-ignore */ pathToFileURL(join(tree.root, 'variants.mjs')).href)
  return { text, module }
}

/** Each case says its own name and what it was given. */
const echo = new Proxy({}, { get: (_, name) => (variant: object, context: string) => [name, variant, context] })
const unknown = (_variant: unknown, tag: string) => ['unknown', tag]

describe('the table of a union', () => {
  it('has one case a tag, with the type of its variant', async () => {
    const { text } = await emitted()
    expect(text).toContain('export interface ItemCases<Context, Result> {')
    expect(text).toContain('message(variant: Types.Message, context: Context): Result')
    expect(text).toContain('call_2026(variant: Types.CallItem, context: Context): Result')
    expect(text).toContain("export const itemTags = ['message', 'call', 'call_2026'] as const")
  })

  it('hands a variant to its case, and what it does not know to `unknown`', async () => {
    const { dispatchItem } = (await emitted()).module
    const call = { type: 'call_2026', name: 'n' }
    expect(dispatchItem(call, echo, 'here', unknown)).toEqual(['call_2026', call, 'here'])
    expect(dispatchItem({ type: 'picture' }, echo, 'here', unknown)).toEqual(['unknown', 'picture'])
    expect(dispatchItem({ type: 'toString' }, echo, 'here', unknown)).toEqual(['unknown', 'toString'])
  })

  it('hands a variant without a tag to the default case', async () => {
    const { dispatchItem } = (await emitted()).module
    expect(dispatchItem({ role: 'bot' }, echo, 'here', unknown)[0]).toBe('message')
  })

  it('quotes tags that are no identifiers', async () => {
    const { text, module } = await emitted({
      Event: { discriminator: { propertyName: 'event.type' }, oneOf: [{ $ref: '#/$defs/Done' }] },
      Done: { type: 'object', properties: { 'event.type': { const: "it's.done" } }, required: ['event.type'] },
    })
    expect(text).toContain("'it\\'s.done'(variant: Types.Done, context: Context): Result")
    expect(module.dispatchEvent({ 'event.type': "it's.done" }, echo, 'c', unknown)[0]).toBe("it's.done")
  })

  it('gives a case the leaves that have its tag, where a branch has several', async () => {
    const leaf = (type: string, role: string) => ({
      type: 'object',
      properties: { type: { const: type }, role: { const: role } },
      required: ['type', 'role'],
    })
    const { text } = await emitted({
      Outer: { discriminator: { propertyName: 'type' }, oneOf: [{ $ref: '#/$defs/Inner' }] },
      Inner: { discriminator: { propertyName: 'role' }, oneOf: [{ $ref: '#/$defs/A' }, { $ref: '#/$defs/B' }] },
      A: leaf('a', 'x'),
      B: leaf('b', 'y'),
    })
    expect(text).toContain(
      'a(variant: Types.A, context: Context): Result\nb(variant: Types.B, context: Context): Result',
    )
  })
})

describe('the table of an object told apart by presence', () => {
  it('has one case a member, which is required there', async () => {
    const { text } = await emitted()
    expect(text).toContain("data(variant: BlobWith<'data'>, context: Context): Result")
  })

  it('looks in the order of the schema; null is absent', async () => {
    const { dispatchBlob } = (await emitted()).module
    expect(dispatchBlob({ uri: 'u', data: 'd' }, echo, 'c', unknown)[0]).toBe('data')
    expect(dispatchBlob({ uri: 'u', data: null }, echo, 'c', unknown)[0]).toBe('uri')
    expect(dispatchBlob({ data: '' }, echo, 'c', unknown)[0]).toBe('data')
  })

  it('names the member that no schema lists', async () => {
    const { dispatchBlob } = (await emitted()).module
    expect(dispatchBlob({ label: 'l', hologram: {} }, echo, 'c', unknown)).toEqual(['unknown', 'hologram'])
    expect(dispatchBlob({}, echo, 'c', unknown)).toEqual(['unknown', ''])
  })
})
