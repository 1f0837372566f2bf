import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import type { Target } from '../../runtime/protocols/protocol.ts'
import { sharedFolder } from '../e2e/shared.ts'
import { decode, folded, translated, whole } from './translate.ts'

const requests = join(sharedFolder, 'reference/agent-requests')
const recordings = join(sharedFolder, 'recordings/openai-chat')

const PATHS: [RegExp, ProtocolId][] = [
  [/^\/v1\/messages(?:\?|$)/, 'anthropic-messages'],
  [/^\/v1\/responses$/, 'openai-responses'],
  [/:(?:stream)?[gG]enerateContent/, 'gemini'],
  [/^\/v1\/chat\/completions$/, 'openai-chat'],
]

interface Captured {
  name: string
  protocol: ProtocolId
  body: object
}

function captured(file: string): Captured[] {
  // The shape of the captures.
  const list = JSON.parse(readFileSync(join(requests, file), 'utf8')) as {
    method: string
    path: string
    body: object
  }[]
  return list.flatMap(({ method, path, body }, index) => {
    const protocol = PATHS.find(([pattern]) => pattern.test(path))?.[1]
    return method === 'POST' && protocol ? { name: `${file} ${index}`, protocol, body } : []
  })
}

/** Everything that the official types list. */
const REQUEST = new Set(
  'model messages stream stream_options tools tool_choice parallel_tool_calls response_format max_completion_tokens verbosity temperature top_p stop n seed reasoning_effort safety_identifier prompt_cache_key service_tier'.split(
    ' ',
  ),
)
const MESSAGE = new Set('role content name tool_calls tool_call_id refusal'.split(' '))

interface Message {
  role: string
  content: unknown
  tool_calls?: { id: string }[]
  tool_call_id?: string
}

describe.skipIf(!existsSync(requests))('captured requests of agents, toward Chat upstreams', () => {
  const all = (existsSync(requests) ? readdirSync(requests) : []).flatMap(captured)

  test('there are some of every protocol', () => {
    expect(new Set(all.map(({ protocol }) => protocol)).size).toBe(4)
  })

  const targets: Partial<Target>[] = [
    { kind: 'openai', model: 'gpt-5.2' },
    { kind: 'openai', model: 'gpt-4.1' },
    { model: 'qwen3-coder' },
    { model: 'mistral-large-latest' },
  ]

  test.each(all)('$name: every text, tool, call and result arrives', ({ protocol, body }) => {
    const { request } = decode(protocol, body)
    for (const target of targets) {
      const { body: sent, losses, asked } = translated(protocol, body, 'openai-chat', target)
      // A body of Chat, which the validator has seen.
      const chat = sent as { messages: Message[]; tools?: { function?: { name: string } }[] }
      for (const part of request.turns.flatMap(turn => turn.parts)) {
        if (part.type !== 'text' || part.text === '') continue
        const text = JSON.stringify(part.text).slice(1, -1)
        expect(JSON.stringify(chat.messages).includes(text)).toBe(true)
      }
      const offered = asked.tools.filter(tool => tool.type !== 'hosted').length
      expect(chat.tools?.length ?? 0).toBe(offered)
      expect(chat.messages.flatMap(answered(chat.messages))).toEqual([])
      for (const { why } of losses) expect(why).not.toBe('')
      if (target.kind === 'openai') {
        expect(Object.keys(chat).filter(member => !REQUEST.has(member))).toEqual([])
        expect(chat.messages.flatMap(message => Object.keys(message).filter(member => !MESSAGE.has(member)))).toEqual(
          [],
        )
      }
    }
  })
})

/** The calls of a message that the messages directly after it do not answer. */
function answered(messages: readonly Message[]) {
  return ({ tool_calls = [] }: Message, index: number): string[] => {
    const following = messages.slice(index + 1, index + 1 + tool_calls.length)
    const results = new Set(following.map(({ tool_call_id }) => tool_call_id))
    return tool_calls.flatMap(({ id }) => (results.has(id) ? [] : id))
  }
}

interface Said {
  content?: string | null
  reasoning_content?: string | null
  tool_calls?: { function: { name?: string; arguments?: string } }[] | null
}

describe.skipIf(!existsSync(recordings))('recorded Chat replies, for clients of the other protocols', () => {
  const names = existsSync(recordings) ? readdirSync(recordings) : []
  const clients = ['anthropic-messages', 'openai-responses', 'gemini', 'openai-chat'] as const

  test.each(names)('%s', name => {
    const streamFile = join(recordings, name, 'stream.ndjson')
    const replyFile = join(recordings, name, 'response.json')
    for (const client of clients) {
      if (existsSync(streamFile)) {
        const lines = readFileSync(streamFile, 'utf8').split('\n').filter(Boolean)
        const deltas = lines
          .filter(line => line !== '[DONE]')
          // Recorded chunks.
          .flatMap(line => (JSON.parse(line) as { choices: { delta: Said }[] }).choices.map(({ delta }) => delta))
        holds(folded('openai-chat', lines, client), deltas)
      }
      if (existsSync(replyFile)) {
        const body = JSON.parse(readFileSync(replyFile, 'utf8')) as { choices: { message: Said }[] }
        holds(whole('openai-chat', body, client), [body.choices[0]!.message])
      }
    }
  })
})

/** The reply holds the text and the reasoning as one string each, and the names and values of its calls. */
function holds(reply: unknown, deltas: readonly Said[]): void {
  const said = JSON.stringify(reply)
  const texts = [
    deltas.map(({ content }) => content ?? '').join(''),
    deltas.map(({ reasoning_content }) => reasoning_content ?? '').join(''),
    ...deltas.flatMap(({ tool_calls }) => (tool_calls ?? []).map(call => call.function.name ?? '')),
  ]
  for (const text of texts) expect(said.includes(JSON.stringify(text).slice(1, -1))).toBe(true)
  const input = deltas
    .flatMap(({ tool_calls }) => (tool_calls ?? []).map(call => call.function.arguments ?? ''))
    .join('')
  if (input === '') return
  for (const value of Object.values(JSON.parse(input) as object)) expect(said).toContain(String(value))
}
