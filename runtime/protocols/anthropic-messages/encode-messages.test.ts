import { describe, expect, it } from 'vitest'
import type { Part, ToolCallPart, ToolResultPart } from '../../canonical/part.ts'
import type { Turn } from '../../canonical/request.ts'
import { say, sent } from './test-request.ts'

const call = (id: string, text = '{}'): ToolCallPart => ({
  type: 'tool-call',
  id,
  name: 'f',
  kind: 'function',
  arguments: text,
})
const result = (callId: string, ...content: ToolResultPart['content']): Part => ({
  type: 'tool-result',
  callId,
  kind: 'function',
  content,
})

/** Without the marks that are set by default, and with texts for single text blocks. */
function conversation(
  turns: Turn[],
  model = 'claude-sonnet-4-5',
  kind: 'anthropic' | 'openai-compatible' = 'anthropic',
) {
  const { body, features, losses } = sent({ turns }, { model, kind })
  const plain = JSON.parse(JSON.stringify(body), (key, value) => (key === 'cache_control' ? undefined : value))
  const messages = plain.messages.map(({ role, content }: { role: string; content: Record<string, unknown>[] }) => [
    role,
    ...content.map(block => (block.type === 'text' && Object.keys(block).length === 2 ? block.text : block)),
  ])
  return { system: plain.system, messages, features, losses, body }
}

const reminded = (text: string) => `<system-reminder>\n${text}\n</system-reminder>`

describe('instructions', () => {
  it('Q66: at the beginning stand in their own slot, a block for each part, whoever said them', () => {
    const { system, messages } = conversation([
      { ...say('system', 'a', 'b'), place: 'top' },
      say('developer', 'c'),
      say('user', 'hi'),
    ])
    expect(system).toEqual(['a', 'b', 'c'].map(text => ({ type: 'text', text })))
    expect(messages).toEqual([['user', 'hi']])
  })

  it('keep the marks of their parts', () => {
    const marked = say('system', { type: 'text', text: 'a', cache: { ttl: '1h' } }, 'b')
    const { body } = sent({ turns: [marked, say('user', 'hi')] })
    expect(body.system).toEqual([
      { type: 'text', text: 'a', cache_control: { type: 'ephemeral', ttl: '1h' } },
      { type: 'text', text: 'b' },
    ])
  })

  it('Q69: that are empty are none', () => {
    expect(conversation([say('system', ''), say('developer'), say('user', 'hi')]).system).toBeUndefined()
  })

  it('Q66: inside the conversation keep their place, as words of the user that say what they are', () => {
    const { messages } = conversation([say('user', 'a'), say('developer', 'b', 'c'), say('user', 'd')])
    expect(messages).toEqual([['user', 'a', reminded('b'), reminded('c'), 'd']])
  })

  it('new fact 3: are messages of their own where the model has such, and only where those may stand', () => {
    const model = 'claude-opus-4-8'
    const between = [
      say('user', 'a'),
      say('system', 'b'),
      say('developer', 'c'),
      say('assistant', 'd'),
      say('user', 'e'),
    ]
    expect(conversation(between, model).messages).toEqual([
      ['user', 'a'],
      ['system', 'b', 'c'],
      ['assistant', 'd'],
      ['user', 'e'],
    ])
    expect(conversation([say('user', 'a'), say('system', 'b')], model).messages).toEqual([
      ['user', 'a'],
      ['system', 'b'],
    ])
    const beforeUser = [say('user', 'a'), say('system', 'b'), say('user', 'c')]
    expect(conversation(beforeUser, model).messages).toEqual([['user', 'a', reminded('b'), 'c']])
    const afterAssistant = [say('user', 'a'), say('assistant', 'b'), say('system', 'c'), say('user', 'd')]
    expect(conversation(afterAssistant, model).messages).toEqual([
      ['user', 'a'],
      ['assistant', 'b'],
      ['user', reminded('c'), 'd'],
    ])
  })

  it('new fact 3: have no such messages where the name begins with claude-sonnet-4-5, or on other servers', () => {
    const turns = [say('user', 'a'), say('system', 'b')]
    expect(conversation(turns, 'claude-sonnet-4-5-anything').messages).toEqual([['user', 'a', reminded('b')]])
    expect(conversation(turns, 'claude-opus-4-8', 'openai-compatible').messages).toHaveLength(1)
  })

  it('Q70: with an image are refused', () => {
    const image = { type: 'image', source: { from: 'base64', mediaType: 'image/png', data: 'AA' } } as const
    expect(() => conversation([say('system', 'a', image), say('user', 'hi')])).toThrow(/turns\[0\]\.parts\[1\]/)
  })
})

