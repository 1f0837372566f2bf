// Requests at random: as chance has them, and conversations as agents lead them.
import fc, { type Arbitrary } from 'fast-check'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { anyOf } from './schema-arbitrary.ts'

type Json = Record<string, unknown>

/** A piece of a conversation, once it is known which one it is: calls need ids of their own. */
type Scene = (number: number) => Json[]

interface Form {
  /** The definition of the whole request. */
  request: string
  /** Where the conversation stands. */
  conversation: 'messages' | 'input' | 'contents'
  /** What no translation serves or carries; most requests go without. */
  rare: readonly string[]
  /** Members whose schema says less than the protocol does. */
  members?: () => Record<string, Arbitrary<unknown>>
  /** What the user says, and instructions inside the conversation. */
  user: () => Arbitrary<Scene>
  /** The assistant says something without calling a tool. */
  assistant: () => Arbitrary<Scene>
  /** The assistant calls tools, and gets their results. */
  loop: () => Arbitrary<Scene>
}

const scene = (arbitrary: Arbitrary<Json>): Arbitrary<Scene> => arbitrary.map(message => () => [message])
const several = <T>(arbitrary: Arbitrary<T>, minLength = 1): Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength, maxLength: 3 })

/** Calls with results in any order, now and then one too few: agents get interrupted. */
function exchange<Call extends Json, Result extends Json>(
  call: Arbitrary<Call>,
  result: (call: Call) => Arbitrary<Result>,
): Arbitrary<{ calls: Call[]; results: { result: Result; of: number }[] }> {
  const pair = call.chain(made => result(made).map(answer => ({ call: made, result: answer })))
  return fc.record({ pairs: several(pair), shuffle: fc.nat(5), lost: fc.nat(20) }).map(({ pairs, shuffle, lost }) => {
    const results = pairs.map(({ result: answer }, of) => ({ result: answer, of }))
    if (shuffle === 0) results.reverse()
    if (lost === 0) results.pop()
    return { calls: pairs.map(({ call: made }) => made), results }
  })
}

const FORMS: Record<ProtocolId, Form> = {
  'openai-chat': {
    request: 'ChatCompletionRequest',
    conversation: 'messages',
    rare: ['metadata', 'functions', 'function_call', 'audio', 'modalities', 'prediction', 'web_search_options'],
    user: () => {
      const of = (definition: string) => scene(anyOf('openai-chat', definition))
      return fc.oneof(
        { arbitrary: of('UserMessage'), weight: 6 },
        { arbitrary: of('SystemMessage'), weight: 1 },
        { arbitrary: of('DeveloperMessage'), weight: 1 },
      )
    },
    assistant: () =>
      scene(anyOf('openai-chat', 'AssistantMessage').map(({ tool_calls, function_call, ...message }) => message)),
    loop: () => {
      const message = anyOf('openai-chat', 'AssistantMessage').map(({ function_call, ...rest }) => rest)
      const called = exchange(anyOf('openai-chat', 'ToolCall'), () => anyOf('openai-chat', 'ToolMessage'))
      return fc.tuple(message, called).map(([said, { calls, results }]) => number => [
        { ...said, tool_calls: calls.map((call, index) => ({ ...call, id: `call_${number}_${index}` })) },
        ...results.map(({ result, of }) => ({ ...result, tool_call_id: `call_${number}_${of}` })),
      ])
    },
  },

  'openai-responses': {
    request: 'CreateResponse',
    conversation: 'input',
    rare: ['previous_response_id', 'conversation', 'prompt'],
    user: () => {
      const message = anyOf('openai-responses', 'InputMessage')
      const role = fc.constantFrom('user', 'user', 'user', 'system', 'developer')
      return scene(fc.tuple(message, role).map(([said, speaker]) => ({ ...said, role: speaker })))
    },
    assistant: () => {
      const text = anyOf('openai-responses', 'InputMessage').map(message => ({ ...message, role: 'assistant' }))
      const hosted = fc.constantFrom('HostedItem', 'ShellCallParam', 'ApplyPatchCallParam')
      const said = fc.oneof(
        { arbitrary: text, weight: 4 },
        { arbitrary: hosted.chain(definition => anyOf('openai-responses', definition)), weight: 1 },
      )
      return fc.tuple(thought(), said).map(([thoughts, item]) => () => [...thoughts, item])
    },
    loop: () => {
      const call = fc.constantFrom('FunctionToolCall', 'CustomToolCall').chain(name => anyOf('openai-responses', name))
      const called = exchange(call, ({ type }) =>
        anyOf(
          'openai-responses',
          type === 'function_call' ? 'FunctionToolCallOutputParam' : 'CustomToolCallOutputParam',
        ),
      )
      return fc.tuple(thought(), called).map(([thoughts, { calls, results }]) => number => [
        ...thoughts,
        ...calls.map((item, index) => ({ ...item, call_id: `call_${number}_${index}` })),
        ...results.map(({ result, of }) => ({ ...result, call_id: `call_${number}_${of}` })),
      ])
    },
  },

  'anthropic-messages': {
    request: 'MessageRequest',
    conversation: 'messages',
    rare: ['thread', 'context_management', 'compaction', 'mcp_servers', 'container'],
    user: () =>
      fc.oneof(
        { arbitrary: scene(said('user', ['TextBlockParam', 'ImageBlockParam', 'DocumentBlockParam'])), weight: 6 },
        { arbitrary: scene(said('user', ['SearchResultBlockParam', 'TextBlockParam'])), weight: 1 },
        { arbitrary: scene(anyOf('anthropic-messages', 'SystemMessageParam')), weight: 1 },
      ),
    assistant: () =>
      scene(said('assistant', ['ThinkingBlockParam', 'RedactedThinkingBlock', 'TextBlockParam', 'TextBlockParam'])),
    loop: () => {
      const thinking = fc.oneof(...['ThinkingBlockParam', 'RedactedThinkingBlock', 'TextBlockParam'].map(signed))
      const called = exchange(anyOf('anthropic-messages', 'ToolUseBlockParam'), () =>
        anyOf('anthropic-messages', 'ToolResultBlockParam'),
      )
      const after = fc.option(anyOf('anthropic-messages', 'TextBlockParam'), { nil: undefined })
      return fc
        .tuple(fc.array(thinking, { maxLength: 2 }), called, after)
        .map(([before, { calls, results }, text]) => number => [
          {
            role: 'assistant',
            content: [...before, ...calls.map((call, index) => ({ ...call, id: `toolu_${number}_${index}` }))],
          },
          {
            role: 'user',
            content: [
              ...results.map(({ result, of }) => ({ ...result, tool_use_id: `toolu_${number}_${of}` })),
              ...(text ? [text] : []),
            ],
          },
        ])
    },
  },

  gemini: {
    request: 'GenerateContentRequest',
    conversation: 'contents',
    rare: ['labels', 'cachedContent', 'continuationToken', 'modelArmorConfig'],
    // Google takes nothing but text there.
    members: () => ({ systemInstruction: several(part('text')).map(parts => ({ parts })) }),
    user: () => scene(several(part('text', 'text', 'inlineData', 'fileData')).map(parts => ({ role: 'user', parts }))),
    assistant: () =>
      scene(several(part('text', 'text', 'executableCode', 'toolCall')).map(parts => ({ role: 'model', parts }))),
    loop: () => {
      const called = exchange(part('functionCall'), () => part('functionResponse'))
      return fc
        .tuple(fc.array(part('text'), { maxLength: 2 }), called, fc.boolean())
        .map(([before, { calls, results }, ids]) => number => {
          const id = (of: number) => (ids ? { id: `call_${number}_${of}` } : {})
          const names = calls.map(({ functionCall }, index) => (functionCall as Json).name ?? `tool_${index}`)
          return [
            {
              role: 'model',
              parts: [
                ...before,
                ...calls.map(({ functionCall, ...beside }, index) => {
                  const { id: _, ...call } = functionCall as Json
                  return { ...beside, functionCall: { ...call, name: names[index], ...id(index) } }
                }),
              ],
            },
            {
              role: 'user',
              parts: results.map(({ result: { functionResponse, ...beside }, of }) => {
                const { id: _, ...answer } = functionResponse as Json
                return { ...beside, functionResponse: { ...answer, name: names[of], ...id(of) } }
              }),
            },
          ]
        })
    },
  },
}

