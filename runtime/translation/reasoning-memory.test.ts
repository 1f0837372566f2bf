import { describe, expect, it } from 'vitest'
import type { CanonicalEvent } from '../canonical/event.ts'
import type { Opaque, Part } from '../canonical/part.ts'
import type { CanonicalRequest, Turn } from '../canonical/request.ts'
import { ReasoningMemory } from './reasoning-memory.ts'

const state: Opaque = { origin: 'anthropic-messages', maker: 'anthropic', value: 'signed' }

/** A reply that thinks, says something and calls a tool. */
function reply(call = 'call_1', opaque: Opaque | null = state, text = 'Let me look.'): CanonicalEvent[] {
  return [
    { type: 'start', id: 'r', model: 'm' },
    { type: 'part-start', index: 0, part: { type: 'reasoning' } },
    { type: 'delta', index: 0, text: 'I should look.' },
    { type: 'part-end', index: 0, ...(opaque && { opaque }) },
    { type: 'part-start', index: 1, part: { type: 'text' } },
    { type: 'delta', index: 1, text },
    { type: 'part-end', index: 1 },
    { type: 'part-start', index: 2, part: { type: 'tool-call', id: call, name: 'look', kind: 'function' } },
    { type: 'delta', index: 2, text: '{"at":"x"}' },
    { type: 'part-end', index: 2 },
    { type: 'finish', reason: 'tool-calls' },
  ]
}

function remember(memory: ReasoningMemory, events: CanonicalEvent[], owner = 'team'): void {
  events.forEach(memory.remembering(owner)(() => {}))
}

/** What comes back from a client that keeps text and calls only. */
function history(parts: Part[]): CanonicalRequest {
  const turns: Turn[] = [
    { role: 'user', parts: [{ type: 'text', text: 'look' }] },
    { role: 'assistant', parts },
  ]
  return { model: 'm', stream: true, turns, tools: [], sampling: {} }
}

const call: Part = { type: 'tool-call', id: 'call_1', name: 'look', kind: 'function', arguments: '{"at": "x"}' }
const text: Part = { type: 'text', text: 'Let me look.' }
const assistant = (request: CanonicalRequest): Part[] => request.turns[1]!.parts

describe('reasoning that signed its tool calls', () => {
  it('stands where it was, with the arguments as the client sent them', () => {
    const memory = new ReasoningMemory()
    remember(memory, reply())
    expect(assistant(memory.recall(history([text, call]), 'team'))).toEqual([
      { type: 'reasoning', text: 'I should look.', opaque: state },
      text,
      call,
    ])
  })

  it('takes the place of the readable reasoning that the client kept without its signature', () => {
    const memory = new ReasoningMemory()
    remember(memory, reply())
    const kept: Part = { type: 'reasoning', text: 'I should look.' }
    expect(assistant(memory.recall(history([kept, text, call]), 'team'))).toHaveLength(3)
  })

  it('comes first where the client changed what was said', () => {
    const memory = new ReasoningMemory()
    remember(memory, reply())
    const parts = assistant(memory.recall(history([{ type: 'text', text: 'Other.' }, call]), 'team'))
    expect(parts.map(part => part.type)).toEqual(['reasoning', 'text', 'tool-call'])
  })

  it('carries the signature of a call itself', () => {
    const memory = new ReasoningMemory()
    const signed: Opaque = { origin: 'gemini', value: 'sig' }
    const events = reply('call_1', null).map(event =>
      event.type === 'part-end' && event.index === 2 ? { ...event, opaque: signed } : event,
    )
    remember(memory, events)
    expect(assistant(memory.recall(history([text, call]), 'team')).at(-1)).toEqual({ ...call, opaque: signed })
  })

  it('belongs to one key, one call and one tool', () => {
    const memory = new ReasoningMemory()
    remember(memory, reply())
    const other = history([text, { ...call, name: 'other' } as Part])
    expect(memory.recall(other, 'team')).toBe(other)
    const same = history([text, call])
    expect(memory.recall(same, 'stranger')).toBe(same)
  })

  it('is left alone where the client brought state itself', () => {
    const memory = new ReasoningMemory()
    remember(memory, reply())
    const own = history([{ type: 'reasoning', text: 'x', opaque: { ...state, value: 'mine' } }, text, call])
    expect(memory.recall(own, 'team')).toBe(own)
  })

  it('is not kept where nothing was signed or nothing called', () => {
    const memory = new ReasoningMemory()
    remember(memory, reply('call_1', null))
    remember(
      memory,
      reply().filter(event => !('index' in event) || event.index !== 2),
    )
    const request = history([text, call])
    expect(memory.recall(request, 'team')).toBe(request)
  })

  it('is bounded: what was not used for longest goes first', () => {
    const memory = new ReasoningMemory(20_000)
    const long = 'x'.repeat(900)
    for (let n = 0; n < 40; n++) {
      remember(memory, reply(`call_${n}`, state, long))
      memory.recall(history([{ ...call, id: 'call_0' } as Part]), 'team')
    }
    const found = (id: string): boolean =>
      assistant(memory.recall(history([{ ...call, id } as Part]), 'team')).length > 1
    expect([found('call_0'), found('call_1'), found('call_39')]).toEqual([true, false, true])
  })
})
