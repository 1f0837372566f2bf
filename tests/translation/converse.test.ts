// Requests of agents and of chance toward Converse, judged by AWS's own client and by what Amazon Bedrock refuses; and
// streams of it at random.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { CanonicalEvent } from '../../runtime/canonical/event.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { officialBody } from '../../runtime/protocols/bedrock-converse/test-official.ts'
import type { ContentBlock, ConverseRequest } from '../../runtime/protocols/bedrock-converse/wire.ts'
import { protocols, upstreamProtocols } from '../../runtime/protocols/registry.ts'
import { anyRequest } from './any-request.ts'
import { capturedRequests } from './captured-requests.ts'
import { runs } from './fuzz-runs.ts'
import { folded, translated, whole } from './translate.ts'

const PROTOCOLS = Object.keys(protocols) as ProtocolId[] // its keys are the protocols
const MODELS = [
  'us.amazon.nova-2-lite-v1:0',
  'us.meta.llama3-3-70b-instruct-v1:0',
  'mistral.mixtral-8x7b-instruct-v0:1',
  'openai.gpt-oss-120b-1:0',
  'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  'us.anthropic.claude-opus-4-6-v1',
  'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3',
]

/** What Amazon Bedrock would refuse although its client sends it. */
function brokenRules({ system = [], messages, toolConfig }: ConverseRequest): string[] {
  const broken: string[] = []
  const check = (holds: boolean, rule: string): void => {
    if (!holds) broken.push(rule)
  }
  check(messages[0]?.role === 'user', 'the conversation does not begin with the user')
  const names: string[] = []
  let calls: string[] = []
  let marks = 0
  const blocks = messages.flatMap(({ content }) => content)
  for (const [at, { role, content }] of messages.entries()) {
    check(role !== messages[at - 1]?.role, `messages[${at}] has the role of the one before`)
    check(content.length > 0, `messages[${at}] says nothing`)
    const results = content.flatMap(block => ('toolResult' in block ? [block.toolResult] : []))
    check(
      isSame(
        results.map(({ toolUseId }) => toolUseId),
        calls,
      ),
      `messages[${at}] does not answer the calls before it`,
    )
    for (const { content: said } of results) {
      check(said.length > 0, `messages[${at}] has an empty result`)
      for (const block of said)
        if ('text' in block) check(block.text.trim() !== '', `messages[${at}] has a blank result`)
    }
    calls = content.flatMap(block => ('toolUse' in block ? [block.toolUse.toolUseId] : []))
    for (const id of calls) check(/^[A-Za-z0-9_-]{1,64}$/.test(id), `id ${id}`)
    check(content.length === 0 || !('cachePoint' in content[0]!), `messages[${at}] begins with a mark`)
    marks += content.filter(block => 'cachePoint' in block).length
    const documents = documentsIn(content)
    names.push(...documents)
    check(documents.length === 0 || content.some(block => 'text' in block || 'toolResult' in block), `messages[${at}]`)
    for (const block of content)
      if ('text' in block) check(block.text.trim() !== '', `messages[${at}] has a blank text`)
    if (role === 'assistant') check(!('reasoningContent' in content.at(-1)!), `messages[${at}] ends with reasoning`)
  }
  check(new Set(names).size === names.length, 'two documents of one name')
  for (const name of names) check(/^[A-Za-z0-9 ()[\]-]{1,200}$/.test(name) && !/ {2}/.test(name), `document "${name}"`)
  for (const block of system) if ('text' in block) check(block.text.trim() !== '', 'a blank instruction')
  const tools = toolConfig?.tools ?? []
  const asks = blocks.some(block => 'toolUse' in block || 'toolResult' in block)
  check(!asks || tools.length > 0, 'calls without tools')
  check(toolConfig === undefined || tools.length > 0, 'a choice without tools')
  const specs = tools.flatMap(tool => ('toolSpec' in tool ? [tool.toolSpec] : []))
  check(new Set(specs.map(({ name }) => name)).size === specs.length, 'two tools of one name')
  for (const { name, inputSchema } of specs) {
    check(/^[A-Za-z0-9_-]{1,64}$/.test(name), `name of the tool ${name}`)
    check(inputSchema.json.type === 'object', `the schema of ${name} is none of an object`)
  }
  marks += [...system, ...tools].filter(block => 'cachePoint' in block).length
  check(marks <= 4, `${marks} marks`)
  return broken
}

function documentsIn(content: readonly ContentBlock[]): string[] {
  const inside = content.flatMap(block => ('toolResult' in block ? block.toolResult.content : [block]))
  return inside.flatMap(block => ('document' in block ? [block.document.name] : []))
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
}

async function expectTaken(from: ProtocolId, asked: object, model: string): Promise<void> {
  const { body, losses } = translated(from, asked, 'bedrock-converse', { model })
  expect(await officialBody(body)).toEqual(body)
  // It was written by the encoder of that protocol.
  expect(brokenRules(body as ConverseRequest)).toEqual([])
  for (const { feature, where, why } of losses) expect([feature, where, why]).not.toContain('')
}

