import type { ProtocolId } from '../config/protocol-id.ts'
import { protocolOf } from '../gateway/request-protocol.ts'
import { sampleBody } from '../simulation/sample-body.ts'
import type { Question, Traits } from './api.ts'

/** The protocol and the body of a question. */
export function askedBody(question: Question): { protocol: ProtocolId; body: Record<string, unknown> } {
  const { body, protocol = body ? protocolOf(body) : 'openai-chat' } = question
  if (body) return { protocol, body: { ...body } }
  return {
    protocol,
    body: withTraits(protocol, { ...sampled(protocol, question), ...said(protocol, question) }, question),
  }
}

function sampled(protocol: ProtocolId, { inputTokens = 1_000 }: Question): Record<string, unknown> {
  return sampleBody(protocol, inputTokens)
}

function said(protocol: ProtocolId, { text, messages }: Question): Record<string, unknown> {
  if (messages) {
    if (protocol === 'openai-chat' || protocol === 'anthropic-messages') return { messages }
    throw new Error(`"messages" are of openai-chat and anthropic-messages: for ${protocol} give "text" or "body".`)
  }
  if (text === undefined) return {}
  const turn = { role: 'user', content: text }
  const bodies: Record<ProtocolId, Record<string, unknown>> = {
    'openai-chat': { messages: [turn] },
    'anthropic-messages': { messages: [turn] },
    'openai-responses': { input: text },
    gemini: { contents: [{ role: 'user', parts: [{ text }] }] },
  }
  return bodies[protocol]
}

type Body = Record<string, unknown>

const PARAMETERS = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
const TOOL = { name: 'look_up', description: 'Looks something up.' }
/** A dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** How each protocol says what a request may be like. */
const SAID: Record<ProtocolId, Record<'tools' | 'images' | 'reasoning', (body: Body) => Body>> = {
  'openai-chat': {
    tools: () => ({ tools: [{ type: 'function', function: { ...TOOL, parameters: PARAMETERS } }] }),
    images: body => ({ messages: [...listIn(body, 'messages'), { role: 'user', content: [IMAGE_URL] }] }),
    reasoning: () => ({ reasoning_effort: 'medium' }),
  },
  'openai-responses': {
    tools: () => ({ tools: [{ type: 'function', ...TOOL, parameters: PARAMETERS, strict: false }] }),
    images: body => ({
      input: [
        { role: 'user', content: body.input },
        { role: 'user', content: [INPUT_IMAGE] },
      ],
    }),
    reasoning: () => ({ reasoning: { effort: 'medium' } }),
  },
  'anthropic-messages': {
    tools: () => ({ tools: [{ ...TOOL, input_schema: PARAMETERS }] }),
    images: body => ({ messages: [...listIn(body, 'messages'), { role: 'user', content: [IMAGE] }] }),
    reasoning: () => ({ thinking: { type: 'enabled', budget_tokens: 2_000 } }),
  },
  gemini: {
    tools: () => ({ tools: [{ functionDeclarations: [{ ...TOOL, parameters: PARAMETERS }] }] }),
    images: body => ({ contents: [...listIn(body, 'contents'), { role: 'user', parts: [INLINE_DATA] }] }),
    reasoning: () => ({ generationConfig: { thinkingConfig: { thinkingBudget: 2_000 } } }),
  },
}

const IMAGE_URL = { type: 'image_url', image_url: { url: `data:image/png;base64,${PNG}` } }
const INPUT_IMAGE = { type: 'input_image', image_url: `data:image/png;base64,${PNG}`, detail: 'auto' }
const IMAGE = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PNG } }
const INLINE_DATA = { inlineData: { mimeType: 'image/png', data: PNG } }

function withTraits(protocol: ProtocolId, body: Body, { tools, images, reasoning, maxTokens }: Traits): Body {
  const says = SAID[protocol]
  const all = {
    ...body,
    ...(tools && says.tools(body)),
    ...(images && says.images(body)),
    ...(reasoning && says.reasoning(body)),
  }
  return maxTokens === undefined ? all : withLimit(protocol, all, maxTokens)
}

function withLimit(protocol: ProtocolId, body: Body, maxTokens: number): Body {
  switch (protocol) {
    case 'openai-chat':
      return { ...body, max_completion_tokens: maxTokens }
    case 'openai-responses':
      return { ...body, max_output_tokens: maxTokens }
    case 'anthropic-messages':
      return { ...body, max_tokens: maxTokens }
    case 'gemini': {
      const settings = body.generationConfig
      const known = typeof settings === 'object' && settings !== null ? settings : {}
      return { ...body, generationConfig: { ...known, maxOutputTokens: maxTokens } }
    }
  }
}

function listIn(body: Body, name: string): unknown[] {
  const list = body[name]
  return Array.isArray(list) ? list : []
}
