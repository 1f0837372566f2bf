import { expect, it } from 'vitest'
import { ownName, renamer } from './names.ts'

it.each([
  ['MCPTool', 'McpTool'],
  ['text_block', 'TextBlock'],
  ['api.v1.Message', 'Message'],
  ['Tool_20250101beta', 'Tool20250101Beta'],
  ['HTTP', 'Http'],
])('%s is called %s', (name, own) => {
  expect(ownName(name)).toBe(own)
})

it('a provider’s patterns come first, one after the other', () => {
  const rename = renamer([
    ['^Beta(?=[A-Z])', ''],
    ['^Request(.+)Block$', '$1BlockParam'],
  ])
  expect(['BetaRequestTextBlock', 'RequestURLBlock', 'Better'].map(rename)).toEqual([
    'TextBlockParam',
    'UrlBlockParam',
    'Better',
  ])
})
