import { describe, expect, it } from 'vitest'
import { text } from '../../platform/byte-search.ts'
import type { ByteSink } from '../../platform/bytes.ts'
import { asEvents, type Tell, tellConverse, tellMessages } from './events.ts'
import { chunk, event, exception, message, steered } from './test-frames.ts'

/** What a sink is given of these pieces. */
function told(tell: Tell, pieces: readonly Uint8Array[], ready = true) {
  const { source, told: steps, sink } = steered()
  const got: string[] = []
  let end: string | Error | undefined
  const to: ByteSink = {
    write: bytes => {
      got.push(text(bytes))
      return ready
    },
    end() {
      end = 'end'
    },
    fail(error) {
      end = error
    },
  }
  const flow = asEvents(source, tell).pipe(to)
  const answers = pieces.map(piece => sink().write(piece))
  return { got, steps, answers, flow, sink, end: () => end }
}

describe('Converse', () => {
  it('is told by the names of its events, with their JSON as it came', () => {
    const spaced = message({ ':event-type': 'metadata', ':message-type': 'event' }, '{\n "usage": {}\n}')
    const { got } = told(tellConverse, [
      event('initial-response', {}),
      event('messageStart', { role: 'assistant' }),
      spaced,
    ])
    expect(got).toEqual([
      'event: messageStart\ndata: {"role":"assistant"}\n\n',
      'event: metadata\ndata: {  "usage": {} }\n\n',
    ])
  })

  it('tells exceptions by their names, and errors of the service', () => {
    const error = message({ ':message-type': 'error', ':error-code': 'InternalError', ':error-message': 'oh' })
    const { got } = told(tellConverse, [exception('throttlingException', 'slow down'), error])
    expect(got).toEqual([
      'event: throttlingException\ndata: {"message":"slow down"}\n\n',
      'event: InternalError\ndata: {"__type":"InternalError","message":"oh"}\n\n',
    ])
  })
})

describe('Messages', () => {
  it('is told as Anthropic streams it', () => {
    const delta = { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Grüße' } }
    const { got } = told(tellMessages('req'), [chunk(delta), chunk({ index: 0, type: 'content_block_stop' })])
    expect(got).toEqual([
      `event: content_block_delta\ndata: ${JSON.stringify(delta)}\n\n`,
      'event: content_block_stop\ndata: {"index":0,"type":"content_block_stop"}\n\n',
    ])
  })

  it.each([
    ['throttlingException', 'rate_limit_error'],
    ['modelStreamErrorException', 'api_error'],
    ['serviceUnavailableException', 'overloaded_error'],
    ['validationException', 'invalid_request_error'],
    ['modelTimeoutException', 'timeout_error'],
  ])('tells %s as its error', (name, type) => {
    const { got } = told(tellMessages('req-1'), [exception(name, 'said')])
    expect(got[0]).toMatch(/^event: error\ndata: /)
    const said = JSON.parse(got[0]!.slice('event: error\ndata: '.length))
    expect(said).toMatchObject({ type: 'error', error: { type, message: 'said' }, request_id: 'req-1' })
  })

  it('leaves out what it does not know', () => {
    const { got } = told(tellMessages(''), [event('news', {}), event('chunk', { bytes: 3 }), event('chunk', 7)])
    expect(got).toEqual([])
  })
})

describe('the flow', () => {
  const one = event('messageStart', {})

  it('is held back by a sink that is full, and by none that is not', () => {
    expect(told(tellConverse, [one], false).answers).toEqual([false])
    expect(told(tellConverse, [one, one.subarray(0, 5)]).answers).toEqual([true, true])
  })

  it('is paused, resumed and cancelled at its source', () => {
    const { flow, steps } = told(tellConverse, [])
    flow.pause()
    flow.resume()
    flow.cancel()
    expect(steps).toEqual(['pause', 'resume', 'cancel'])
  })

  it('ends where the source ends', () => {
    const { sink, end } = told(tellConverse, [one])
    sink().end()
    expect(end()).toBe('end')
  })

  it('fails where the source ends within a message, or breaks', () => {
    const cut = told(tellConverse, [one, one.subarray(0, 20)])
    cut.sink().end()
    expect(cut.end()).toMatchObject({ message: 'The upstream’s stream ended within a message.' })
    const broken = told(tellConverse, [one])
    broken.sink().fail(new Error('reset'))
    expect(broken.end()).toMatchObject({ message: 'reset' })
  })

  it('fails once, and stops its source, where it is no event stream', () => {
    const { got, steps, answers, sink, end } = told(tellConverse, [one, Buffer.from('<html>oh no</html>'), one])
    sink().end()
    sink().fail(new Error('later'))
    expect([got.length, steps, answers]).toEqual([1, ['cancel'], [true, false, false]])
    expect(end()).toMatchObject({ kind: 'upstream', details: { code: 'upstream_contract' } })
  })
})
