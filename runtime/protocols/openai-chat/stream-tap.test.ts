import { describe, expect, test } from 'vitest'
import { text, utf8 } from '../../platform/byte-search.ts'
import type { TapOptions } from '../protocol.ts'
import { ChatStreamTap } from './stream-tap.ts'

const usage = '{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}'

function chunk(members: string, choices = '[{"index":0,"delta":{"content":"x"},"finish_reason":null}]'): string {
  return `data: {"id":"c","model":"up-model","choices":${choices}${members}}\n\n`
}

const finish = chunk('', '[{"index":0,"delta":{},"finish_reason":"stop"}]')
const done = 'data: [DONE]\n\n'

/** What the client is sent for these frames, and what was seen in them. */
function tapped(frames: string[], options: Partial<TapOptions> = {}) {
  const tap = new ChatStreamTap({ hideUsage: false, ...options })
  const sent = frames.map(frame => {
    const bytes = utf8(frame)
    const passed = tap.frame(bytes)
    return { same: passed === bytes, text: passed && text(passed) }
  })
  return { sent, texts: sent.map(frame => frame.text), observed: tap.observed }
}

describe('bytes', () => {
  test('pass as the same object, whatever they are', () => {
    const frames = [
      ': keep-alive\n\n',
      chunk(''),
      chunk(',"usage":null'),
      chunk(`,"usage":${usage}`),
      'event: ping\ndata: {}\n\n',
      'data: not json "usage": 1\n\n',
      finish,
      chunk(`,"usage":${usage}`, '[]'),
      done,
    ]
    expect(tapped(frames).sent.every(frame => frame.same)).toBe(true)
  })

  test('of usage alone are dropped where the client must not see them', () => {
    const frames = [chunk(''), finish, chunk(`,"usage":${usage}`, '[]'), done]
    expect(tapped(frames, { hideUsage: true }).texts).toEqual([chunk(''), finish, undefined, done])
  })

  test('of usage beside content keep everything but the usage', () => {
    const frames = [chunk(`,"usage": ${usage},"x":1`)]
    expect(tapped(frames, { hideUsage: true }).texts).toEqual([chunk(',"usage": null,"x":1')])
  })

  test('of a chunk without choices that has no usage stay', () => {
    const filter = chunk(',"prompt_filter_results":[],"usage":null', '[]')
    expect(tapped([filter], { hideUsage: true }).sent[0]?.same).toBe(true)
  })

  test('of CRLF frames are read and kept alike', () => {
    const frame = chunk(`,"usage":${usage}`).replace('\n\n', '\r\n\r\n')
    const { sent, observed } = tapped([frame])
    expect(sent[0]?.same).toBe(true)
    expect(observed.usage).toEqual({ inputTokens: 3, outputTokens: 2 })
  })
})

describe('the model’s name', () => {
  test('is replaced in every chunk, and no other byte', () => {
    const frames = [chunk(''), chunk(',"usage":null'), finish, chunk(`,"usage":${usage}`, '[]'), done]
    const renamed = frames.map(frame => frame.replace('up-model', 'smart'))
    expect(tapped(frames, { hideUsage: false, renameModel: 'smart' }).texts).toEqual(renamed)
  })

  test('is replaced where it stands behind the choices', () => {
    const frame = (content: string) => `data: {"choices":[{"delta":{"content":"${content}"}}],"model":"up"}\n\n`
    expect(tapped([frame('a'), frame('"model":"up"'.replaceAll('"', '\\"'))], { renameModel: 'smart' }).texts).toEqual(
      [frame('a'), frame('\\"model\\":\\"up\\"')].map(text => text.replace('"model":"up"}', '"model":"smart"}')),
    )
  })

  test('is replaced when it changes in the middle of a stream', () => {
    const other = chunk('').replace('up-model', 'fallback-model')
    expect(tapped([chunk(''), other, chunk('')], { renameModel: 'smart' }).texts).toEqual(
      Array(3).fill(chunk('').replace('up-model', 'smart')),
    )
  })

  test('is not looked for inside other members', () => {
    const frame = 'data: {"moderation":{"model":"omni"},"choices":[]}\n\n'
    expect(tapped([frame], { renameModel: 'smart' }).sent[0]?.same).toBe(true)
  })

  test('and usage may both be due', () => {
    const frames = [chunk(`,"usage":${usage}`)]
    expect(tapped(frames, { renameModel: 'smart', hideUsage: true }).texts).toEqual([
      chunk(',"usage":null').replace('up-model', 'smart'),
    ])
  })
})

describe('what is observed', () => {
  test('usage: the last value of each counter counts, null erases nothing', () => {
    const { observed } = tapped([
      chunk(',"usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4}'),
      chunk(',"usage":{"prompt_tokens":null,"completion_tokens":9}'),
      chunk(',"usage":null'),
    ])
    expect(observed.usage).toEqual({ inputTokens: 3, outputTokens: 9 })
  })

  test('usage: also where Groq and Moonshot put it', () => {
    expect(tapped([chunk(''), chunk(`,"x_groq":{"usage":${usage}}`)]).observed.usage?.inputTokens).toBe(3)
    const choice = `[{"index":0,"delta":{},"finish_reason":"stop","usage":${usage}}]`
    expect(tapped([chunk(''), chunk('', choice)]).observed.usage?.inputTokens).toBe(3)
  })

  test('a text that speaks of usage is only text', () => {
    const talk = chunk('', '[{"index":0,"delta":{"content":"usage"},"finish_reason":null}]')
    const { observed, sent } = tapped([chunk(''), talk, chunk('')], { hideUsage: true })
    expect(observed.usage).toBeUndefined()
    expect(sent.every(frame => frame.same)).toBe(true)
  })

  test('the first content, and not the role before it', () => {
    const tap = new ChatStreamTap({ hideUsage: false })
    const role = chunk('', '[{"index":0,"delta":{"role":"assistant","content":"","tool_calls":null}}]')
    tap.frame(utf8(role))
    expect(tap.observed.content).toBe(false)
    tap.frame(utf8(chunk('', '[{"index":0,"delta":{"reasoning":"hm"}}]')))
    expect(tap.observed.content).toBe(true)
  })

  test('the end: [DONE], or a finish reason where the upstream leaves it out', () => {
    expect(tapped([chunk(''), chunk('')]).observed.complete).toBe(false)
    expect(tapped([chunk(''), done]).observed.complete).toBe(true)
    expect(tapped([chunk(''), 'data:[DONE]\r\n\r\n']).observed.complete).toBe(true)
    expect(tapped([chunk(''), finish]).observed.complete).toBe(true)
    expect(tapped([chunk(''), finish, chunk(`,"usage":${usage}`, '[]')]).observed.complete).toBe(true)
  })

  test('a text that says [DONE] ends nothing', () => {
    const talk = chunk('', '[{"index":0,"delta":{"content":"data: [DONE]"},"finish_reason":null}]')
    expect(tapped([talk, talk]).observed.complete).toBe(false)
  })

  test.each([
    ['OpenAI', 'data: {"error":{"message":"Overloaded.","type":"server_error"}}\n\n'],
    ['OpenRouter', chunk(',"error":{"code":502,"message":"Overloaded."}')],
    ['one word', 'data: {"error":"Overloaded."}\n\n'],
  ])('a failure, as %s tells it, and then the reply is not whole', (_, frame) => {
    const { observed, sent } = tapped([chunk(''), finish, frame, done])
    expect(observed.failure).toBe('Overloaded.')
    expect(observed.complete).toBe(false)
    expect(sent.every(one => one.same)).toBe(true)
  })
})