const captured = capturedRequests().filter(({ kind }) => kind === 'generate')
describe.skipIf(captured.length === 0).each(MODELS)('requests that agents really sent, toward %s', model => {
  it.each(captured)('$name', ({ protocol, body }) => expectTaken(protocol, body, model))
})

describe.each(PROTOCOLS)('requests of %s at random', from => {
  it('are taken, or refused in the gateway’s own words', async () => {
    const property = fc.asyncProperty(anyRequest(from), fc.constantFrom(...MODELS), async (body, model) => {
      try {
        // What the validator accepts is an object.
        await expectTaken(from, body as object, model)
      } catch (thrown) {
        if (!(thrown instanceof GatewayError) && !isInvalid(thrown)) throw thrown
      }
    })
    await fc.assert(property, runs(100))
  })
})

/** What the validator does not accept never comes to the decoder. */
function isInvalid(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.startsWith('no body of')
}

const index = fc.constantFrom(0, 1, 2)
const piece = fc.oneof(
  fc.record({ text: fc.string() }),
  fc.record({ toolUse: fc.record({ input: fc.string() }) }),
  fc.record({ reasoningContent: fc.oneof(fc.record({ text: fc.string() }), fc.record({ signature: fc.string() })) }),
  fc.record({ reasoningContent: fc.record({ redactedContent: fc.string() }) }),
  fc.record({ citation: fc.object() }),
  fc.record({ image: fc.object() }),
  fc.jsonValue(),
)
const start = fc.oneof(
  fc.record({ toolUse: fc.record({ toolUseId: fc.string(), name: fc.string() }) }),
  fc.record({ image: fc.record({ format: fc.constant('png') }) }),
  fc.jsonValue(),
)
const event = fc.oneof(
  fc.tuple(fc.constant('messageStart'), fc.record({ role: fc.constant('assistant') })),
  fc.tuple(fc.constant('contentBlockStart'), fc.record({ contentBlockIndex: index, start })),
  fc.tuple(fc.constant('contentBlockDelta'), fc.record({ contentBlockIndex: index, delta: piece })),
  fc.tuple(fc.constant('contentBlockStop'), fc.record({ contentBlockIndex: index })),
  fc.tuple(fc.constantFrom('messageStop', 'metadata', 'throttlingException', 'news'), fc.jsonValue()),
  fc.tuple(fc.constant('messageStop'), fc.record({ stopReason: fc.constantFrom('end_turn', 'tool_use', 'x') })),
  fc.tuple(fc.constant('metadata'), fc.record({ usage: fc.object() })),
)

describe('a stream at random', () => {
  const read = (said: readonly (readonly [string, unknown])[]): CanonicalEvent[] => {
    const events: CanonicalEvent[] = []
    const decoder = upstreamProtocols['bedrock-converse'].decodeStream({ maker: 'bedrock', losses: [] })
    for (const [name, data] of said) decoder.event(JSON.stringify(data), name, told => events.push(told))
    decoder.end(told => events.push(told))
    return events
  }

  it('has one beginning and one end, and its parts lie within them', () => {
    const property = fc.property(fc.array(event, { maxLength: 12 }), said => {
      const events = read(said)
      const last = events.at(-1)!.type
      expect(events.filter(({ type }) => type === 'finish' || type === 'failed')).toHaveLength(1)
      expect(['finish', 'failed']).toContain(last)
      if (last === 'finish') expect(events.filter(({ type }) => type === 'start')).toHaveLength(1)
      const open = new Set<number>()
      let parts = 0
      for (const told of events) {
        if (told.type === 'part-start') {
          expect(told.index).toBe(parts++)
          open.add(told.index)
        } else if ('index' in told) {
          expect(open.has(told.index)).toBe(true)
          if (told.type === 'part-end') open.delete(told.index)
        }
      }
      if (last === 'finish') expect(open.size).toBe(0)
    })
    fc.assert(property, runs(500))
  })

  it('is a reply, or an error of the gateway, for clients of every protocol', () => {
    const said = fc.array(event, { maxLength: 12 })
    const property = fc.property(said, fc.jsonValue(), fc.constantFrom(...PROTOCOLS), (events, body, to) => {
      const named = events.map(([name, data]) => ({ event: name, data: JSON.stringify(data) }))
      for (const make of [
        () => folded('bedrock-converse', named, to),
        () => whole('bedrock-converse', body, to),
        () => whole('bedrock-converse', { output: { message: { content: [body, body] } } }, to),
      ]) {
        try {
          expect(typeof make()).toBe('object')
        } catch (thrown) {
          if (!(thrown instanceof GatewayError)) throw thrown
        }
      }
    })
    fc.assert(property, runs(200))
  })
})
