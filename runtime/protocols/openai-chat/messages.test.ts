import { describe, expect, test } from 'vitest'
import type { Message } from '../../../generated/protocols/openai-chat/types.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Loss } from '../../canonical/loss.ts'
import { turnsOf } from './messages.ts'

function decode(messages: Message[]) {
  const losses: Loss[] = []
  return { turns: turnsOf(messages, { losses, at: '' }), losses }
}

/** A message as only some clients write it. */
function odd(message: Record<string, unknown>): Message {
  // The validator lets pass what it does not know.
  return message as unknown as Message
}

describe('instructions', () => {
  test('keep their role, their place and their parts', () => {
    const { turns } = decode([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hi' },
      {
        role: 'developer',
        name: 'ops',
        content: [
          { type: 'text', text: 'One.' },
          { type: 'text', text: 'Two.', cache_control: { type: 'ephemeral', ttl: '1h' } },
        ],
      },
    ])
    expect(turns).toEqual([
      { role: 'system', parts: [{ type: 'text', text: 'Be brief.' }] },
      { role: 'user', parts: [{ type: 'text', text: 'Hi' }] },
      {
        role: 'developer',
        name: 'ops',
        parts: [
          { type: 'text', text: 'One.' },
          { type: 'text', text: 'Two.', cache: { ttl: '1h' } },
        ],
      },
    ])
  })

  test('that are empty are none', () => {
    expect(
      decode([
        { role: 'system', content: '' },
        { role: 'developer', content: [] },
      ]).turns,
    ).toEqual([])
  })
})

describe('a user’s message', () => {
  test('may hold text, images, sound, files and video', () => {
    const { turns, losses } = decode([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'See' },
          { type: 'image_url', image_url: { url: 'https://x.test/a.png', detail: 'low' } },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA', detail: null } },
          { type: 'image_url', image_url: 'https://x.test/b.png' },
          { type: 'input_audio', input_audio: { data: 'BBBB', format: 'mp3' } },
          { type: 'file', file: { file_data: 'data:application/pdf;base64,CC', filename: 'a.pdf' } },
          { type: 'file', file: { file_data: 'DD', filename: 'b.csv' } },
          { type: 'file', file: { file_id: 'file-1' } },
          { type: 'video_url', video_url: { url: 'https://x.test/c.mp4' } },
        ],
      },
    ])
    expect(losses).toEqual([])
    expect(turns[0]?.parts).toEqual([
      { type: 'text', text: 'See' },
      { type: 'image', source: { from: 'url', url: 'https://x.test/a.png' }, detail: 'low' },
      { type: 'image', source: { from: 'base64', data: 'AAAA', mediaType: 'image/png' } },
      { type: 'image', source: { from: 'url', url: 'https://x.test/b.png' } },
      { type: 'audio', source: { from: 'base64', data: 'BBBB', mediaType: 'audio/mpeg' } },
      { type: 'document', source: { from: 'base64', data: 'CC', mediaType: 'application/pdf' }, title: 'a.pdf' },
      { type: 'document', source: { from: 'base64', data: 'DD', mediaType: 'text/csv' }, title: 'b.csv' },
      { type: 'document', source: { from: 'file', id: 'file-1' } },
      { type: 'video', source: { from: 'url', url: 'https://x.test/c.mp4' } },
    ])
  })

  test('loses an unknown part and an empty file, with their places', () => {
    const { turns, losses } = decode([
      { role: 'user', content: 'a' },
      odd({ role: 'user', content: [{ type: 'hologram' }, { type: 'file', file: {} }, { type: 'text', text: 'b' }] }),
    ])
    expect(turns[1]?.parts).toEqual([{ type: 'text', text: 'b' }])
    expect(losses).toMatchObject([
      { feature: 'content.hologram', where: 'messages[1].content[0]' },
      { feature: 'content.file', where: 'messages[1].content[1]' },
    ])
  })

  test('may carry cache marks on parts, in both vocabularies, or on the whole', () => {
    const { turns } = decode([
      {
        role: 'user',
        content: [{ type: 'text', text: 'a', prompt_cache_breakpoint: { mode: 'explicit' } }],
      },
      { role: 'user', content: 'b', copilot_cache_control: { type: 'ephemeral' } },
      { role: 'user', content: [{ type: 'text', text: 'c', cache_control: null }] },
    ])
    expect(turns.map(turn => turn.parts[0]?.cache)).toEqual([{}, {}, undefined])
  })
})

