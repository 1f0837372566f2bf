import { describe, expect, test } from 'vitest'
import type { Part, ToolCallPart, ToolResultPart } from '../canonical/part.ts'
import type { Turn } from '../canonical/request.ts'
import { repairHistory } from './repair-history.ts'

const text = (text: string): Part => ({ type: 'text', text })
const user = (...parts: (string | Part)[]): Turn => turn('user', parts)
const assistant = (...parts: (string | Part)[]): Turn => turn('assistant', parts)
const results = (...parts: ToolResultPart[]): Turn => turn('tool', parts)

function turn(role: Turn['role'], parts: (string | Part)[]): Turn {
  return { role, parts: parts.map(part => (typeof part === 'string' ? text(part) : part)) }
}

function call(id: string, more: Partial<ToolCallPart> = {}): ToolCallPart {
  return { type: 'tool-call', id, name: 'f', kind: 'function', arguments: '{}', ...more }
}

function result(callId: string, said = `result of ${callId}`, more: Partial<ToolResultPart> = {}): ToolResultPart {
  return { type: 'tool-result', callId, kind: 'function', content: [{ type: 'text', text: said }], ...more }
}

function repaired(...turns: Turn[]): Turn[] {
  return repairHistory({ model: 'm', stream: true, turns, tools: [], sampling: {} }).turns
}

describe('a conversation in order', () => {
  test('stays as it is, marks and signatures too', () => {
    const turns = [
      { ...turn('system', ['be brief']), place: 'top' as const },
      user('hi'),
      assistant(
        { type: 'reasoning', text: 'hm', opaque: { origin: 'anthropic-messages', value: 'S' } },
        'I look.',
        call('1', { opaque: { origin: 'gemini', value: 'T' } }),
        call('2'),
      ),
      results(result('1'), result('2', 'two', { cache: {} })),
      user('and?'),
      assistant('That is all.'),
    ]
    expect(repaired(...turns)).toEqual(turns)
  })

  test('is not changed in place', () => {
    const turns = [user('hi'), assistant(call('1'), ''), user('go on')]
    const before = structuredClone(turns)
    repaired(...turns)
    expect(turns).toEqual(before)
  })

  test('is repaired alike however often', () => {
    const once = repaired(user('hi'), assistant(call('x'), call('x')), results(result('x'), result('y')))
    expect(repaired(...once)).toEqual(once)
  })
})

describe('what is empty is gone', () => {
  test('texts, reasoning and refusals without a word, and turns that had nothing else', () => {
    expect(
      repaired(
        user('hi'),
        assistant('', { type: 'reasoning', text: '' }),
        assistant({ type: 'refusal', text: '' }, 'no'),
        user(''),
      ),
    ).toEqual([user('hi'), assistant('no')])
  })

  test('but not an empty text that carries a signature, nor reasoning that only its maker reads', () => {
    const opaque = { origin: 'gemini', value: 'S' } as const
    const signed = assistant(
      { type: 'text', text: '', opaque },
      { type: 'reasoning', text: '', redacted: true, opaque },
    )
    expect(repaired(user('hi'), signed)).toEqual([user('hi'), signed])
  })
})

