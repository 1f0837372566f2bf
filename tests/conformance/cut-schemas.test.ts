import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emitOpenApi } from '../../codegen/openapi.ts'
import type { Bundle } from '../../codegen/protocols/bundle.ts'
import { refTo } from '../../codegen/protocols/schema.ts'
import { emitTypes } from '../../codegen/protocols/types.ts'
import { applyProtocol, type Given } from '../../codegen/schemas/apply.ts'
import { compareSchemas } from '../../codegen/schemas/compare.ts'
import { Deliberate } from '../../codegen/schemas/deviations.ts'
import { canApply, type Difference, idOf } from '../../codegen/schemas/difference.ts'
import { type ProviderDocument, readDocument } from '../../codegen/schemas/document.ts'
import { diffGiven, givenFor } from '../../codegen/schemas/given.ts'
import { bundled } from '../../codegen/schemas/our-files.ts'
import { keyOf } from '../../codegen/schemas/sides.ts'
import { type Cut, cut, cutsOf } from '../../codegen/testing/schema-cuts.ts'
import { runs } from '../translation/fuzz-runs.ts'

/**
 * What is taken out of our schemas is found missing, that and nothing else, and is brought back: judged by OpenAI's own
 * document, and by the documents that our schemas make of themselves.
 */

const schemas = resolve(import.meta.dirname, '../../schemas')
const shared = process.env.HEADGATE_SHARED ?? resolve(import.meta.dirname, '../../../shared')
const path = resolve(shared, 'reference/openai-openapi/openapi.json')

describe.skipIf(!existsSync(path))('the OpenAPI document of OpenAI', () => {
  const document = existsSync(path) ? readDocument(JSON.parse(readFileSync(path, 'utf8')), path) : undefined

  test.each([
    ['openai-chat', 6],
    ['openai-responses', 2],
  ])('brings back what schemas/%s lost', (protocol, times) => {
    if (document !== undefined) holds(givenFor(protocol, document, schemas), times)
  })
})

describe('the document that our schemas make', () => {
  test.each([
    ['anthropic-messages', 2],
    ['gemini', 3],
    ['openai-chat', 2],
  ])('brings back what schemas/%s lost', (protocol, times) => {
    holds(own(protocol), times)
  })

  test.each(['anthropic-messages', 'gemini', 'openai-chat', 'openai-responses'])(
    'schemas/%s does not differ from it',
    protocol => {
      const diff = diffGiven(own(protocol))
      expect(diff.differences.map(idOf)).toEqual([])
      expect(diff.operations).toEqual([])
    },
  )

  test('the types are the same again, but for their order and their comments', async () => {
    const given = own('anthropic-messages')
    const before = bundled(given.texts, given.protocol)
    const cuts = cutsOf(before, diffGiven(given).common)
    const chosen = [
      'definition ImageBlockParam',
      'definition Usage',
      'variant added ContentBlockParam: document',
      'field added Message.content',
      'value added StopReason = refusal',
    ]
    const left = cut(
      given.texts,
      given.protocol,
      cuts.filter(({ what }) => chosen.includes(what)),
    )
    expect(left?.made.map(({ what }) => what).sort()).toEqual(chosen.toSorted())
    const after = bundled(applyProtocol({ ...given, texts: left?.texts ?? {} }).texts, given.protocol)
    expect(membersOf(await emitTypes(after))).toEqual(membersOf(await emitTypes(before)))
  })
})

/** Our schemas against the OpenAPI document that is made of them. */
function own(protocol: string): Given {
  const given = givenFor(protocol, { title: '', version: '', operations: [], definition: () => undefined }, schemas)
  const bundle = bundled(given.texts, protocol)
  const text = emitOpenApi([bundle], { files: [], $defs: {} })
  const document: ProviderDocument = readDocument(JSON.parse(text), 'openapi.json')
  return { ...given, document, named: [], names: [[`^${protocol}\\.`, '']], deviations: [] }
}

