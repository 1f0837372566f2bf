/** An id that nobody can guess. */
export function newId(prefix: string): string {
  return `${prefix}_${crypto.randomUUID().replaceAll('-', '')}${crypto.randomUUID().slice(0, 8)}`
}

/** The beginnings of ids by the type of their item, as OpenAI has them. */
const PREFIXES: Readonly<Record<string, string>> = {
  message: 'msg',
  reasoning: 'rs',
  function_call: 'fc',
  function_call_output: 'fc',
  custom_tool_call: 'ctc',
  custom_tool_call_output: 'ctco',
  compaction: 'cmp',
}

export function newItemId(type: unknown): string {
  return newId(PREFIXES[String(type ?? 'message')] ?? 'item')
}