describe('every call is answered, directly after its turn and in its order', () => {
  test('a call that nobody answered is answered as aborted', () => {
    expect(
      repaired(assistant(call('1'), call('2', { kind: 'freeform', name: 'g' })), results(result('1')), user('stop')),
    ).toEqual([
      assistant(call('1'), call('2', { kind: 'freeform', name: 'g' })),
      results(result('1'), {
        type: 'tool-result',
        callId: '2',
        name: 'g',
        kind: 'freeform',
        content: [{ type: 'text', text: 'aborted' }],
        isError: true,
      }),
      user('stop'),
    ])
  })

  test('a result is of the kind of its call, whatever its client took it for', () => {
    const freeform = call('1', { kind: 'freeform', name: 'g' })
    expect(repaired(assistant(freeform), results(result('1')))).toEqual([
      assistant(freeform),
      results(result('1', 'result of 1', { kind: 'freeform' })),
    ])
  })

  test('also where the conversation ends with it', () => {
    expect(repaired(assistant(call('1'))).at(-1)).toMatchObject({
      role: 'tool',
      parts: [{ callId: '1', isError: true }],
    })
  })

  test('results that came late, in another order, or in several turns are told together', () => {
    expect(
      repaired(
        assistant(call('1'), call('2'), call('3')),
        results(result('3')),
        user('meanwhile'),
        results(result('2')),
        results(result('1')),
      ),
    ).toEqual([
      assistant(call('1'), call('2'), call('3')),
      results(result('1'), result('2'), result('3')),
      user('meanwhile'),
    ])
  })

  test('what the user said beside results comes after them', () => {
    expect(repaired(assistant(call('1')), user('note', result('1'), 'more'))).toEqual([
      assistant(call('1')),
      results(result('1')),
      user('note', 'more'),
    ])
  })

  test('calls of turns that follow each other directly each have their results after them', () => {
    expect(repaired(assistant(call('1')), assistant(call('2')), results(result('1'), result('2')))).toEqual([
      assistant(call('1')),
      results(result('1')),
      assistant(call('2')),
      results(result('2')),
    ])
  })
})

describe('every call has an id of its own', () => {
  test('where a server numbers them anew in every turn, each keeps its own result', () => {
    expect(
      repaired(
        assistant(call('call_0')),
        results(result('call_0', 'first')),
        assistant(call('call_0')),
        results(result('call_0', 'second')),
      ),
    ).toEqual([
      assistant(call('call_0')),
      results(result('call_0', 'first')),
      assistant(call('call_0_2')),
      results(result('call_0_2', 'second')),
    ])
  })

  test('and a made one is nobody else’s', () => {
    const ids = repaired(assistant(call('a'), call('a_2'), call('a'))).flatMap(({ parts }) =>
      parts.flatMap(part => (part.type === 'tool-call' ? [part.id] : [])),
    )
    expect(new Set(ids).size).toBe(3)
  })
})

describe('a result that belongs to no call', () => {
  test('is told as the user’s text, with its pictures and its cache mark', () => {
    const image: ToolResultPart['content'][number] = {
      type: 'image',
      source: { from: 'base64', data: 'QUJD', mediaType: 'image/png' },
    }
    const lost = result('gone', 'found it', { name: 'search', cache: {} })
    expect(repaired(results({ ...lost, content: [...lost.content, image] }), user('and?'))).toEqual([
      user('[Result of an earlier call of the tool search]', 'found it', { ...image, cache: {} }),
      user('and?'),
    ])
  })

  test('nor does one that came before its call, or a second one', () => {
    const turns = repaired(
      results(result('1', 'early')),
      assistant(call('1')),
      results(result('1', 'due'), result('1', 'again')),
    )
    expect(turns).toEqual([
      user('[Result of an earlier call of the tool 1]', 'early'),
      assistant(call('1')),
      results(result('1', 'due')),
      user('[Result of an earlier call of the tool 1]', 'again'),
    ])
  })

  test('that says nothing is told without an empty text, which providers refuse', () => {
    expect(repaired(user('hi'), results(result('1', '')))).toEqual([
      user('hi'),
      user('[Result of an earlier call of the tool 1]'),
    ])
  })

  test('holds nothing that only a result may hold', () => {
    const state = { type: 'foreign', origin: 'anthropic-messages', tag: 'browser_state', value: {} } as const
    const content = [state, { ...state, text: 'One tab.' }]
    expect(repaired(user('hi'), results(result('1', '', { content })))).toEqual([
      user('hi'),
      user('[Result of an earlier call of the tool 1]', 'One tab.'),
    ])
  })

  test('in a turn of the assistant leaves its calls the assistant’s', () => {
    expect(repaired(turn('assistant', [result('9', 'odd'), 'I look.', call('1')]), results(result('1')))).toEqual([
      user('[Result of an earlier call of the tool 9]', 'odd'),
      assistant('I look.', call('1')),
      results(result('1')),
    ])
  })
})