describe('messages', () => {
  it('Q72: of one role in a row are one', () => {
    const turns = [say('user', 'a'), say('user', 'b'), say('assistant', 'c'), say('assistant', 'd'), say('user', 'e')]
    expect(conversation(turns).messages).toEqual([
      ['user', 'a', 'b'],
      ['assistant', 'c', 'd'],
      ['user', 'e'],
    ])
  })

  it('Q71, table row 8: that are empty are gone, as empty texts are refused', () => {
    const turns = [say('user', 'a'), say('assistant', ''), say('user', 'b', ''), say('assistant'), say('user', 'c')]
    expect(conversation(turns).messages).toEqual([['user', 'a', 'b', 'c']])
  })

  it('begin with the user’s', () => {
    expect(conversation([say('system', 's'), say('assistant', 'a'), say('user', 'b')]).messages).toEqual([
      ['user', '.'],
      ['assistant', 'a'],
      ['user', 'b'],
    ])
    expect(conversation([say('system', 's')]).messages).toEqual([['user', '.']])
  })

  it('may end with the assistant’s where the model continues it, and not in white space', () => {
    const turns = [say('user', 'a'), say('assistant', '{"b": ')]
    expect(conversation(turns).messages).toEqual([
      ['user', 'a'],
      ['assistant', '{"b":'],
    ])
    expect(conversation(turns, 'claude-opus-4-6').messages).toEqual([
      ['user', 'a'],
      ['assistant', '{"b": '],
      ['user', '.'],
    ])
    expect(conversation([say('user', 'a'), say('assistant', ' \n')]).messages).toEqual([['user', 'a']])
  })

  it('of named participants lose the names, which is reported once', () => {
    const { features } = conversation([
      { ...say('user', 'a'), name: 'Ann' },
      { ...say('user', 'b'), name: 'Bo' },
    ])
    expect(features).toEqual(['message.name'])
  })

  it('Q79: of the assistant that refused are text', () => {
    const turns = [say('user', 'a'), say('assistant', { type: 'refusal', text: 'No.' }), say('user', 'b')]
    expect(conversation(turns).messages[1]).toEqual(['assistant', 'No.'])
  })

  it('of the assistant with an image lose it, which is reported', () => {
    const image = { type: 'image', source: { from: 'base64', mediaType: 'image/png', data: 'AA' } } as const
    const { messages, features } = conversation([say('user', 'a'), say('assistant', 'b', image), say('user', 'c')])
    expect(messages[1]).toEqual(['assistant', 'b'])
    expect(features).toEqual(['assistant.image'])
  })
})