function holds(given: Given, times: number): void {
  const base = bundled(given.texts, given.protocol)
  const wanted = new Deliberate(given.deviations ?? [])
  // What may be missing is not missed, and of items that are not read on purpose the document would tell all.
  const isOpen = (id: string) => wanted.has(id) || id === 'field added ItemList.data'
  const cuts = cutsOf(base, diffGiven(given).common).filter(({ said }) => !said.some(isOpen))
  expect(cuts.length).toBeGreaterThan(200)
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(cuts.length - 1), { minLength: 1, maxLength: 6 }), picks => {
      const chosen = picks.map(index => cuts[index]!)
      const left = cut(given.texts, given.protocol, chosen)
      fc.pre(left !== undefined)
      if (left === undefined) return
      const less = { ...given, texts: left.texts }
      namesExactly(less, left.made)
      bringsBack(given, applyProtocol(less), base, left.made)
    }),
    // The same cuts every time, but for `npm run fuzz`.
    { ...runs(times), ...(process.env.HEADGATE_FUZZ_RUNS === undefined ? { seed: 26 } : {}) },
  )
}

/** What is missing is named, but for what is inside of something else that is missing. */
function namesExactly(given: Given, made: readonly Cut[]): void {
  const { differences, common } = diffGiven(given)
  const named = new Set(differences.filter(canApply).map(idOf).map(simple))
  const expected = new Set(made.flatMap(({ said }) => said.map(simple)))
  expect(
    [...named].filter(id => !expected.has(id)),
    made.map(({ what }) => what).join(', '),
  ).toEqual([])
  const looked = new Set([...differences, ...common].map(({ place }) => keyOf(place)))
  const silent = made.flatMap(({ said, places }) => said.filter((_, index) => looked.has(places[index] ?? '')))
  expect(silent.map(simple).filter(id => !named.has(id) && !id.startsWith('variant'))).toEqual([])
}

/** Nothing is left to write, a second time nothing is written, and nothing is said that was not said before. */
function bringsBack(given: Given, applied: ReturnType<typeof applyProtocol>, base: Bundle, made: readonly Cut[]): void {
  const cuts = made.map(({ what }) => what).join(', ')
  const { protocol, deviations = [] } = given
  expect(
    applied.refused.map(({ difference, why }) => `${idOf(difference)}: ${why}`),
    cuts,
  ).toEqual([])
  const again = applyProtocol({ ...given, texts: applied.texts })
  expect(again.written.map(idOf), cuts).toEqual([])
  expect(again.texts).toEqual(applied.texts)
  const restored = bundled(applied.texts, protocol)
  const wanted = deviations.flatMap(({ differences }) => differences)
  const isWanted = (one: Difference) =>
    one.name === 'null' || wanted.some(id => /removed|now/.test(id) && id.endsWith(one.name))
  expect(
    lacking(restored, base)
      .filter(one => !isWanted(one))
      .map(idOf),
    cuts,
  ).toEqual([])
  // Where ours takes more than a provider says, its document cannot bring that back.
  if (deviations.length === 0) expect(lacking(base, restored).map(idOf), cuts).toEqual([])
}

/** What the one says and the other does not. */
function lacking(one: Bundle, other: Bundle): Difference[] {
  const roots = one.file.operations.flatMap(({ request, response, stream }) => [request, response, stream?.event])
  const pairs = [...new Set([...roots, one.file.error])].flatMap(name => {
    const side = { schema: refTo(name ?? ''), place: { definition: `the ${name}`, path: [] } }
    return name === undefined ? [] : [{ theirs: side, ours: side }]
  })
  const { differences } = compareSchemas(
    pairs,
    name => one.$defs[name],
    name => other.$defs[name],
  )
  return differences.filter(canApply)
}

/** A variant may come back in another one of the unions that hold each other, and a tag as a variant. */
function simple(id: string): string {
  return id.replace(/^variant added .*: |^value added \S+\.(?:type|role) = /, 'variant ')
}

/** The types by name, each with its lines in the order of letters. */
function membersOf(types: string): Record<string, string[]> {
  const plain = types.replace(/\/\*\*[\s\S]*?\*\//g, '')
  return Object.fromEntries(
    plain.split(/^export /m).map(text => [
      /^\w+ (\w+)/.exec(text)?.[1] ?? '',
      text
        .split(/[\n|;]/)
        .map(line => line.trim())
        .filter(Boolean)
        .sort(),
    ]),
  )
}
