// What the providers refuse although their types allow it. Names of rules are what the providers complain of.
import type { ProtocolId } from '../../runtime/canonical/part.ts'

/** JSON of no known shape. */
type Json = Record<string, unknown>

/** The rules that a body breaks, each with its place; none where the provider takes it. */
export function brokenRules(protocol: ProtocolId, body: object): string[] {
  const broken: string[] = []
  RULES[protocol](body as Json, (holds, rule) => {
    if (!holds) broken.push(rule)
  })
  return broken
}

type Check = (holds: boolean, rule: string) => void

const RULES: Record<ProtocolId, (body: Json, check: Check) => void> = {
  'openai-chat': chatRules,
  'openai-responses': responsesRules,
  'anthropic-messages': messagesRules,
  gemini: geminiRules,
}

const NAME = /^[A-Za-z0-9_-]{1,64}$/

function chatRules(body: Json, check: Check): void {
  const tools = list(body.tools)
  for (const tool of tools) {
    const of = record(tool.function ?? tool.custom)
    check(NAME.test(String(of.name)), `name of the tool ${of.name}`)
    if (of.parameters) check(record(of.parameters).type === 'object', `parameters of ${of.name} are no object`)
  }
  distinct(
    tools.map(tool => record(tool.function ?? tool.custom).name),
    'two tools of one name',
    check,
  )
  for (const field of ['tool_choice', 'parallel_tool_calls'])
    check(body[field] === undefined || tools.length > 0, `${field} without tools`)
  let waiting: unknown[] = []
  for (const [i, message] of list(body.messages).entries()) {
    if (message.role === 'tool') {
      check(waiting.includes(message.tool_call_id), `messages[${i}] answers no call before it`)
      waiting = waiting.filter(id => id !== message.tool_call_id)
      continue
    }
    check(waiting.length === 0, `messages[${i}] stands before the results of calls`)
    const calls = list(message.tool_calls)
    waiting = calls.map(call => call.id)
    const says = [message.content, message.refusal, message.reasoning_content].some(has) || calls.length > 0
    check(says, `messages[${i}] says nothing`)
  }
  check(waiting.length === 0, 'calls without results at the end')
}

function responsesRules(body: Json, check: Check): void {
  const waiting = new Set<unknown>()
  const input = list(body.input)
  for (const [i, item] of input.entries()) {
    const next = input[i + 1]
    const type = String(item.type ?? 'message')
    if (type === 'reasoning') {
      check(
        next !== undefined && (isCall(next) || next.role === 'assistant' || next.type === 'reasoning'),
        `input[${i}]: reasoning without what follows it`,
      )
      check(item.id === undefined || String(item.id).startsWith('rs'), `input[${i}].id is no id of reasoning`)
    }
    if (type === 'message') check(has(item.content), `input[${i}] says nothing`)
    if (type === 'message' && item.id !== undefined)
      check(String(item.id).startsWith('msg'), `input[${i}].id is no id of a message`)
    if (isCall(item)) {
      check(String(item.call_id).length <= 64, `input[${i}].call_id is too long`)
      waiting.add(item.call_id)
    }
    if (/_call_output$/.test(type)) check(waiting.delete(item.call_id), `input[${i}] answers no call`)
  }
  check(waiting.size === 0, 'calls without results')
  const tools = list(body.tools)
  for (const { type, name } of tools)
    if (type === 'function') check(NAME.test(String(name)), `name of the tool ${name}`)
  const limit = body.max_output_tokens
  check(typeof limit !== 'number' || limit >= 16, 'max_output_tokens below 16')
  check(body.tool_choice === undefined || body.tool_choice === 'auto' || tools.length > 0, 'tool_choice without tools')
}

function isCall(item: Json): boolean {
  return item.type === 'function_call' || item.type === 'custom_tool_call'
}

