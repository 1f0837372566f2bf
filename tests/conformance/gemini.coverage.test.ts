import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundleProtocol } from '../../codegen/protocols/bundle.ts'

const { bundle } = bundleProtocol(join(import.meta.dirname, '../../schemas/gemini'))
const types = readFileSync(join(import.meta.dirname, 'gemini.types.ts'), 'utf8')

/** Definitions that @google/genai has no type for. */
const untyped: Record<string, string> = {
  BatchEmbedContentsRequest: 'built from the parameters of embedContent',
  Status: 'the SDK throws the text of an error body',
  StatusName: 'the SDK throws the text of an error body',
  ErrorDetail: 'the SDK throws the text of an error body',
}

it('every definition is held against the official types, or listed with the reason why not', () => {
  const defined = Object.keys(bundle?.$defs ?? {})
  expect(defined.length).toBeGreaterThan(100)
  const held = new Set([...types.matchAll(/Ours\.(\w+)/g)].map(([, name]) => name ?? ''))
  expect(defined.filter(name => !held.has(name) && !(name in untyped))).toEqual([])
  expect([...held].filter(name => !defined.includes(name))).toEqual([])
  expect(Object.keys(untyped).filter(name => held.has(name) || !defined.includes(name))).toEqual([])
})
