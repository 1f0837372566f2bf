import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { formatFiles } from '../format.ts'
import { definitions, temporaryTree } from '../testing/temporary-tree.ts'
import { toyFiles } from '../testing/toy-protocol.ts'
import { bundleProtocol } from './bundle.ts'
import { emitTypes } from './types.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function types(more: Record<string, unknown> = {}): Promise<string> {
  const tree = temporaryTree({ ...toyFiles(), 'schemas/toy/more.json': definitions(more) })
  const { bundle, problems } = bundleProtocol(join(tree.root, 'schemas/toy'))
  if (bundle === undefined) throw new Error(JSON.stringify(problems))
  return (await formatFiles({ 'types.ts': await emitTypes(bundle) }, root))['types.ts'] ?? ''
}

it('every definition is exported under its own name, and nothing else is', async () => {
  const names = [...(await types()).matchAll(/export (?:type|interface) (\w+)/g)].map(found => found[1])
  expect(names.toSorted()).toEqual([
    ...['Blob', 'BotMessage', 'CallItem', 'Content', 'ErrorBody', 'Item', 'Message', 'Mood', 'Reply'],
    ...['ReplyRequest', 'TextContent', 'UserMessage'],
  ])
})

it('references are names, enums are their literals, descriptions are comments', async () => {
  const text = await types()
  expect(text).toContain("/** How it sounds. */\nexport type Mood = 'calm' | 'merry'\n")
  expect(text).toContain('export type Item = Message | CallItem\n')
  expect(text).toContain("type: 'call' | 'call_2026'")
  expect(text).toContain('content: string | Content[]')
  expect(text).toContain('limit?: number | null')
})

it('only maps have index signatures', async () => {
  const text = await types({ Free: { type: 'object' }, Any: {}, Closed: { type: 'object', properties: {} } })
  expect(text).toContain('labels?: {\n    [k: string]: string\n  }')
  expect(text).toContain('export interface Free {\n  [k: string]: unknown\n}')
  expect(text).toContain('export type Any = unknown')
  expect(text).toContain('export interface Closed {}')
  expect(text.match(/\[k: string\]/g)).toHaveLength(3)
})

it('a description cannot end the comment that it becomes', async () => {
  expect(await types({ Odd: { description: 'Ends */ here.', type: 'string' } })).toContain('export type Odd = string')
})

it('what refers to itself, or merges others, keeps its names', async () => {
  const text = await types({
    Tree: { type: 'object', properties: { leaves: { type: 'array', items: { $ref: '#/$defs/Tree' } } } },
    Merged: { allOf: [{ $ref: '#/$defs/Tree' }, { type: 'object', properties: { n: { type: 'number' } } }] },
  })
  expect(text).toContain('leaves?: Tree[]')
  expect(text).toMatch(/export type Merged = Tree & \{\n {2}n\?: number\n\}/)
})