function messagesRules(body: Json, check: Check): void {
  const messages = list(body.messages)
  check(messages[0]?.role === 'user', 'the first message is not of the user')
  const ids: unknown[] = []
  let waiting: unknown[] = []
  for (const [i, message] of messages.entries()) {
    const blocks = parts(message.content)
    check(blocks.length > 0, `messages[${i}] is empty`)
    for (const block of blocks) {
      if (block.type === 'text') check(String(block.text).trim() !== '', `messages[${i}]: an empty text`)
      if (block.type === 'thinking')
        check(String(block.signature ?? '') !== '', `messages[${i}]: thinking without signature`)
    }
    const results = blocks.filter(block => block.type === 'tool_result').map(block => block.tool_use_id)
    check(sameSet(results, waiting), `messages[${i}] does not answer the calls before it`)
    const leading = blocks.slice(0, results.length).every(block => block.type === 'tool_result')
    check(leading, `messages[${i}]: something stands before the results`)
    waiting =
      message.role === 'assistant' ? blocks.filter(block => block.type === 'tool_use').map(block => block.id) : []
    ids.push(...waiting)
  }
  check(waiting.length === 0, 'calls without results at the end')
  distinct(ids, 'two calls of one id', check)
  for (const id of ids) check(/^[a-zA-Z0-9_-]+$/.test(String(id)), `id of the call ${id}`)
  const tools = list(body.tools)
  distinct(
    tools.map(tool => tool.name),
    'two tools of one name',
    check,
  )
  for (const { name } of tools) check(/^[a-zA-Z0-9_-]{1,128}$/.test(String(name)), `name of the tool ${name}`)
  check(JSON.stringify(body).split('"cache_control":{').length - 1 <= 4, 'more than four cache marks')
  thinkingRules(body, messages, check)
}

function thinkingRules(body: Json, messages: readonly Json[], check: Check): void {
  const thinking = record(body.thinking ?? {})
  const on = thinking.type === 'enabled' || thinking.type === 'adaptive'
  if (thinking.type === 'enabled') {
    const budget = Number(thinking.budget_tokens)
    check(budget >= 1024, 'a budget below 1024')
    check(budget < Number(body.max_tokens), 'a budget that is not below max_tokens')
  }
  if (!on) return
  check(body.temperature === undefined || body.temperature === 1, 'a temperature with thinking')
  check(body.top_k === undefined, 'top_k with thinking')
  check(body.top_p === undefined || Number(body.top_p) >= 0.95, 'a low top_p with thinking')
  const choice = record(body.tool_choice ?? {}).type
  check(choice !== 'any' && choice !== 'tool', 'a forced call with thinking')
  if (thinking.type !== 'enabled') return
  const spoke = messages.findLastIndex(
    ({ role, content }) => role === 'user' && parts(content).every(block => block.type !== 'tool_result'),
  )
  const turn = messages.slice(spoke + 1).find(message => message.role === 'assistant')
  if (!turn || !parts(turn.content).some(block => block.type === 'tool_use')) return
  check(/thinking$/.test(String(parts(turn.content)[0]?.type)), 'a turn with calls that does not begin with thinking')
}

function geminiRules(body: Json, check: Check): void {
  const contents = list(body.contents)
  check(contents[0]?.role === 'user' || !list(contents[0]?.parts).some(part => part.functionCall), 'a call comes first')
  let calls: unknown[] = []
  for (const [i, { role, parts: said }] of contents.entries()) {
    const parts = list(said)
    check(parts.length > 0, `contents[${i}] is empty`)
    check(i === 0 || role !== contents[i - 1]?.role, `contents[${i}]: two contents of one role in a row`)
    for (const part of parts) {
      if ('text' in part && part.text === '') check('thoughtSignature' in part, `contents[${i}]: an empty text`)
    }
    const results = parts.filter(part => part.functionResponse).map(part => record(part.functionResponse).name)
    check(sameSet(results, calls), `contents[${i}] does not answer the calls before it`)
    calls = parts.filter(part => part.functionCall).map(part => record(part.functionCall).name)
  }
  check(calls.length === 0, 'calls without results at the end')
  const declared = list(body.tools).flatMap(tool => list(tool.functionDeclarations))
  distinct(
    declared.map(({ name }) => name),
    'two functions of one name',
    check,
  )
  for (const { name, parameters, parametersJsonSchema } of declared) {
    check(/^[A-Za-z_][A-Za-z0-9_.:-]{0,63}$/.test(String(name)), `name of the function ${name}`)
    check(parameters === undefined || parametersJsonSchema === undefined, `two schemas for ${name}`)
  }
  const { thinkingBudget, thinkingLevel } = record(record(body.generationConfig ?? {}).thinkingConfig ?? {})
  check(thinkingBudget === undefined || thinkingLevel === undefined, 'both a budget and a level')
}

function distinct(values: readonly unknown[], rule: string, check: Check): void {
  check(new Set(values).size === values.length, rule)
}

function sameSet(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && [...some].sort().join() === [...others].sort().join()
}

function has(content: unknown): boolean {
  return typeof content === 'string' ? content !== '' : Array.isArray(content) && content.length > 0
}

function record(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`no object: ${JSON.stringify(value)}`)
  return value as Json // any object that is no list
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(record) : []
}

/** Content as parts: a text alone is one. */
function parts(content: unknown): Json[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : list(content)
}
