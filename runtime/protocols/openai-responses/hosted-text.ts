import { isRecord } from '../../platform/json.ts'
import { member, text } from './json.ts'

/**
 * What a model elsewhere can be told of an item that only providers of this protocol know: a search, a call of a tool that
 * the provider ran, and what came of it. Undefined where it says nothing that a model could read.
 */
export function hostedText(item: unknown): string | undefined {
  const type = text(member(item, 'type'))
  const tell = type !== undefined && Object.hasOwn(tellers, type) ? tellers[type] : undefined
  const told = isRecord(item) ? tell?.(item) : undefined
  return told === '' ? undefined : told
}

type Item = Record<string, unknown>

const tellers: Record<string, (item: Item) => string | undefined> = {
  web_search_call: webSearch,
  x_search_call: item => called('X search', item.arguments),
  file_search_call: item =>
    lines(
      `[File search: ${quoted(item.queries)}]`,
      ...each(item.results, result => titled(result.filename, result.text)),
    ),
  code_interpreter_call: item =>
    lines(fenced('Code that was run', item.code), ...each(item.outputs, output => fenced('Its output', output.logs))),
  image_generation_call: item => lines(`[An image was made: ${text(item.revised_prompt) ?? 'not described'}]`),

  mcp_call: item =>
    lines(
      called(`${text(item.name)} of ${text(item.server_label)}`, item.arguments),
      text(item.output) && `Result: ${text(item.output)}`,
      item.error ? `Error: ${text(item.error) ?? JSON.stringify(item.error)}` : undefined,
    ),
  mcp_approval_request: item =>
    lines(called(`Asked for approval of ${text(item.name)} of ${text(item.server_label)}`, item.arguments)),
  mcp_approval_response: item =>
    lines(
      `[${item.approve === true ? 'Approved' : 'Not approved'}${text(item.reason) ? `: ${text(item.reason)}` : ''}]`,
    ),

  shell_call: item => fenced('Commands', texts(member(item.action, 'commands')).join('\n')),
  shell_call_output: item =>
    lines(...each(item.output, output => fenced('Output', lines(text(output.stdout), text(output.stderr))))),
  local_shell_call: item => fenced('Command', texts(member(item.action, 'command')).join(' ')),
  local_shell_call_output: item => fenced('Output', item.output),
  apply_patch_call: item =>
    fenced(`Patch of ${text(member(item.operation, 'path'))}`, member(item.operation, 'diff') ?? '(deleted)'),
  apply_patch_call_output: item =>
    lines(`[The patch ${item.status === 'failed' ? 'failed' : 'was applied'}]`, text(item.output)),
  computer_call: item => lines(`[Computer: ${JSON.stringify(item.actions ?? item.action)}]`),

  program: item => fenced('Program', item.code),
  program_output: item => fenced('Its result', item.result),
}

function webSearch(item: Item): string | undefined {
  const { action } = item
  if (!isRecord(action)) return called('Web search', item.arguments)
  if (action.type === 'open_page') return lines(`[Opened the page ${text(action.url)}]`)
  if (action.type === 'find_in_page') return lines(`[Looked for "${text(action.pattern)}" in ${text(action.url)}]`)
  const queries = texts(action.queries)
  const asked = queries.length > 0 ? quoted(queries) : `"${text(action.query) ?? ''}"`
  return lines(`[Web search: ${asked}]`, ...each(action.sources, source => text(source.url)))
}

function called(what: string, args: unknown): string {
  return `[${what}: ${text(args) ?? JSON.stringify(args) ?? ''}]`
}

function titled(title: unknown, content: unknown): string | undefined {
  return text(content) === undefined ? text(title) : `${text(title) ?? 'Found'}: ${text(content)}`
}

function fenced(title: string, content: unknown): string | undefined {
  const inside = text(content)
  return inside === undefined || inside === '' ? undefined : `[${title}]\n\`\`\`\n${inside}\n\`\`\``
}

function quoted(queries: unknown): string {
  return texts(queries)
    .map(query => `"${query}"`)
    .join(', ')
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === 'string') : []
}

function each(list: unknown, tell: (entry: Item) => string | undefined): (string | undefined)[] {
  return Array.isArray(list) ? list.filter(isRecord).map(tell) : []
}

function lines(...all: (string | undefined)[]): string {
  return all.filter(line => line !== undefined && line !== '').join('\n')
}
