import { expect, it } from 'vitest'
import { encodeRequest } from './encode-request.ts'

it('a seed of nought is a seed, whose loss is told', () => {
  const request = { model: 'public', stream: false, turns: [], tools: [], sampling: { seed: 0, topK: 0 } }
  const { losses } = encodeRequest(request, { model: 'gpt-4.1', kind: 'openai', maker: 'openai' })
  expect(losses.map(({ feature }) => feature)).toEqual(['sampling.seed'])
})

it.each([
  ['reasoning', { role: 'assistant', parts: [{ type: 'reasoning', text: 'The user wants JSON.' }] }],
  ['instructions', { role: 'system', parts: [{ type: 'text', text: 'Speak JSON.' }] }],
] as const)('%s that speaks of JSON is no message that does: one is added, as OpenAI insists on it', (_what, turn) => {
  const turns = [
    { ...turn, parts: [...turn.parts] },
    { role: 'user' as const, parts: [{ type: 'text' as const, text: 'hi' }] },
  ]
  const request = { model: 'public', stream: false, turns, tools: [], sampling: {}, output: { type: 'json' as const } }
  const { body } = encodeRequest(request, { model: 'gpt-5.5', kind: 'openai', maker: 'openai' })
  expect(body).toHaveProperty('input.1', { role: 'developer', content: 'Answer in JSON.' })
})

it('parameters that do not say that they are those of an object say so', () => {
  const parameters = { properties: { a: { type: 'string' } } }
  const tools = [{ type: 'function' as const, name: 'f', parameters }]
  const request = { model: 'public', stream: false, turns: [], tools, sampling: {} }
  const { body } = encodeRequest(request, { model: 'gpt-5.5', kind: 'openai', maker: 'openai' })
  expect(body).toHaveProperty('tools.0.parameters', { type: 'object', ...parameters })
})

it('an empty text that was there for the signature of another provider leaves no empty message', () => {
  const opaque = { origin: 'gemini' as const, value: 'AA==' }
  const turns = [{ role: 'user' as const, parts: [{ type: 'text' as const, text: '', opaque }] }]
  const request = { model: 'public', stream: false, turns, tools: [], sampling: {} }
  const { body } = encodeRequest(request, { model: 'gpt-5.5', kind: 'openai', maker: 'openai' })
  expect(body).toHaveProperty('input', [])
})

it('reasoning that was broken off is not sent back: nothing follows it', () => {
  const opaque = { origin: 'openai-responses' as const, maker: 'openai', value: 'AA==', id: 'rs_1' }
  const thought = { type: 'reasoning' as const, text: 'Hm.', opaque }
  const say = (role: 'user' | 'assistant', text: string) => ({ role, parts: [{ type: 'text' as const, text }] })
  const turns = [
    say('user', 'hi'),
    { role: 'assistant' as const, parts: [thought] },
    say('user', 'well?'),
    { role: 'assistant' as const, parts: [thought, { type: 'text' as const, text: 'Yes.' }] },
    say('user', 'go on'),
    { role: 'assistant' as const, parts: [thought, thought] },
  ]
  const request = { model: 'public', stream: false, turns, tools: [], sampling: {} }
  const { body } = encodeRequest(request, { model: 'gpt-5.5', kind: 'openai', maker: 'openai' })
  const kinds = (body as { input: { type?: string; role?: string }[] }).input.map(({ type, role }) => role ?? type)
  expect(kinds).toEqual(['user', 'user', 'reasoning', 'assistant', 'user'])
})

it('a cache mark on an empty text of a result stays on the result', () => {
  const content = [
    { type: 'text' as const, text: '', cache: {} },
    { type: 'text' as const, text: 'a' },
  ]
  const turns = [
    {
      role: 'assistant' as const,
      parts: [{ type: 'tool-call' as const, id: 'c', name: 'f', kind: 'function' as const, arguments: '{}' }],
    },
    {
      role: 'tool' as const,
      parts: [{ type: 'tool-result' as const, callId: 'c', kind: 'function' as const, content }],
    },
  ]
  const request = { model: 'public', stream: false, turns, tools: [], sampling: {} }
  const { body } = encodeRequest(request, { model: 'gpt-6', kind: 'openai', maker: 'openai' })
  const marked = { type: 'input_text', text: 'a', prompt_cache_breakpoint: { mode: 'explicit' } }
  expect(body).toHaveProperty('input.1.output', [marked])
})
