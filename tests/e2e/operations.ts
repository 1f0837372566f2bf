import anthropic from '../../schemas/anthropic-messages/protocol.json' with { type: 'json' }
import gemini from '../../schemas/gemini/protocol.json' with { type: 'json' }
import chat from '../../schemas/openai-chat/protocol.json' with { type: 'json' }
import responses from '../../schemas/openai-responses/protocol.json' with { type: 'json' }

/** One path of one operation, and a request there that is answered with 200 for a model of the demo. */
export interface Call {
  protocol: string
  operation: string
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

/** Every operation of every protocol at every path that it has, but those on what is stored, and what the demo has not. */
export function everyCall(model: string): Call[] {
  return listed(({ kind }) => kind !== 'stored' && kind !== 'relay', model)
}

/** Every operation on what is stored, of ids that nobody has. */
export function everyStoredCall(): Call[] {
  return listed(({ kind }) => kind === 'stored', 'demo-fast')
}

function listed(wanted: (operation: Listed) => boolean, model: string): Call[] {
  return [chat, responses, anthropic, gemini].flatMap(({ protocol, operations }) =>
    operations.filter(wanted).flatMap(operation => {
      const { path, aliases = [] }: Listed = operation
      const paths = [path, ...aliases].map(one => one.replace('{model}', model).replace(/\{(\w+)\}/g, '$1_none'))
      return paths.map(one => callOf(protocol, operation, one, model))
    }),
  )
}

interface Listed {
  id: string
  kind: string
  method: string
  path: string
  aliases?: string[]
  select?: { header: string }
}

function callOf(protocol: string, { id, method, select }: Listed, path: string, model: string): Call {
  const headers: Record<string, string> = select ? { [select.header]: '2023-06-01' } : {}
  if (method === 'GET' || WITHOUT_BODY.has(id)) return { protocol, operation: id, method, path, headers }
  const body = bodies[id]?.(model)
  if (!body) throw new Error(`There is no request for ${protocol}'s ${id} here.`)
  headers['content-type'] = 'application/json'
  return { protocol, operation: id, method, path, headers, body: JSON.stringify(body) }
}

const WITHOUT_BODY = new Set(['deleteResponse', 'cancelResponse', 'deleteConversation', 'deleteConversationItem'])

const messages = [{ role: 'user', content: 'say: hello' }]
const content = { role: 'user', parts: [{ text: 'say: hello' }] }

const bodies: Record<string, (model: string) => object> = {
  createChatCompletion: model => ({ model, messages }),
  createEmbedding: model => ({ model, input: 'hello' }),
  createResponse: model => ({ model, input: 'say: hello' }),
  compactResponse: model => ({ model, input: 'say: hello' }),
  countInputTokens: model => ({ model, input: 'say: hello' }),
  createMessage: model => ({ model, max_tokens: 99, messages }),
  countTokens: model => ({ model, messages, contents: [content] }),
  generateContent: () => ({ contents: [content] }),
  streamGenerateContent: () => ({ contents: [content] }),
  embedContent: () => ({ content }),
  createConversation: () => ({}),
  updateConversation: () => ({ metadata: {} }),
  createConversationItems: () => ({ items: [{ type: 'message', role: 'user', content: 'hello' }] }),
  batchEmbedContents: model => ({ requests: [{ model: `models/${model}`, content }] }),
}
