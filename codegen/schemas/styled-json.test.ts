import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readStyledJson } from './styled-json.ts'

const schemas = join(import.meta.dirname, '../../schemas')

it.each(globSync('{anthropic-messages,gemini,openai-chat,openai-responses}/*.json', { cwd: schemas }))(
  '%s is written back as it was',
  file => {
    const text = readFileSync(join(schemas, file), 'utf8')
    expect(readStyledJson(text).print()).toBe(text)
  },
)

it('what is added stands on one line where it has room, and breaks what has none any more', () => {
  const styled = readStyledJson('{\n  "a": { "type": "string" },\n  "b": ["one", "two"]\n}\n')
  const value = styled.value as Record<string, unknown>
  value.a = { type: 'object', properties: { name: { type: 'string' } } }
  value.b = Array.from({ length: 12 }, (_, index) => `a value with number ${index}`)
  expect(styled.print().split('\n').slice(0, 5)).toEqual([
    '{',
    '  "a": { "type": "object", "properties": { "name": { "type": "string" } } },',
    '  "b": [',
    '    "a value with number 0",',
    '    "a value with number 1",',
  ])
})

it('a file that writes small objects over several lines goes on so', () => {
  const styled = readStyledJson('{\n  "a": {\n    "type": "string"\n  }\n}\n')
  Object.assign(styled.value as object, { b: { type: 'integer' } })
  expect(styled.print()).toBe('{\n  "a": {\n    "type": "string"\n  },\n  "b": {\n    "type": "integer"\n  }\n}\n')
})

it('braces within strings are no objects', () => {
  const text = '{\n  "a{": "\\"{ {\\n",\n  "b": { "c": "{" }\n}\n'
  expect(readStyledJson(text).print()).toBe(text)
})
