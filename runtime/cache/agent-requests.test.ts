// What real agents send: whatever is changed in it, somewhere, is another request.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ProtocolId } from '../canonical/part.ts'
import { type AskedRequest, keyOf } from './request-key.ts'
import { asked } from './test-asked.ts'

const folder = join(
  process.env.HEADGATE_SHARED ?? resolve(import.meta.dirname, '../../../shared'),
  'reference/agent-requests',
)

interface Recorded {
  name: string
  protocol: ProtocolId
  body: unknown
}

const PATHS: readonly [RegExp, ProtocolId][] = [
  [/\/messages$/, 'anthropic-messages'],
  [/\/chat\/completions$/, 'openai-chat'],
  [/\/responses$/, 'openai-responses'],
  [/[gG]enerateContent$/, 'gemini'],
]

function recorded(): Recorded[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(name => {
    const exchanges: { method: string; path: string; body?: unknown }[] = JSON.parse(
      readFileSync(join(folder, name), 'utf8'),
    )
    return exchanges.flatMap(({ method, path, body }, index) => {
      const protocol = PATHS.find(([pattern]) => pattern.test(path.split('?')[0]!))?.[1]
      if (method !== 'POST' || !protocol || !body) return []
      return [
        {
          name: `${name} ${index + 1}`,
          protocol,
          body: cacheable(protocol, typeof body === 'string' ? JSON.parse(body) : body),
        },
      ]
    })
  })
}

/** Where a change is none: `[]` is any place of a list. */
const NO_CHANGE: Record<ProtocolId, RegExp> = {
  'anthropic-messages': /^(model|stream)$|^metadata\.|cache_control|eager_input_streaming/,
  'openai-chat': /^(model|stream|stream_options\.include_usage|user|prompt_cache_key)$/,
  'openai-responses':
    /^(model|stream|prompt_cache_key|safety_identifier)$|^client_metadata|^input\[\]\.(id|status)$|^input\[\]\.role$|metadata_passthrough/,
  gemini: /^model$|^labels\.|^systemInstruction\.role$/,
}

/** Without what keeps it from having a key: tools of the provider, groups of tools that are described, its own settings. */
function cacheable(protocol: ProtocolId, body: unknown): unknown {
  if (protocol !== 'openai-responses') return body
  const { tools, input, reasoning, ...rest } = body as {
    tools?: { type: string }[]
    input: { tools?: { type: string }[] }[]
    reasoning?: { context?: string }
  }
  const ofTheClient = ({ type }: { type: string }) => type === 'function' || type === 'custom'
  return {
    ...rest,
    ...(tools && { tools: tools.filter(ofTheClient) }),
    input: input.map(item => (item.tools ? { ...item, tools: item.tools.filter(ofTheClient) } : item)),
    ...(reasoning && { reasoning: { ...reasoning, context: undefined } }),
  }
}

/** Every leaf, by its path, of which each shape comes once. */
function* leaves(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value !== 'object' || value === null) yield path
  else for (const name of Object.keys(value)) yield* leaves((value as Record<string, unknown>)[name], [...path, name])
}

function shapeOf(body: unknown, path: readonly (string | number)[]): string {
  let at = body
  let shape = ''
  for (const name of path) {
    shape += Array.isArray(at) ? '[]' : shape === '' ? name : `.${name}`
    at = (at as Record<string | number, unknown>)[name]
  }
  return shape
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  return typeof value === 'boolean' ? !value : 'x'
}

/** The body with another value at one place. */
function withChange(body: unknown, [name, ...rest]: readonly (string | number)[]): unknown {
  if (name === undefined) return changed(body)
  const copy = (Array.isArray(body) ? [...body] : { ...(body as object) }) as Record<string | number, unknown>
  copy[name] = withChange(copy[name], rest)
  return copy
}

/** Claude Code's text for its provider's billing changes with every request, and no model is to read it. */
function isBilling(body: unknown, path: readonly (string | number)[]): boolean {
  const value = path.reduce<unknown>((at, name) => (at as Record<string | number, unknown>)[name], body)
  return typeof value === 'string' && value.startsWith('x-anthropic-billing-header:')
}

function digestOf(request: AskedRequest): string | undefined {
  const key = keyOf(request, 'all')
  if ('bypass' in key && key.bypass === 'compaction') return undefined
  if ('bypass' in key) throw new Error(`It has no key: ${key.bypass}`)
  return key.digest
}

const requests = recorded()
const seen = new Set<string>()

describe.skipIf(requests.length === 0)('a request of an agent', () => {
  it.each(requests)('$name: every change makes it another one', ({ protocol, body }) => {
    const plain = asked(protocol, body, { stream: true })
    const key = digestOf(plain)
    // One of them asks for a summary of the conversation.
    if (key === undefined) return
    const same: string[] = []
    for (const path of leaves(body)) {
      const shape = `${protocol} ${shapeOf(body, path)}`
      // The schemas of tools have thousands of leaves, and agents say the same in all of their requests.
      if (seen.has(shape) || path.length > 6) continue
      seen.add(shape)
      if (NO_CHANGE[protocol].test(shapeOf(body, path)) || isBilling(body, path)) continue
      const other = withChange(body, path)
      if (plain.operation.validate?.(other) === false) continue
      const changedKey = keyOf({ ...plain, body: other }, 'all')
      if ('digest' in changedKey && changedKey.digest === key) same.push(shapeOf(body, path))
    }
    expect([...new Set(same)]).toEqual([])
  })
})
