import type { Item, KeptStatus } from './response-store.ts'

/** A response of which nothing is said yet, with the settings of its request, which clients expect it to repeat. */
export function newResponse(asked: Item, status: KeptStatus, members: Item): Record<string, unknown> {
  const { instructions, metadata, max_output_tokens, parallel_tool_calls, reasoning, temperature } = asked
  const { text, tool_choice, tools, top_p, truncation } = asked
  const { id, ...others } = members
  return {
    id,
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    status,
    error: null,
    incomplete_details: null,
    instructions: instructions ?? null,
    max_output_tokens: max_output_tokens ?? null,
    metadata: metadata ?? {},
    output: [],
    parallel_tool_calls: parallel_tool_calls ?? true,
    previous_response_id: null,
    reasoning: reasoning ?? null,
    temperature: temperature ?? null,
    text: text ?? { format: { type: 'text' } },
    tool_choice: tool_choice ?? 'auto',
    tools: tools ?? [],
    top_p: top_p ?? null,
    truncation: truncation ?? 'disabled',
    usage: null,
    ...others,
  }
}
