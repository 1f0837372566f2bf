import { expect, it } from 'vitest'
import { ToolSet } from './decoding.ts'

it('a hosted tool that a search found again is offered once', () => {
  const tools = new ToolSet()
  const search = {
    type: 'hosted',
    origin: 'openai-responses',
    tag: 'web_search',
    value: { type: 'web_search' },
  } as const
  const other = { ...search, value: { type: 'web_search', search_context_size: 'low' } }
  tools.add([search])
  tools.add([{ ...search }, other])
  expect(tools.list).toEqual([search, other])
})