describe('an assistant’s message', () => {
  test('is reasoning, then text, then refusal, then calls', () => {
    const { turns, losses } = decode([
      {
        role: 'assistant',
        content: 'Let me run it.',
        reasoning_content: 'I should use the shell.',
        refusal: 'Not that.',
        tool_calls: [
          { id: 'call_1', type: 'function', function: { name: 'bash', arguments: '{"a":1}' } },
          { id: 'call_2', type: 'custom', custom: { name: 'patch', input: '*** Begin' } },
          { id: 'call_3', function: { name: 'bash', arguments: '' } },
        ],
      },
    ])
    expect(losses).toEqual([])
    expect(turns[0]?.parts).toEqual([
      { type: 'reasoning', text: 'I should use the shell.' },
      { type: 'text', text: 'Let me run it.' },
      { type: 'refusal', text: 'Not that.' },
      { type: 'tool-call', id: 'call_1', name: 'bash', kind: 'function', arguments: '{"a":1}' },
      { type: 'tool-call', id: 'call_2', name: 'patch', kind: 'freeform', arguments: '*** Begin' },
      { type: 'tool-call', id: 'call_3', name: 'bash', kind: 'function', arguments: '' },
    ])
  })

  test.each(['reasoning_content', 'reasoning', 'reasoning_text'])('may say its reasoning as %s', name => {
    const { turns } = decode([odd({ role: 'assistant', content: 'x', [name]: 'thought' })])
    expect(turns[0]?.parts[0]).toEqual({ type: 'reasoning', text: 'thought' })
  })

  test('that says its reasoning under several names has thought once', () => {
    const { turns } = decode([
      {
        role: 'assistant',
        content: 'x',
        reasoning: 'same',
        reasoning_content: 'same',
        reasoning_details: [{ type: 'reasoning.text', text: 'same' }],
      },
    ])
    expect(turns[0]?.parts).toEqual([
      { type: 'reasoning', text: 'same' },
      { type: 'text', text: 'x' },
    ])
  })

  test('brings back the state of its maker, with or without a text', () => {
    const details = [
      { type: 'reasoning.summary' as const, summary: 'In short' },
      { type: 'reasoning.encrypted' as const, data: 'zzz' },
    ]
    const { turns } = decode([
      { role: 'assistant', content: 'x', reasoning_details: details },
      { role: 'assistant', content: 'y', reasoning_opaque: 'ooo' },
    ])
    expect(turns[0]?.parts[0]).toEqual({
      type: 'reasoning',
      text: 'In short',
      summary: true,
      opaque: { origin: 'openai-chat', value: JSON.stringify({ reasoning_details: details }) },
    })
    expect(turns[1]?.parts[0]).toEqual({
      type: 'reasoning',
      text: '',
      opaque: { origin: 'openai-chat', value: '{"reasoning_opaque":"ooo"}' },
    })
  })

  test('may be a list of parts, with Mistral’s thinking among them', () => {
    const { turns } = decode([
      {
        role: 'assistant',
        content: [
          {
            type: 'thinking',
            thinking: [
              { type: 'text', text: 'Hm, ' },
              { type: 'text', text: 'yes.' },
            ],
          },
          { type: 'text', text: 'Yes.' },
          { type: 'refusal', refusal: 'No.' },
        ],
      },
    ])
    expect(turns[0]?.parts).toEqual([
      { type: 'reasoning', text: 'Hm, yes.' },
      { type: 'text', text: 'Yes.' },
      { type: 'refusal', text: 'No.' },
    ])
  })

  test('that references sources inside its thinking does not become “undefined”', () => {
    const thinking = [
      { type: 'reference', reference_ids: [1] },
      { type: 'text', text: 'ok' },
    ]
    const { turns } = decode([odd({ role: 'assistant', content: [{ type: 'thinking', thinking }] })])
    expect(turns[0]?.parts).toEqual([{ type: 'reasoning', text: 'ok' }])
  })

  test('without anything stays a turn', () => {
    expect(decode([{ role: 'assistant', content: null, tool_calls: null }]).turns).toEqual([
      { role: 'assistant', parts: [] },
    ])
  })

  test('brings back a Gemini signature, but not the placeholder for none', () => {
    const call = (thought_signature: string): Message => ({
      role: 'assistant',
      tool_calls: [
        {
          id: 'c',
          type: 'function',
          function: { name: 'f', arguments: '{}' },
          extra_content: { google: { thought_signature } },
        },
      ],
    })
    const { turns } = decode([call('sig'), call('skip_thought_signature_validator')])
    expect(turns.map(turn => turn.parts[0])).toMatchObject([{ opaque: { origin: 'gemini', value: 'sig' } }, {}])
    expect(turns[1]?.parts[0]).not.toHaveProperty('opaque')
  })

  test('that was spoken loses its sound', () => {
    const { losses } = decode([{ role: 'assistant', content: 'x', audio: { id: 'audio_1' } }])
    expect(losses).toMatchObject([{ feature: 'message.audio', where: 'messages[0].audio' }])
  })
})

