// Histories as agents leave them when their users interrupt them, as weak servers make them, and as clients merge them:
// whatever came, what goes out breaks no rule of the provider that gets it.
import { describe, expect, it } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { brokenRules } from './provider-rules.ts'
import { MODEL, targetOf, translated } from './translate.ts'

interface Call {
  id: string
  name?: string
  /** JSON, for protocols that take its text. */
  args?: string
}

/** One step of a conversation, in no protocol's words. */
type Step =
  | { user: string }
  | { system: string }
  | { assistant: string; thought?: string; calls?: Call[] }
  | { result: string; of: string }

const a = { id: 'call_a', name: 'get_weather', args: '{"city":"Paris"}' }
const b = { id: 'call_b', name: 'get_time', args: '{}' }

const histories: Record<string, Step[]> = {
  'a whole loop': [
    { user: 'Hi' },
    { assistant: 'Let me see.', thought: 'Hm.', calls: [a, b] },
    { result: 'sunny', of: 'call_a' },
    { result: 'noon', of: 'call_b' },
    { user: 'And?' },
  ],
  'a call that nobody answered': [{ user: 'Hi' }, { assistant: '', calls: [a] }, { user: 'Stop!' }],
  'one of two calls answered': [
    { user: 'Hi' },
    { assistant: '', calls: [a, b] },
    { result: 'noon', of: 'call_b' },
    { user: 'Stop!' },
  ],
  'results in another order': [
    { user: 'Hi' },
    { assistant: '', calls: [a, b] },
    { result: 'noon', of: 'call_b' },
    { result: 'sunny', of: 'call_a' },
  ],
  'words between a call and its result': [
    { user: 'Hi' },
    { assistant: '', calls: [a] },
    { user: 'Hurry up.' },
    { result: 'sunny', of: 'call_a' },
  ],
  'a result twice': [
    { user: 'Hi' },
    { assistant: '', calls: [a] },
    { result: 'sunny', of: 'call_a' },
    { result: 'rainy', of: 'call_a' },
  ],
  'a result of a call that was dropped': [{ user: 'Hi' }, { result: 'sunny', of: 'call_gone' }, { user: 'And?' }],
  'ids that are used again': [
    { user: 'Hi' },
    { assistant: '', calls: [a] },
    { result: 'sunny', of: 'call_a' },
    { assistant: '', calls: [a] },
    { result: 'rainy', of: 'call_a' },
  ],
  'a call at the very end': [{ user: 'Hi' }, { assistant: 'Well.', calls: [a] }],
  'an answer without words': [{ user: 'Hi' }, { assistant: '' }, { user: 'Hello?' }],
  'words of white space': [{ user: 'Hi' }, { assistant: ' \n' }, { user: ' ' }, { user: 'Hello?' }],
  'thoughts alone': [{ user: 'Hi' }, { assistant: '', thought: 'Hm.' }, { user: 'Hello?' }],
  'the assistant speaks first': [{ assistant: 'Hello, I am here.' }, { user: 'Hi' }],
  'two answers in a row': [
    { user: 'Hi' },
    { assistant: 'One.' },
    { assistant: 'Two.', calls: [a] },
    { result: 'x', of: 'call_a' },
  ],
  'instructions in the middle': [
    { system: 'Be brief.' },
    { user: 'Hi' },
    { assistant: 'Yes?' },
    { system: 'Be long.' },
    { user: 'So?' },
  ],
  'instructions between a call and its result': [
    { user: 'Hi' },
    { assistant: '', calls: [a] },
    { system: 'The user is impatient.' },
    { result: 'sunny', of: 'call_a' },
  ],
  'instructions alone': [{ system: 'Say hello.' }],
  'arguments that are no JSON': [
    { user: 'Hi' },
    { assistant: '', calls: [{ ...a, args: '{"city": "Par' }] },
    { result: 'no such city', of: 'call_a' },
  ],
  'arguments that are no object, or none': [
    { user: 'Hi' },
    {
      assistant: '',
      calls: [
        { ...a, args: '[1]' },
        { ...b, args: '' },
      ],
    },
    { result: 'x', of: 'call_a' },
    { result: 'y', of: 'call_b' },
  ],
  'a result without words': [{ user: 'Hi' }, { assistant: '', calls: [a] }, { result: '', of: 'call_a' }],
  'names and ids that few take': [
    { user: 'Hi' },
    {
      assistant: '',
      calls: [
        { id: 'call.ä/1', name: 'mcp.server/tool', args: '{}' },
        { id: 'x'.repeat(90), name: 'n'.repeat(80) },
      ],
    },
    { result: 'one', of: 'call.ä/1' },
    { result: 'two', of: 'x'.repeat(90) },
  ],
}

