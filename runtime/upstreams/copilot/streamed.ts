export type Item = Record<string, unknown>
type Event = Record<string, unknown> & { type: string }

/** The events in which an item of a response would have come. */
export function streamed(item: Item, output_index: number): Event[] {
  const of = { item_id: item.id, output_index }
  const { begun, events } = pieces(item)
  return [
    { type: 'response.output_item.added', output_index, item: { ...item, ...begun } },
    ...events.map(({ type, ...rest }) => ({ type, ...of, ...rest })),
    { type: 'response.output_item.done', output_index, item },
  ]
}

/** The members that an item begins with, and what then comes piece by piece. */
function pieces(item: Item): { begun: Item; events: Event[] } {
  switch (item.type) {
    case 'message':
      return { begun: { content: [], status: 'in_progress' }, events: partsOf(item.content).flatMap(contentEvents) }
    case 'reasoning':
      return {
        begun: { summary: [], ...(item.content !== undefined && { content: [] }) },
        events: partsOf(item.summary).flatMap(summaryEvents),
      }
    case 'function_call':
      return {
        begun: { arguments: '', status: 'in_progress' },
        events: whole('response.function_call_arguments', 'arguments', item.arguments),
      }
    case 'custom_tool_call':
      return {
        begun: { input: '', status: 'in_progress' },
        events: whole('response.custom_tool_call_input', 'input', item.input),
      }
    default:
      return { begun: {}, events: [] }
  }
}

function contentEvents(part: Item, content_index: number): Event[] {
  const name = part.type === 'refusal' ? 'refusal' : 'text'
  const of = name === 'text' ? { content_index, logprobs: part.logprobs ?? [] } : { content_index }
  const begun = { ...part, [name]: '', ...(part.annotations !== undefined && { annotations: [] }) }
  const added = partsOf(part.annotations).map((annotation, annotation_index) => ({
    type: 'response.output_text.annotation.added',
    content_index,
    annotation_index,
    annotation,
  }))
  const [delta, done] = whole(name === 'text' ? 'response.output_text' : 'response.refusal', name, part[name])
  return [
    { type: 'response.content_part.added', content_index, part: begun },
    ...(delta ? [{ ...delta, ...of }] : []),
    ...added,
    ...(done ? [{ ...done, ...of }] : []),
    { type: 'response.content_part.done', content_index, part },
  ]
}

function summaryEvents(part: Item, summary_index: number): Event[] {
  return [
    { type: 'response.reasoning_summary_part.added', summary_index, part: { ...part, text: '' } },
    ...whole('response.reasoning_summary_text', 'text', part.text).map(event => ({ ...event, summary_index })),
    { type: 'response.reasoning_summary_part.done', summary_index, part },
  ]
}

/** A text in one piece, and its end. */
function whole(type: string, member: string, value: unknown): [] | [delta: Event, done: Event] {
  if (typeof value !== 'string') return []
  return [
    { type: `${type}.delta`, delta: value },
    { type: `${type}.done`, [member]: value },
  ]
}

function partsOf(value: unknown): Item[] {
  return Array.isArray(value) ? value.filter(part => typeof part === 'object' && part !== null) : []
}
