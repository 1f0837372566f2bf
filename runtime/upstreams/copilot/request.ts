import type { UpstreamProtocolId } from '../../config/protocol-id.ts'
import { isRecord } from '../../platform/json.ts'
import { markLast, plainMark } from '../cache-marks.ts'
import { COPILOT } from './facts.ts'
import { withOwnId } from './item-id.ts'

type Body = Record<string, unknown>

export interface CopilotRequest {
  body: Body
  headers: Record<string, string>
  /** What of the client's request is not asked for. */
  losses: string[]
}

/** A request as Copilot takes it, and the headers that tell of it. */
export function copilotRequest(
  protocol: UpstreamProtocolId,
  asked: Body,
  travelling: Readonly<Record<string, string>>,
): CopilotRequest {
  const { body, headers, losses } = SHAPES[protocol]?.(asked, travelling) ?? { body: asked, headers: {}, losses: [] }
  return {
    body,
    losses,
    headers: {
      ...headers,
      // It is what the subscription is accounted by: who has spoken last.
      'x-initiator': initiatorOf(protocol, body),
      ...(showsImage(body) && { 'copilot-vision-request': 'true' }),
    },
  }
}

type Shape = (body: Body, travelling: Readonly<Record<string, string>>) => CopilotRequest

const SHAPES: Partial<Record<UpstreamProtocolId, Shape>> = {
  'openai-chat': body => ({ body: chatBody(body), headers: {}, losses: [] }),
  'openai-responses': responsesRequest,
  'anthropic-messages': messagesRequest,
}

/** Embeddings are asked for in lists. What is said first and last is marked for the cache, which finds it by content. */
function chatBody(body: Body): Body {
  if (typeof body.input === 'string') return { ...body, input: [body.input] }
  if (!Array.isArray(body.messages)) return body
  const messages = body.messages.filter(isRecord)
  const isSystem = ({ role }: Body): boolean => role === 'system' || role === 'developer'
  const marked = new Set([...messages.filter(isSystem).slice(0, 2), ...messages.filter(m => !isSystem(m)).slice(-2)])
  const mark = { copilot_cache_control: { type: 'ephemeral' } }
  return { ...body, messages: body.messages.map(message => (marked.has(message) ? { ...message, ...mark } : message)) }
}

function responsesRequest(asked: Body): CopilotRequest {
  const { service_tier: tier, tools, tool_choice: choice, input, ...rest } = asked
  const losses = typeof tier === 'string' && tier !== 'auto' && tier !== 'default' ? ['serviceTier'] : []
  const isImage = (tool: unknown): boolean => isRecord(tool) && tool.type === 'image_generation'
  const kept = Array.isArray(tools) ? tools.filter(tool => !isImage(tool)).map(described) : undefined
  if (Array.isArray(tools) && kept?.length !== tools.length) losses.push('tools.image_generation')
  return {
    body: {
      ...rest,
      input: Array.isArray(input) ? input.map(withOwnId) : input,
      store: false,
      ...(kept && kept.length > 0 && { tools: kept }),
      ...(choice !== undefined && !isImage(choice) && { tool_choice: choice }),
    },
    headers: {},
    losses,
  }
}

/** A namespace without a description is refused. */
function described(tool: unknown): unknown {
  return isRecord(tool) && tool.type === 'namespace' && !tool.description
    ? { ...tool, description: String(tool.name ?? 'tools') }
    : tool
}

function messagesRequest(asked: Body, travelling: Readonly<Record<string, string>>): CopilotRequest {
  const { cache_control: whole, speed, ...rest } = asked
  const body: Body = { ...rest }
  if (Array.isArray(rest.system)) body.system = rest.system.map(withPlainMark)
  if (Array.isArray(rest.tools)) body.tools = rest.tools.map(withoutEager)
  if (Array.isArray(rest.messages)) {
    const messages = rest.messages.map(messageOf)
    body.messages = whole === undefined ? messages : markLast(messages, { type: 'ephemeral' })
  }
  const betas = betasFor(body, travelling['anthropic-beta'])
  return {
    body,
    headers: { 'anthropic-version': '2023-06-01', ...(betas.length > 0 && { 'anthropic-beta': betas.join(',') }) },
    losses: speed === undefined || speed === 'standard' ? [] : ['speed'],
  }
}

function betasFor({ thinking, context_management }: Body, sent: string | undefined): string[] {
  const known: readonly string[] = Object.values(COPILOT.betas)
  const betas = (sent ?? '').split(',').flatMap(beta => (known.includes(beta.trim()) ? [beta.trim()] : []))
  const budgeted = isRecord(thinking) && thinking.budget_tokens !== undefined && thinking.type !== 'adaptive'
  if (sent === undefined && budgeted) betas.push(COPILOT.betas.thinking)
  if (context_management != null) betas.push(COPILOT.betas.context)
  return [...new Set(betas)]
}

/** Nobody but a user and an assistant speaks here; marks say `ephemeral` and no more. */
function messageOf(message: unknown): unknown {
  if (!isRecord(message)) return message
  const { role, content } = message
  return {
    ...message,
    role: role === 'system' ? 'user' : role,
    content: Array.isArray(content) ? content.map(withPlainMark) : content,
  }
}

function withPlainMark(block: unknown): unknown {
  return plainMark(block, ['scope', 'ttl'])
}

function withoutEager(tool: unknown): unknown {
  if (!isRecord(tool)) return tool
  const { eager_input_streaming: _, ...rest } = tool
  return withPlainMark(rest)
}

function initiatorOf(protocol: UpstreamProtocolId, body: Body): 'user' | 'agent' {
  const turns = protocol === 'openai-responses' ? body.input : body.messages
  const last: unknown = Array.isArray(turns) ? turns.at(-1) : undefined
  if (!isRecord(last)) return 'user'
  const { role, content } = last
  if (protocol === 'openai-responses') return role === undefined || role === 'assistant' ? 'agent' : 'user'
  if (protocol === 'openai-chat') return role === 'assistant' || role === 'tool' ? 'agent' : 'user'
  const onlyResults =
    Array.isArray(content) &&
    content.length > 0 &&
    content.every(block => isRecord(block) && block.type === 'tool_result')
  return role !== 'user' || onlyResults ? 'agent' : 'user'
}

const IMAGES = new Set(['image', 'image_url', 'input_image'])

/** Anywhere, also in results of tools. */
function showsImage(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(showsImage)
  if (!isRecord(value)) return false
  if (IMAGES.has(String(value.type))) return true
  return [value.messages, value.input, value.content, value.output].some(showsImage)
}
