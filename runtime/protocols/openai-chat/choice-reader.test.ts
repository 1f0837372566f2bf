import { expect, it } from 'vitest'
import { foldReply } from '../../canonical/fold.ts'
import { decodeReply } from './decode-reply.ts'

it('sources and tokens of a whole message are of its text, although it calls tools too', () => {
  const source = { url: 'https://example.com', title: 'A', start_index: 0, end_index: 2 }
  const message = {
    role: 'assistant',
    content: 'hi',
    annotations: [{ type: 'url_citation', url_citation: source }],
    tool_calls: [{ id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } }],
  }
  const logprobs = { content: [{ token: 'hi', logprob: -1, bytes: null, top_logprobs: [] }] }
  const choices = [{ index: 0, message, logprobs, finish_reason: 'tool_calls' }]
  const losses: never[] = []
  const { parts } = foldReply(decodeReply({ id: 'c', model: 'm', choices }, { maker: 'up', losses }))
  expect(parts[0]).toEqual({
    type: 'text',
    text: 'hi',
    citations: [{ url: 'https://example.com', title: 'A', start: 0, end: 2 }],
    logprobs: [{ token: 'hi', logprob: -1 }],
  })
  expect(losses).toEqual([])
})