describe('tool calls and their results', () => {
  it('Q31: stand in one message, results first, in the order of the calls', () => {
    const { messages } = conversation([
      say('user', 'go'),
      say('assistant', 'Let me run it.', call('a', '{"x":1}'), call('b')),
      say('tool', result('a', { type: 'text', text: 'one' })),
      say('tool', result('b')),
      say('user', 'and?'),
    ])
    expect(messages.slice(1)).toEqual([
      [
        'assistant',
        'Let me run it.',
        { type: 'tool_use', id: 'a', name: 'f', input: { x: 1 } },
        { type: 'tool_use', id: 'b', name: 'f', input: {} },
      ],
      [
        'user',
        { type: 'tool_result', tool_use_id: 'a', content: 'one' },
        { type: 'tool_result', tool_use_id: 'b' },
        'and?',
      ],
    ])
  })

  it('come first in their message, whatever was said between', () => {
    const turns = [say('user', 'go'), say('assistant', call('a')), say('user', 'wait'), say('tool', result('a'))]
    expect(conversation(turns).messages[2]).toEqual(['user', { type: 'tool_result', tool_use_id: 'a' }, 'wait'])
  })

  it.each([
    ['', {}],
    ['{"a":[1,{"b":null}]}', { a: [1, { b: null }] }],
    ['not json', { raw_arguments: 'not json' }],
    ['[1]', { raw_arguments: '[1]' }],
    ['{"cut":', { raw_arguments: '{"cut":' }],
  ])('Q26: the arguments %j are the input %j', (text, input) => {
    const { messages } = conversation([say('user', 'a'), say('assistant', call('a', text)), say('tool', result('a'))])
    expect(messages[1][1].input).toEqual(input)
  })

  it('keep the digits of big integers', () => {
    const { json } = sent({ turns: [say('user', 'a'), say('assistant', call('a', '{"id":12345678901234567890}'))] })
    expect(json).toContain('"input":{"id":12345678901234567890}')
  })

  it('have ids in the alphabet that is allowed, the same for both, different ones for different calls', () => {
    const { messages } = conversation([
      say('user', 'a'),
      say('assistant', call('functions.f:0'), call('functions_f_0'), call('toolu_01')),
      say('tool', result('functions.f:0'), result('functions_f_0'), result('toolu_01')),
    ])
    const ids = messages[1].slice(1).map(({ id }: { id: string }) => id)
    expect(messages[2].slice(1).map(({ tool_use_id }: { tool_use_id: string }) => tool_use_id)).toEqual(ids)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(ids.slice(1)).toEqual(['functions_f_0', 'toolu_01'])
  })

  it('table row 3: have their images and documents as such', () => {
    const image = { type: 'image', source: { from: 'base64', mediaType: 'image/png', data: 'AA' } } as const
    const pdf = { type: 'document', source: { from: 'base64', mediaType: 'application/pdf', data: 'AA' } } as const
    const { messages } = conversation([
      say('user', 'a'),
      say('assistant', call('a')),
      say('tool', result('a', { type: 'text', text: 'see' }, image, pdf)),
    ])
    expect(messages[2][1]).toEqual({
      type: 'tool_result',
      tool_use_id: 'a',
      content: [
        { type: 'text', text: 'see' },
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AA' } },
        { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'AA' } },
      ],
    })
  })

  it('say that they are errors, and something of it', () => {
    const failed = { ...result('a'), isError: true } as Part
    const { messages } = conversation([say('user', 'a'), say('assistant', call('a')), say('tool', failed)])
    expect(messages[2][1]).toEqual({ type: 'tool_result', tool_use_id: 'a', content: 'Error', is_error: true })
  })

  it('with sound are refused', () => {
    const sound = { type: 'audio', source: { from: 'base64', mediaType: 'audio/wav', data: 'AA' } } as const
    expect(() =>
      conversation([say('user', 'a'), say('assistant', call('a')), say('tool', result('a', sound))]),
    ).toThrow(/turns\[2\]\.parts\[0\]\.content\[0\]/)
  })
})

