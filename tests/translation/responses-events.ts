// The events of a Responses upstream, in the order in which OpenAI sends them.

export interface UpstreamEvent {
  type: string
  [member: string]: unknown
}

export const HEAD = { id: 'resp_up', object: 'response', created_at: 7, model: 'upstream-model', output: [] }

export function created(more: object = {}): UpstreamEvent[] {
  const response = { ...HEAD, status: 'in_progress', ...more }
  return [
    { type: 'response.created', response },
    { type: 'response.in_progress', response },
  ]
}

export const USAGE = {
  input_tokens: 10,
  input_tokens_details: { cached_tokens: 4 },
  output_tokens: 6,
  output_tokens_details: { reasoning_tokens: 2 },
  total_tokens: 16,
}

export function completed(output: object[] = [], more: object = {}): UpstreamEvent {
  const response = { ...HEAD, status: 'completed', output, usage: USAGE, ...more }
  return { type: `response.${response.status}`, response }
}

export function added(output_index: number, item: object): UpstreamEvent {
  return { type: 'response.output_item.added', output_index, item }
}

export function done(output_index: number, item: object): UpstreamEvent {
  return { type: 'response.output_item.done', output_index, item }
}

/** A message item. */
export function said(id: string, ...texts: string[]): object {
  const content = texts.map(text => ({ type: 'output_text', text, annotations: [], logprobs: [] }))
  return { type: 'message', id, role: 'assistant', status: 'completed', content }
}

/** The events of a message of one text, in these pieces. */
export function message(output_index: number, id: string, ...pieces: string[]): UpstreamEvent[] {
  const place = { output_index, item_id: id, content_index: 0 }
  const text = pieces.join('')
  const part = (text: string) => ({ type: 'output_text', text, annotations: [], logprobs: [] })
  return [
    added(output_index, { type: 'message', id, role: 'assistant', status: 'in_progress', content: [] }),
    { type: 'response.content_part.added', ...place, part: part('') },
    ...pieces.map(delta => ({ type: 'response.output_text.delta', ...place, delta, logprobs: [] })),
    { type: 'response.output_text.done', ...place, text, logprobs: [] },
    { type: 'response.content_part.done', ...place, part: part(text) },
    done(output_index, said(id, text)),
  ]
}

/** A function call as an item; `weather` where nothing else is said. */
export function call(id: string, args: string, more: object = {}): object {
  return {
    type: 'function_call',
    id: `fc_${id}`,
    call_id: id,
    name: 'weather',
    arguments: args,
    status: 'completed',
    ...more,
  }
}

/** The events of a function call whose arguments come in these pieces. */
export function calling(output_index: number, id: string, ...pieces: string[]): UpstreamEvent[] {
  const place = { output_index, item_id: `fc_${id}` }
  const args = pieces.join('')
  return [
    added(output_index, call(id, '', { status: 'in_progress' })),
    ...pieces.map(delta => ({ type: 'response.function_call_arguments.delta', ...place, delta })),
    { type: 'response.function_call_arguments.done', ...place, arguments: args },
    done(output_index, call(id, args)),
  ]
}

/** A reasoning item with these pieces of a summary. */
export function thought(id: string, summary: string[], encrypted_content?: string): object {
  const item = { type: 'reasoning', id, summary: summary.map(text => ({ type: 'summary_text', text })) }
  return encrypted_content === undefined ? item : { ...item, encrypted_content }
}

/** The events of a summary in several pieces. */
export function thinking(output_index: number, id: string, summary: string[], encrypted?: string): UpstreamEvent[] {
  return [
    added(output_index, thought(id, [])),
    ...summary.flatMap((text, summary_index) => {
      const place = { output_index, item_id: id, summary_index }
      return [
        { type: 'response.reasoning_summary_part.added', ...place, part: { type: 'summary_text', text: '' } },
        ...[...text].map(delta => ({ type: 'response.reasoning_summary_text.delta', ...place, delta })),
        { type: 'response.reasoning_summary_text.done', ...place, text },
        { type: 'response.reasoning_summary_part.done', ...place, part: { type: 'summary_text', text } },
      ]
    }),
    done(output_index, thought(id, summary, encrypted)),
  ]
}
