import type { ProtocolId } from '../../runtime/canonical/part.ts'

/** One call of a tool and what it answered. */
export interface Exchange {
  input: Record<string, unknown>
  result: string
}

/** The body of a request in which a model has made these calls, one after the other. `head` says what stands before them. */
export function grown(protocol: ProtocolId, exchanges: readonly Exchange[], head: Record<string, unknown> = {}) {
  const body: Record<string, unknown> = { ...HEADS[protocol], ...head }
  const place = LISTS[protocol]
  const before = Array.isArray(body[place]) ? (body[place] as unknown[]) : []
  return { ...body, [place]: [...before, ...exchanges.flatMap((exchange, n) => SAID[protocol](exchange, n))] }
}

/** The texts of its results, as an upstream gets them. */
export function resultsIn(protocol: ProtocolId, body: unknown): string[] {
  const list = (body as Record<string, unknown[]>)[LISTS[protocol]] ?? []
  return list.flatMap(item => textsIn(item))
}

const LISTS: Readonly<Record<ProtocolId, string>> = {
  'anthropic-messages': 'messages',
  'openai-chat': 'messages',
  'openai-responses': 'input',
  gemini: 'contents',
}

const HEADS: Readonly<Record<ProtocolId, Record<string, unknown>>> = {
  'anthropic-messages': { max_tokens: 100, messages: [{ role: 'user', content: 'Look into it.' }] },
  'openai-chat': { messages: [{ role: 'user', content: 'Look into it.' }] },
  'openai-responses': { input: [{ role: 'user', content: 'Look into it.' }] },
  gemini: { contents: [{ role: 'user', parts: [{ text: 'Look into it.' }] }] },
}

const SAID: Readonly<Record<ProtocolId, (exchange: Exchange, n: number) => unknown[]>> = {
  'anthropic-messages': ({ input, result }, n) => [
    { role: 'assistant', content: [{ type: 'tool_use', id: `toolu_${n}`, name: 'bash', input }] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: `toolu_${n}`, content: result }] },
  ],
  'openai-chat': ({ input, result }, n) => [
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: `call_${n}`, type: 'function', function: { name: 'bash', arguments: JSON.stringify(input) } }],
    },
    { role: 'tool', tool_call_id: `call_${n}`, content: result },
  ],
  'openai-responses': ({ input, result }, n) => [
    { type: 'function_call', call_id: `call_${n}`, name: 'bash', arguments: JSON.stringify(input) },
    { type: 'function_call_output', call_id: `call_${n}`, output: result },
  ],
  gemini: ({ input, result }) => [
    { role: 'model', parts: [{ functionCall: { name: 'bash', args: input } }] },
    { role: 'user', parts: [{ functionResponse: { name: 'bash', response: { output: result } } }] },
  ],
}

/** The texts of one message's or item's results; other shapes than those above have none. */
function textsIn(item: unknown): string[] {
  const { role, content, type, output, parts } = item as Record<string, unknown>
  if (type === 'function_call_output') return [String(output)]
  if (role === 'tool') return [String(content)]
  const inner = Array.isArray(content) ? content : Array.isArray(parts) ? parts : []
  return (inner as Record<string, unknown>[]).flatMap(part => {
    if (part.type === 'tool_result') return [String(part.content)]
    const response = part.functionResponse as { response?: { output?: unknown } } | undefined
    return response ? [String(response.response?.output)] : []
  })
}
