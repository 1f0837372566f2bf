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

/** Ids for the items of one list: they differ in their ends alone, as neighbours in an index cost a database least. */
export function newItemIds(): (type: unknown) => string {
  let stem = ''
  let count = 0
  return type => {
    stem ||= newId('').slice(1, -4)
    const prefix = PREFIXES[String(type ?? 'message')] ?? 'item'
    return `${prefix}_${stem}${(count++).toString(16).padStart(4, '0')}`
  }
}