const upstreams: { name: string; protocol: ProtocolId; model: string; kind?: 'openai' }[] = [
  { name: 'gpt in Chat', protocol: 'openai-chat', kind: 'openai', model: 'gpt-5.5' },
  { name: 'compatible server', protocol: 'openai-chat', model: 'some-model' },
  { name: 'gpt', protocol: 'openai-responses', model: 'gpt-5.5' },
  { name: 'claude 4.5', protocol: 'anthropic-messages', model: 'claude-sonnet-4-5' },
  { name: 'claude 4.6', protocol: 'anthropic-messages', model: 'claude-opus-4-6' },
  { name: 'gemini 2.5', protocol: 'gemini', model: 'gemini-2.5-flash' },
  { name: 'gemini 3', protocol: 'gemini', model: 'gemini-3-pro-preview' },
]

describe.each(Object.entries(histories))('%s', (_title, steps) => {
  describe.each(['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'] as const)('told in %s', client => {
    it.each(upstreams)('is one that $name takes', ({ protocol, model, kind }) => {
      const body = BODIES[client](steps)
      const { body: sent } = translated(client, body, protocol, { ...targetOf(protocol), model, ...(kind && { kind }) })
      expect(brokenRules(protocol, sent as object)).toEqual([]) // a body is an object
    })
  })
})

it('the rules find what is broken', () => {
  const steps = histories['a call that nobody answered']!
  // Unchanged: what agents keep is not what providers take.
  expect(brokenRules('openai-chat', BODIES['openai-chat'](steps))).toHaveLength(1)
  expect(brokenRules('openai-responses', BODIES['openai-responses'](steps))).toHaveLength(1)
  expect(brokenRules('anthropic-messages', BODIES['anthropic-messages'](steps))).toHaveLength(1)
  expect(brokenRules('gemini', BODIES.gemini(steps))).toHaveLength(1)
})

type Body = Record<string, unknown>

/** Each protocol's words for it, with reasoning asked for. */
const BODIES: Record<ProtocolId, (steps: readonly Step[]) => Body> = {
  'openai-chat': steps => ({
    model: MODEL,
    reasoning_effort: 'medium',
    messages: steps.map(chatMessage),
    tools: namesIn(steps).map(name => ({ type: 'function', function: { name, parameters } })),
    tool_choice: 'auto',
  }),
  'openai-responses': steps => ({
    model: MODEL,
    reasoning: { effort: 'medium' },
    include: ['reasoning.encrypted_content'],
    store: false,
    input: steps.flatMap(responsesItems),
    tools: namesIn(steps).map(name => ({ type: 'function', name, parameters, strict: false })),
  }),
  'anthropic-messages': steps => ({
    model: MODEL,
    max_tokens: 4000,
    thinking: { type: 'enabled', budget_tokens: 2000 },
    messages: together(steps.map(messagesMessage)),
    tools: namesIn(steps).map(name => ({ name, input_schema: parameters })),
  }),
  gemini: steps => ({
    contents: together(
      steps.map(step => geminiContent(step, steps)),
      'parts',
    ),
    generationConfig: { thinkingConfig: { includeThoughts: true, thinkingBudget: 2000 } },
    tools: [{ functionDeclarations: namesIn(steps).map(name => ({ name, parametersJsonSchema: parameters })) }],
  }),
}

const parameters = { type: 'object', properties: { city: { type: 'string' } } }

