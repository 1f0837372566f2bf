import { describe, expect, test } from 'vitest'
import type { CanonicalEvent, PartStart } from '../canonical/event.ts'
import type { Part, ToolCallPart } from '../canonical/part.ts'
import type { CanonicalRequest, Tool, ToolChoice, Turn } from '../canonical/request.ts'
import type { Capabilities } from '../protocols/protocol.ts'
import { type WireTools, wireTools } from './wire-tools.ts'

type Capable = Pick<Capabilities, 'freeformTools' | 'namespaces' | 'toolName'>

/** Chat's and Anthropic's servers, more or less. */
const plain: Capable = { freeformTools: false, namespaces: false, toolName: /^[a-zA-Z0-9_-]{1,64}$/ }
/** OpenAI's. */
const full: Capable = { ...plain, freeformTools: true, namespaces: true }
/** Google's: names begin with a letter. */
const lettered: Capable = { ...plain, toolName: /^[a-zA-Z_][a-zA-Z0-9_.:-]{0,63}$/ }

const schema = { type: 'object', properties: { s: { type: 'number' } } }
const sleep: Tool = { type: 'function', name: 'sleep', namespace: 'clock', parameters: schema }
const patch: Tool = {
  type: 'freeform',
  name: 'apply_patch',
  description: 'Edits files.',
  grammar: { syntax: 'lark', definition: 'start: "*** Begin"' },
}
const weather: Tool = { type: 'function', name: 'weather', parameters: schema, strict: true }

function ask(tools: Tool[], parts: Part[] = [], toolChoice?: ToolChoice): CanonicalRequest {
  const turns = parts.map((part): Turn => ({ role: part.type === 'tool-result' ? 'tool' : 'assistant', parts: [part] }))
  return { model: 'm', stream: true, turns, tools, sampling: {}, ...(toolChoice && { toolChoice }) }
}

const names = ({ request }: WireTools) => request.tools.map(tool => (tool.type === 'hosted' ? tool.tag : tool.name))
const partsOf = ({ request }: WireTools) => request.turns.flatMap(turn => turn.parts)

type CallStart = Extract<PartStart, { type: 'tool-call' }>

/** A call of the upstream, its arguments in these pieces, as the client gets it: its opening, and its arguments whole. */
function called(
  { restore }: WireTools,
  name: string,
  pieces: string[],
  opening: Partial<CallStart> = {},
): CallStart & { arguments: string } {
  const events: CanonicalEvent[] = []
  const take = (event: CanonicalEvent) => events.push(event)
  const step = restore ? restore(take) : take
  step({ type: 'part-start', index: 3, part: { type: 'tool-call', id: 'c', name, kind: 'function', ...opening } })
  for (const text of pieces) step({ type: 'delta', index: 3, text })
  step({ type: 'part-end', index: 3 })
  const [first, ...rest] = events
  expect(rest.at(-1)).toEqual({ type: 'part-end', index: 3 })
  const deltas = rest.slice(0, -1).map(event => (event.type === 'delta' && event.index === 3 ? event.text : '?'))
  expect(deltas).not.toContain('')
  if (first?.type !== 'part-start' || first.part.type !== 'tool-call') throw new Error('no call')
  return { ...first.part, arguments: deltas.join('') }
}

describe('tools that the target understands go out as the client offered them', () => {
  test('and nothing is done to the reply', () => {
    const request = ask([weather, { type: 'hosted', origin: 'gemini', tag: 'googleSearch', value: {} }])
    expect(wireTools(request, plain)).toEqual({ request })
    expect(wireTools(request, plain).request).toBe(request)
  })

  test('namespaces and freeform tools too, where it knows them', () => {
    const request = ask([sleep, patch], [{ type: 'tool-call', id: '1', name: 'x', kind: 'freeform', arguments: 'raw' }])
    expect(wireTools(request, full)).toEqual({ request })
  })
})