/** Reasoning as OpenAI makes it, now and then: its ids begin alike. */
function thought(): Arbitrary<Json[]> {
  const item = anyOf('openai-responses', 'ReasoningItemParam').map(made => ({
    ...made,
    id: made.id && `rs_${made.id}`,
  }))
  return fc.array(item, { maxLength: 2 })
}

/** A message of Messages that holds such blocks. */
function said(role: string, definitions: readonly string[]): Arbitrary<Json> {
  const block = fc.oneof(...definitions.map(signed))
  return several(block).map(content => ({ role, content }))
}

/** A block of Messages; thinking mostly comes with its signature. */
function signed(definition: string): Arbitrary<Json> {
  const block = anyOf('anthropic-messages', definition)
  if (definition !== 'ThinkingBlockParam') return block
  const whole = anyOf('anthropic-messages', definition, { always: ['signature'] })
  return fc.oneof({ arbitrary: whole, weight: 9 }, { arbitrary: block, weight: 1 })
}

/** A part of Gemini with content of one of these kinds. */
function part(...kinds: string[]): Arbitrary<Json> {
  return fc.oneof(...kinds.map(kind => anyOf('gemini', 'Part', { presence: [kind] })))
}

/**
 * Requests of the protocol that its validator accepts. Most are conversations in which calls have their results and the
 * user has the last word; the others are what chance makes of the schema.
 */
export function anyRequest(protocol: ProtocolId): Arbitrary<Json> {
  const { request, conversation, rare, members, user, assistant, loop } = FORMS[protocol]
  const whole = fc.tuple(anyOf(protocol, request), fc.record(members?.() ?? {})).map(([body, better]) => {
    const replaced = Object.entries(better).filter(([name]) => name in body)
    return { ...body, ...Object.fromEntries(replaced) }
  })
  const ending = user()
  const scenes = fc.array(
    fc.oneof({ arbitrary: ending, weight: 2 }, { arbitrary: assistant(), weight: 2 }, { arbitrary: loop(), weight: 3 }),
    { maxLength: 5 },
  )
  const led = fc.tuple(user(), scenes, fc.option(ending, { freq: 5, nil: undefined })).map(([first, middle, last]) => {
    const played = [first, ...middle, ...(last ? [last] : [])]
    return played.flatMap((play, number) => play(number))
  })
  return fc
    .record({ body: whole, led, chance: fc.nat(5), keep: fc.nat(9) })
    .map(({ body, led: turns, chance, keep }) => {
      const kept = keep === 0 ? body : Object.fromEntries(Object.entries(body).filter(([name]) => !rare.includes(name)))
      return chance === 0 ? kept : { ...kept, [conversation]: turns }
    })
}
