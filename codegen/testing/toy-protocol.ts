import { definitions } from './temporary-tree.ts'

const text = { type: 'string' }

/** The smallest protocol that has everything: both kinds of unions, one inside another, a default, open enums, a map. */
export const toyProtocol = {
  'protocol.json': {
    protocol: 'toy',
    title: 'Toy',
    error: 'ErrorBody',
    operations: [
      {
        id: 'createReply',
        kind: 'generate',
        summary: 'Answer.',
        method: 'POST',
        path: '/toy/reply',
        aliases: ['/reply'],
        model: 'body',
        request: 'ReplyRequest',
        response: 'Reply',
        stream: { when: 'body', event: 'Reply' },
      },
      {
        id: 'listModels',
        kind: 'list-models',
        summary: 'List.',
        method: 'GET',
        path: '/toy/models',
        model: 'none',
        response: 'Reply',
        select: { header: 'x-toy' },
      },
    ],
  },
  'request.json': definitions({
    ReplyRequest: {
      type: 'object',
      properties: {
        model: text,
        mood: { $ref: '#/$defs/Mood' },
        items: { type: 'array', items: { $ref: 'items.json#/$defs/Item' } },
        labels: { type: 'object', additionalProperties: text },
        blob: { $ref: 'items.json#/$defs/Blob' },
        limit: { type: ['integer', 'null'] },
      },
      required: ['model', 'items'],
    },
    Mood: { description: 'How it sounds.', enum: ['calm', 'merry'] },
    Reply: { type: 'object', properties: { content: { $ref: 'items.json#/$defs/Content' } }, required: ['content'] },
    ErrorBody: { type: 'object', properties: { message: text }, required: ['message'] },
  }),
  'items.json': definitions({
    Item: {
      discriminator: { propertyName: 'type', default: 'message' },
      oneOf: [{ $ref: '#/$defs/Message' }, { $ref: '#/$defs/CallItem' }],
    },
    Message: {
      discriminator: { propertyName: 'role', closed: true },
      oneOf: [{ $ref: '#/$defs/UserMessage' }, { $ref: '#/$defs/BotMessage' }],
    },
    UserMessage: {
      type: 'object',
      properties: {
        type: { const: 'message' },
        role: { const: 'user' },
        replies: { type: 'object', additionalProperties: { $ref: '#/$defs/Message' } },
        content: { anyOf: [text, { type: 'array', items: { $ref: '#/$defs/Content' } }] },
      },
      required: ['role', 'content'],
    },
    BotMessage: {
      type: 'object',
      properties: { type: { const: 'message' }, role: { const: 'bot' }, content: text },
      required: ['role'],
    },
    CallItem: {
      type: 'object',
      properties: { type: { enum: ['call', 'call_2026'] }, name: text },
      required: ['type', 'name'],
    },
    Content: { discriminator: { propertyName: 'type' }, oneOf: [{ $ref: '#/$defs/TextContent' }] },
    TextContent: { type: 'object', properties: { type: { const: 'text' }, text }, required: ['type', 'text'] },
    Blob: {
      type: 'object',
      presence: ['data', 'uri'],
      properties: { data: text, uri: text, label: text },
    },
  }),
}

/** The toy protocol's files in the folder `schemas/toy`. */
export function toyFiles(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(structuredClone(toyProtocol)).map(([name, content]) => [`schemas/toy/${name}`, content]),
  )
}