describe('namespaces', () => {
  test('are flattened into the name', () => {
    const wired = wireTools(ask([sleep, weather]), plain)
    expect(wired.request.tools).toEqual([{ type: 'function', name: 'clock__sleep', parameters: schema }, weather])
  })

  test('case 61: a flattened name comes back as name and namespace', () => {
    const wired = wireTools(ask([{ type: 'freeform', name: 'exec', namespace: 'functions' }]), plain)
    expect(called(wired, 'functions__exec', ['{"input":"ls"}'])).toEqual({
      type: 'tool-call',
      id: 'c',
      name: 'exec',
      namespace: 'functions',
      kind: 'freeform',
      arguments: 'ls',
    })
  })

  test('Q39: one tool of two namespaces is two tools, and each comes back as itself', () => {
    const other: Tool = { ...sleep, namespace: 'bed' }
    const wired = wireTools(ask([sleep, other]), plain)
    expect(names(wired)).toEqual(['clock__sleep', 'bed__sleep'])
    expect(called(wired, 'bed__sleep', ['{}'])).toMatchObject({ name: 'sleep', namespace: 'bed' })
    expect(called(wired, 'clock__sleep', ['{}'])).toMatchObject({ name: 'sleep', namespace: 'clock' })
  })

  test('that go over the wire tell tools of one name apart, also where one of them has to be wrapped', () => {
    const freeform: Tool = { type: 'freeform', name: 'sleep', namespace: 'bed' }
    const wired = wireTools(ask([sleep, freeform]), { ...full, freeformTools: false })
    expect(called(wired, 'sleep', ['{"input":"x"}'], { namespace: 'bed' })).toMatchObject({
      namespace: 'bed',
      kind: 'freeform',
      arguments: 'x',
    })
    expect(called(wired, 'sleep', ['{"input":"x"}'], { namespace: 'clock' })).toMatchObject({
      namespace: 'clock',
      kind: 'function',
      arguments: '{"input":"x"}',
    })
  })
})

