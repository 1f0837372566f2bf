import { expect, it } from 'vitest'
import { foldReply } from '../../canonical/fold.ts'
import type { TakeEvent } from '../protocol.ts'
import { decodeStream } from './decode-stream.ts'

it.each([undefined, null])('items whose id is %s are told once, not again at the end of the response', id => {
  const call = { type: 'function_call', call_id: 'c', name: 'f', arguments: '{}', ...(id === null && { id }) }
  const message = {
    type: 'message',
    role: 'assistant',
    content: [{ type: 'output_text', text: 'hi', annotations: [] }],
  }
  const response = { id: 'resp_1', model: 'm', status: 'completed', output: [message, call, call] }
  const events: Parameters<TakeEvent>[0][] = []
  const decoder = decodeStream({ maker: 'up', losses: [] })
  for (const event of [
    { type: 'response.created', response: { ...response, status: 'in_progress', output: [] } },
    ...response.output.flatMap((item, output_index) => [
      { type: 'response.output_item.added', output_index, item },
      { type: 'response.output_item.done', output_index, item },
    ]),
    { type: 'response.completed', response },
  ])
    decoder.event(JSON.stringify(event), undefined, event => events.push(event))
  expect(foldReply(events).parts.map(({ type }) => type)).toEqual(['text', 'tool-call', 'tool-call'])
})
