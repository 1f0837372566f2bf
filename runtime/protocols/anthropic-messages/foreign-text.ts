import type {
  ContentBlock,
  ToolResultContentBlockParam,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import { isRecord } from '../../platform/json.ts'

type Tag = (ContentBlock | ToolResultContentBlockParam)['type']
type Block = Record<string, unknown>

/**
 * What a model elsewhere can be told of a block that means something to this protocol's providers only: what was looked
 * for or run, and what came of it. Undefined where there is nothing to tell.
 */
export function foreignText(block: object): string | undefined {
  const { type } = block as { type?: unknown }
  // A tag that the table lacks finds nothing.
  const tell = Object.hasOwn(tellers, String(type)) ? tellers[type as Tag] : undefined
  // A block is an object with a tag; its other members are checked one by one.
  return tell?.(block as Block)
}

const tellers: Partial<Record<Tag, (block: Block) => string | undefined>> = {
  server_tool_use: called,
  mcp_tool_use: called,
  web_search_tool_result: ({ content }) => {
    if (!Array.isArray(content)) return failure('Web search', content)
    const found = content.flatMap(result => webPage(result) ?? [])
    return found.length === 0 ? '[Web search found nothing]' : `[Web search found]\n${found.join('\n')}`
  },
  web_fetch_tool_result: ({ content }) => {
    if (!isRecord(content) || content.type !== 'web_fetch_result') return failure('Web fetch', content)
    const title = isRecord(content.content) ? text(content.content.title) : undefined
    return told('[Web page fetched]', page(title, text(content.url)))
  },
  code_execution_tool_result: ran,
  bash_code_execution_tool_result: ran,
  text_editor_code_execution_tool_result: ({ content }) =>
    failure('File', content) ?? (isRecord(content) ? told('[File]', text(content.content)) : undefined),
  tool_search_tool_result: ({ content }) => {
    const references = isRecord(content) && Array.isArray(content.tool_references) ? content.tool_references : undefined
    if (references === undefined) return failure('Tool search', content)
    const names = references.flatMap(reference => (isRecord(reference) ? (text(reference.tool_name) ?? []) : []))
    return `[Tool search found] ${names.join(', ')}`
  },
  tool_reference: ({ tool_name }) => (text(tool_name) === undefined ? undefined : `[Tool found] ${tool_name}`),
  advisor_tool_result: ({ content }) =>
    failure('Advisor', content) ?? (isRecord(content) ? told('[Advice]', text(content.text)) : undefined),
  mcp_tool_result: ({ content, is_error }) =>
    told(is_error === true ? '[Tool failed]' : '[Tool result]', texts(content)),
  container_upload: ({ file_id }) => (text(file_id) === undefined ? undefined : `[File in the container: ${file_id}]`),
  compaction: ({ content }) => told('[Summary of the conversation so far]', text(content)),
}

/** A call that the provider ran, with its one telling argument where there is one. */
function called({ name, server_name, input }: Block): string | undefined {
  if (typeof name !== 'string') return undefined
  const of = typeof server_name === 'string' ? ` of ${server_name}` : ''
  const given = isRecord(input) ? input : {}
  const main = text(given.query) ?? text(given.url) ?? text(given.code) ?? text(given.command)
  const alone = main !== undefined && Object.keys(given).length === 1
  return lines(`[Called ${name}${of}]`, alone ? main : isRecord(input) ? JSON.stringify(input) : undefined)
}

function ran({ content }: Block): string | undefined {
  if (!isRecord(content)) return undefined
  const failed = failure('Code', content)
  if (failed !== undefined) return failed
  const code = typeof content.return_code === 'number' ? ` with ${content.return_code}` : ''
  return lines(`[Code ended${code}]`, text(content.stdout), text(content.stderr))
}

/** What an error object says; undefined for what is none. */
function failure(what: string, content: unknown): string | undefined {
  if (!isRecord(content) || typeof content.error_code !== 'string') return undefined
  return `[${what} failed: ${content.error_code}]`
}

function webPage(result: unknown): string | undefined {
  return isRecord(result) ? page(text(result.title), text(result.url)) : undefined
}

function page(title: string | undefined, url: string | undefined): string | undefined {
  if (url === undefined) return title
  return title === undefined ? url : `${title}: ${url}`
}

function texts(content: unknown): string | undefined {
  if (!Array.isArray(content)) return text(content)
  return content.flatMap(block => (isRecord(block) ? (text(block.text) ?? []) : [])).join('\n') || undefined
}

/** A heading and what it stands over; undefined where that is nothing. */
function told(head: string, body: string | undefined): string | undefined {
  return body === undefined ? undefined : `${head}\n${body}`
}

function lines(head: string, ...rest: (string | undefined)[]): string {
  return [head, ...rest.filter(line => line !== undefined)].join('\n')
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