describe('freeform tools', () => {
  test('Q37: become functions of one text, and their grammar a part of the description', () => {
    const [tool] = wireTools(ask([patch]), plain).request.tools
    expect(tool).toMatchObject({
      type: 'function',
      name: 'apply_patch',
      parameters: { type: 'object', properties: { input: { type: 'string' } }, required: ['input'] },
    })
    expect(tool).toHaveProperty(
      'description',
      expect.stringMatching(/^Edits files\.\n\n.*lark.*\nstart: "\*\*\* Begin"$/),
    )
    expect(tool).not.toHaveProperty('grammar')
  })

  test('without description and grammar too', () => {
    const [tool] = wireTools(ask([{ type: 'freeform', name: 'f' }]), plain).request.tools
    expect(tool).toMatchObject({ type: 'function', name: 'f', description: '' })
  })

  test('case 59: their wrapped input is decoded as it streams', () => {
    const wired = wireTools(ask([patch]), plain)
    const events: CanonicalEvent[] = []
    const step = wired.restore?.(event => events.push(event))
    step?.({
      type: 'part-start',
      index: 0,
      part: { type: 'tool-call', id: 'c', name: 'apply_patch', kind: 'function' },
    })
    for (const text of ['{"input":"*** Be', 'gin\\n', '"}']) step?.({ type: 'delta', index: 0, text })
    step?.({ type: 'part-end', index: 0 })
    expect(events).toEqual([
      { type: 'part-start', index: 0, part: { type: 'tool-call', id: 'c', name: 'apply_patch', kind: 'freeform' } },
      { type: 'delta', index: 0, text: '*** Be' },
      { type: 'delta', index: 0, text: 'gin\n' },
      { type: 'part-end', index: 0 },
    ])
  })

  test('case 59: wherever it is cut', () => {
    const wired = wireTools(ask([patch]), plain)
    const input = '*** Begin Patch\n+"quoted" \\w \t€ 😀\n*** End'
    const ascii = JSON.stringify({ input }).replace(
      /[^ -~]/g,
      u => `\\u${u.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    for (const json of [JSON.stringify({ input }), ascii]) {
      for (let cut = 0; cut <= json.length; cut++) {
        expect(called(wired, 'apply_patch', [json.slice(0, cut), json.slice(cut)]).arguments).toBe(input)
      }
      expect(called(wired, 'apply_patch', [...json]).arguments).toBe(input)
    }
  })

  test.each([
    ['other keys', '{"patch":"x"}'],
    ['more keys', '{"path":"a","input":"x"}'],
    ['invalid JSON', '*** Begin Patch'],
    ['nothing', ''],
  ])('case 60: arguments that are %s are the input itself, and the call stays a freeform one', (_, json) => {
    const wired = wireTools(ask([patch]), plain)
    expect(called(wired, 'apply_patch', [json.slice(0, 5), json.slice(5)].filter(Boolean))).toMatchObject({
      kind: 'freeform',
      arguments: json,
    })
  })

  test('what a cut reply leaves open is told before its end', () => {
    const events: CanonicalEvent[] = []
    const step = wireTools(ask([patch]), plain).restore?.(event => events.push(event))
    step?.({
      type: 'part-start',
      index: 0,
      part: { type: 'tool-call', id: 'c', name: 'apply_patch', kind: 'function' },
    })
    step?.({ type: 'delta', index: 0, text: '*** Begin' })
    step?.({ type: 'finish', reason: 'length' })
    expect(events.slice(1)).toEqual([
      { type: 'delta', index: 0, text: '*** Begin' },
      { type: 'finish', reason: 'length' },
    ])
  })

  test('two that overlap are kept apart', () => {
    const events: CanonicalEvent[] = []
    const step = wireTools(ask([patch]), plain).restore?.(event => events.push(event))
    for (const index of [0, 1])
      step?.({
        type: 'part-start',
        index,
        part: { type: 'tool-call', id: `${index}`, name: 'apply_patch', kind: 'function' },
      })
    for (const text of ['{"input":"', 'a', '"}'])
      for (const index of [0, 1]) step?.({ type: 'delta', index, text: text === 'a' ? `a${index}` : text })
    for (const index of [1, 0]) step?.({ type: 'part-end', index })
    expect(events.filter(event => event.type === 'delta')).toEqual([
      { type: 'delta', index: 0, text: 'a0' },
      { type: 'delta', index: 1, text: 'a1' },
    ])
  })
})

describe('names that the target refuses', () => {
  const long = `mcp__${'server'.repeat(12)}__tool`

  test.each<[string, Capable, string, RegExp]>([
    ['a dot', plain, 'files.read', /^files_read$/],
    ['too many letters', plain, long, /^mcp__(server)+.*_[0-9a-z]+$/],
    ['a digit first', lettered, '7zip', /^t_7zip_[0-9a-z]+$/],
    ['no letter that it knows', plain, 'météo', /^m_t_o$/],
  ])('%s: it is called by another, and by its own in the reply', (_, capable, name, expected) => {
    const wired = wireTools(ask([{ type: 'function', name }]), capable)
    const [wire = ''] = names(wired)
    expect(wire).toMatch(expected)
    expect(wire).toMatch(capable.toolName)
    expect(called(wired, wire, ['{}'])).toMatchObject({ name, kind: 'function' })
  })

  test('that it takes stay', () => {
    expect(wireTools(ask([{ type: 'function', name: 'files.read' }]), lettered).restore).toBeUndefined()
  })

  test('that are alike in the target’s letters are told apart', () => {
    const tools: Tool[] = ['a.b', 'a b', 'a_b', 'a:b'].map(name => ({ type: 'function', name }))
    const wired = wireTools(ask(tools), plain)
    const wires = names(wired)
    expect(new Set(wires).size).toBe(4)
    // The one that is allowed keeps its name.
    expect(wires[2]).toBe('a_b')
    expect(wires.map(wire => called(wired, wire, ['{}']).name)).toEqual(['a.b', 'a b', 'a_b', 'a:b'])
  })

  test('and long ones that differ at their end only', () => {
    const tools: Tool[] = ['1', '2'].map(end => ({ type: 'function', name: long + end }))
    const wired = wireTools(ask(tools), plain)
    expect(names(wired).map(wire => called(wired, wire, ['{}']).name)).toEqual([`${long}1`, `${long}2`])
  })

  test('a flattened name does not take the place of a tool that has it', () => {
    const wired = wireTools(ask([sleep, { type: 'function', name: 'clock__sleep' }]), plain)
    expect(names(wired)).toEqual(['clock__sleep_2', 'clock__sleep'])
    expect(called(wired, 'clock__sleep', ['{}'])).not.toHaveProperty('namespace')
    expect(called(wired, 'clock__sleep_2', ['{}'])).toMatchObject({ name: 'sleep', namespace: 'clock' })
  })

  test('are changed alike in every request, as prompt caches want their prefix', () => {
    const tools: Tool[] = [{ type: 'function', name: long }, sleep, patch]
    expect(wireTools(ask(tools), plain).request).toEqual(wireTools(ask(tools), plain).request)
  })

  test('a tool that is offered twice is not renamed', () => {
    expect(names(wireTools(ask([sleep, sleep]), plain))).toEqual(['clock__sleep'])
  })
})

describe('the history speaks of tools as the wire does', () => {
  const call: ToolCallPart = {
    type: 'tool-call',
    id: '1',
    name: 'sleep',
    namespace: 'clock',
    kind: 'function',
    arguments: '{}',
  }

  test('Q38: calls and results of freeform tools are those of functions', () => {
    const wired = wireTools(
      ask(
        [patch],
        [
          { type: 'tool-call', id: '1', name: 'apply_patch', kind: 'freeform', arguments: 'a\n"b"' },
          { type: 'tool-result', callId: '1', kind: 'freeform', content: [{ type: 'text', text: 'done' }] },
        ],
      ),
      plain,
    )
    expect(partsOf(wired)).toEqual([
      { type: 'tool-call', id: '1', name: 'apply_patch', kind: 'function', arguments: '{"input":"a\\n\\"b\\""}' },
      { type: 'tool-result', callId: '1', kind: 'function', content: [{ type: 'text', text: 'done' }] },
    ])
  })

  test('calls of namespaced tools have their name on the wire, and their results too', () => {
    const bed: Tool = { ...sleep, namespace: 'bed' }
    const wired = wireTools(
      ask(
        [bed, sleep],
        [
          call,
          { type: 'tool-result', callId: '1', name: 'sleep', kind: 'function', content: [] },
          { type: 'tool-result', callId: 'lost', name: 'sleep', kind: 'function', content: [] },
        ],
      ),
      plain,
    )
    expect(partsOf(wired)).toEqual([
      { type: 'tool-call', id: '1', name: 'clock__sleep', kind: 'function', arguments: '{}' },
      { type: 'tool-result', callId: '1', name: 'clock__sleep', kind: 'function', content: [] },
      { type: 'tool-result', callId: 'lost', name: 'bed__sleep', kind: 'function', content: [] },
    ])
  })

  test('also of tools that are offered no more', () => {
    const freeform: ToolCallPart = { ...call, id: '2', name: 'old.tool', kind: 'freeform', arguments: 'x' }
    const wired = wireTools(ask([weather], [call, freeform]), plain)
    expect(partsOf(wired)).toMatchObject([
      { name: 'clock__sleep', kind: 'function' },
      { name: 'clock__old_tool', kind: 'function', arguments: '{"input":"x"}' },
    ])
  })

  test('signatures and other parts stay as they are', () => {
    const opaque = { origin: 'gemini', value: 'S' } as const
    const text: Part = { type: 'text', text: 'hm' }
    const wired = wireTools(ask([sleep], [text, { ...call, opaque }]), plain)
    expect(partsOf(wired)).toEqual([text, expect.objectContaining({ opaque })])
  })

  test('where the target knows namespaces and freeform tools only a refused name is changed', () => {
    const wired = wireTools(ask([sleep], [{ ...call, name: 'go to sleep' }]), full)
    expect(partsOf(wired)).toEqual([{ ...call, name: 'go_to_sleep' }])
  })
})

describe('the choice of a tool names it as the wire does', () => {
  test.each<[ToolChoice, ToolChoice]>([
    [
      { type: 'named', name: 'sleep' },
      { type: 'named', name: 'clock__sleep' },
    ],
    [
      { type: 'named', name: 'weather' },
      { type: 'named', name: 'weather' },
    ],
    [
      { type: 'allowed', mode: 'required', names: ['weather', 'sleep', 'apply_patch'] },
      { type: 'allowed', mode: 'required', names: ['weather', 'clock__sleep', 'apply_patch'] },
    ],
    [{ type: 'required' }, { type: 'required' }],
  ])('%j', (choice, expected) => {
    expect(wireTools(ask([sleep, weather, patch], [], choice), plain).request.toolChoice).toEqual(expected)
  })
})

describe('calls of the reply', () => {
  test('of tools that nobody offered pass as they are', () => {
    const wired = wireTools(ask([sleep]), plain)
    expect(called(wired, 'made_up', ['{"a"', ':1}'])).toMatchObject({ name: 'made_up', arguments: '{"a":1}' })
  })

  test('of a freeform tool that the upstream says as one are not unwrapped', () => {
    const wired = wireTools(ask([patch]), plain)
    expect(called(wired, 'apply_patch', ['{"input":"x"}'], { kind: 'freeform' }).arguments).toBe('{"input":"x"}')
  })

  test('and everything that is no call passes', () => {
    const events: CanonicalEvent[] = [
      { type: 'start', id: 'i', model: 'm' },
      { type: 'part-start', index: 0, part: { type: 'text' } },
      { type: 'delta', index: 0, text: 'clock__sleep' },
      { type: 'part-end', index: 0 },
      { type: 'usage', usage: { inputTokens: 1 } },
      { type: 'finish', reason: 'stop' },
    ]
    const seen: CanonicalEvent[] = []
    const step = wireTools(ask([sleep]), plain).restore?.(event => seen.push(event))
    for (const event of events) step?.(event)
    expect(seen).toEqual(events)
  })
})

test('a tool that is offered twice goes out once: providers refuse a name that occurs again', () => {
  const other: Tool = { type: 'function', name: 'weather', description: 'Another one.' }
  expect(wireTools(ask([weather, other, sleep]), full).request.tools).toEqual([weather, sleep])
  expect(names(wireTools(ask([weather, weather]), plain))).toEqual(['weather'])
})