describe('a tool’s result', () => {
  test('answers its call by id and has the call’s kind', () => {
    const { turns } = decode([
      {
        role: 'assistant',
        tool_calls: [
          { id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } },
          { id: 'b', type: 'custom', custom: { name: 'p', input: 'x' } },
        ],
      },
      { role: 'tool', tool_call_id: 'a', content: 'one' },
      {
        role: 'tool',
        tool_call_id: 'b',
        content: [{ type: 'text', text: 'two' }],
        cache_control: { type: 'ephemeral' },
      },
    ])
    expect(turns.slice(1)).toEqual([
      {
        role: 'tool',
        parts: [{ type: 'tool-result', callId: 'a', kind: 'function', content: [{ type: 'text', text: 'one' }] }],
      },
      {
        role: 'tool',
        parts: [
          {
            type: 'tool-result',
            callId: 'b',
            kind: 'freeform',
            content: [{ type: 'text', text: 'two' }],
            cache: {},
          },
        ],
      },
    ])
  })

  test('may hold an image, as some upstreams allow', () => {
    const { turns, losses } = decode([
      odd({
        role: 'tool',
        tool_call_id: 'a',
        content: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AA' } }],
      }),
    ])
    expect(losses).toEqual([])
    expect(turns[0]?.parts[0]).toMatchObject({ content: [{ type: 'image' }] })
  })

  test('that names no call is refused', () => {
    const decoding = () => decode([{ role: 'tool', tool_call_id: '', content: 'x' }])
    expect(decoding).toThrow(GatewayError)
    expect(decoding).toThrow('messages[0].tool_call_id')
  })
})

describe('functions in the older form', () => {
  test('are calls and results that find each other by name, in order', () => {
    const { turns } = decode([
      { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{"n":1}' } },
      { role: 'function', name: 'f', content: 'one' },
      { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{"n":2}' } },
      { role: 'function', name: 'f', content: null },
    ])
    expect(turns).toMatchObject([
      { role: 'assistant', parts: [{ type: 'tool-call', id: 'call_function_0', name: 'f' }] },
      { role: 'tool', parts: [{ type: 'tool-result', callId: 'call_function_0', name: 'f' }] },
      { role: 'assistant', parts: [{ type: 'tool-call', id: 'call_function_1', name: 'f' }] },
      { role: 'tool', parts: [{ type: 'tool-result', callId: 'call_function_1', name: 'f', content: [] }] },
    ])
  })
})