describe('thinking of earlier turns', () => {
  const own = { origin: 'anthropic-messages', maker: 'anthropic', value: 'sig==' } as const
  const answered = (...thoughts: Part[]) =>
    conversation([say('user', 'a'), say('assistant', ...thoughts, 'b'), say('user', 'c')])

  it('Q48: goes back to its maker as it was, without an envelope', () => {
    const { messages, features } = answered({ type: 'reasoning', text: 'Hm.', opaque: own })
    expect(messages[1]).toEqual(['assistant', { type: 'thinking', thinking: 'Hm.', signature: 'sig==' }, 'b'])
    expect(features).toEqual([])
  })

  it('that was hidden has its empty text, and a redacted block its data', () => {
    const { messages } = answered(
      { type: 'reasoning', text: '', opaque: own },
      { type: 'reasoning', text: '', redacted: true, opaque: own },
      { type: 'reasoning', text: '', opaque: { ...own, id: 'redacted_thinking' } },
    )
    expect(messages[1]).toEqual([
      'assistant',
      { type: 'thinking', thinking: '', signature: 'sig==' },
      { type: 'redacted_thinking', data: 'sig==' },
      { type: 'redacted_thinking', data: 'sig==' },
      'b',
    ])
  })

  it('has the text that its signature is of, where the client kept it apart', () => {
    const { messages } = answered({ type: 'reasoning', text: '', opaque: { ...own, text: 'Hm.' } })
    expect(messages[1][1]).toEqual({ type: 'thinking', thinking: 'Hm.', signature: 'sig==' })
  })

  it.each<[string, Part]>([
    ['signed by nobody', { type: 'reasoning', text: 'Hm.' }],
    ['with an empty signature', { type: 'reasoning', text: 'Hm.', opaque: { ...own, value: '' } }],
    ['of another protocol', { type: 'reasoning', text: 'Hm.', opaque: { origin: 'gemini', value: 'sig' } }],
    ['of another maker', { type: 'reasoning', text: 'Hm.', opaque: { ...own, maker: 'my-server' } }],
  ])('Q48: %s is left out', (_what, thought) => {
    const { messages, features } = answered(thought, thought)
    expect(messages[1]).toEqual(['assistant', 'b'])
    expect(features).toEqual([])
  })

  it('that leads to nothing is left out: the provider refuses a turn that ends with it', () => {
    const thought: Part = { type: 'reasoning', text: 'Hm.', opaque: own }
    const { messages } = conversation([say('user', 'a'), say('assistant', 'b', thought), say('user', 'c')])
    expect(messages[1]).toEqual(['assistant', 'b'])
    expect(conversation([say('user', 'a'), say('assistant', thought), say('user', 'c')]).messages).toEqual([
      ['user', 'a', 'c'],
    ])
  })

  it('Q65: goes back unsigned to servers of other models, which want it in tool loops', () => {
    const turns = [say('user', 'a'), say('assistant', { type: 'reasoning', text: 'Hm.' }, 'b'), say('user', 'c')]
    const { messages, features } = conversation(turns, 'deepseek-chat', 'openai-compatible')
    expect(messages[1]).toEqual(['assistant', { type: 'thinking', thinking: 'Hm.', signature: '' }, 'b'])
    expect(features).toEqual([])
  })
})

describe('parts that belong to one protocol', () => {
  it('are blocks as they came where it is this one', () => {
    const value = { type: 'server_tool_use', id: 's', name: 'web_search', input: { query: 'x' } }
    const part: Part = { type: 'foreign', origin: 'anthropic-messages', tag: value.type, value, text: 'told' }
    expect(conversation([say('user', 'a'), say('assistant', part, 'b'), say('user', 'c')]).messages[1]).toEqual([
      'assistant',
      value,
      'b',
    ])
  })

  it('are told where they are another’s and can be told, else reported', () => {
    const search: Part = {
      type: 'foreign',
      origin: 'openai-responses',
      tag: 'web_search_call',
      value: {},
      text: 'Looked for x.',
    }
    const { text: _, ...silent } = search as { text: string } & Part
    const { messages, features } = conversation([
      say('user', 'a'),
      say('assistant', search, silent as Part),
      say('user', 'c'),
    ])
    expect(messages[1]).toEqual(['assistant', 'Looked for x.'])
    expect(features).toEqual(['content.web_search_call'])
  })
})