function namesIn(steps: readonly Step[]): string[] {
  const called = steps.flatMap(step => ('calls' in step ? (step.calls ?? []) : [])).map(({ name = 'tool' }) => name)
  return [...new Set(['other', ...called])]
}

function chatMessage(step: Step): Body {
  if ('user' in step) return { role: 'user', content: step.user }
  if ('system' in step) return { role: 'system', content: step.system }
  if ('result' in step) return { role: 'tool', tool_call_id: step.of, content: step.result }
  const { assistant, thought, calls } = step
  return {
    role: 'assistant',
    content: assistant,
    ...(thought && { reasoning_content: thought }),
    ...(calls && {
      tool_calls: calls.map(({ id, name = 'tool', args = '{}' }) => ({
        id,
        type: 'function',
        function: { name, arguments: args },
      })),
    }),
  }
}

function responsesItems(step: Step): Body[] {
  if ('user' in step) return [{ role: 'user', content: [{ type: 'input_text', text: step.user }] }]
  if ('system' in step) return [{ role: 'developer', content: step.system }]
  if ('result' in step) return [{ type: 'function_call_output', call_id: step.of, output: step.result }]
  const { assistant, thought, calls = [] } = step
  const items: Body[] = []
  if (thought) items.push({ type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: thought }] })
  if (assistant !== '' || calls.length === 0)
    items.push({
      type: 'message',
      role: 'assistant',
      content: [{ type: 'output_text', text: assistant, annotations: [] }],
    })
  for (const { id, name = 'tool', args = '{}' } of calls)
    items.push({ type: 'function_call', call_id: id, name, arguments: args })
  return items
}

function messagesMessage(step: Step): { role: string; content: Body[] } {
  if ('user' in step) return { role: 'user', content: [{ type: 'text', text: step.user }] }
  if ('system' in step) return { role: 'system', content: [{ type: 'text', text: step.system }] }
  if ('result' in step)
    return { role: 'user', content: [{ type: 'tool_result', tool_use_id: step.of, content: step.result }] }
  const { assistant, thought, calls = [] } = step
  const content: Body[] = []
  if (thought) content.push({ type: 'thinking', thinking: thought, signature: '' })
  if (assistant !== '' || calls.length === 0) content.push({ type: 'text', text: assistant })
  for (const { id, name = 'tool', args } of calls) content.push({ type: 'tool_use', id, name, input: objectOf(args) })
  return { role: 'assistant', content }
}

function geminiContent(step: Step, steps: readonly Step[]): { role: string; parts: Body[] } {
  if ('user' in step) return { role: 'user', parts: [{ text: step.user }] }
  if ('system' in step) return { role: 'user', parts: [{ text: step.system }] }
  if ('result' in step) {
    const called = steps.flatMap(step => ('calls' in step ? (step.calls ?? []) : [])).find(({ id }) => id === step.of)
    return {
      role: 'user',
      parts: [{ functionResponse: { name: called?.name ?? 'gone', response: { output: step.result } } }],
    }
  }
  const { assistant, thought, calls = [] } = step
  const parts: Body[] = []
  if (thought) parts.push({ text: thought, thought: true })
  if (assistant !== '' || calls.length === 0) parts.push({ text: assistant })
  for (const { name = 'tool', args } of calls) parts.push({ functionCall: { name, args: objectOf(args) } })
  return { role: 'model', parts }
}

function objectOf(args = '{}'): unknown {
  try {
    const value: unknown = JSON.parse(args)
    return typeof value === 'object' && !Array.isArray(value) ? value : {}
  } catch {
    return {}
  }
}

/** These clients put what one side says in a row into one message. */
function together<Message extends { role: string }>(
  messages: Message[],
  key: 'content' | 'parts' = 'content',
): Message[] {
  const merged: Message[] = []
  for (const message of messages) {
    const last = merged.at(-1)
    // Both lists hold the same kind of pieces.
    const pieces = (of: Message) => (of as unknown as Record<string, unknown[]>)[key] ?? []
    if (last?.role === message.role)
      merged[merged.length - 1] = { ...last, [key]: [...pieces(last), ...pieces(message)] }
    else merged.push(message)
  }
  return merged
}
