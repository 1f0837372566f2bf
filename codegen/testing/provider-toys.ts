import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type ProviderDocument, readDocument } from '../schemas/document.ts'

/** What a provider of letters says of itself, and our schemas of before it had its newest ideas. */
export const letters = {
  protocol: 'letters',
  document: (): ProviderDocument => readDocument(parse(read('letters.openapi.yaml')), 'letters.openapi.yaml'),
  names: [['^Request(.+)Block$', '$1BlockParam']] as const,
  texts: {
    'protocol.json': text({
      protocol: 'letters',
      title: 'Letters',
      error: 'ErrorResponse',
      operations: [
        {
          id: 'createLetter',
          kind: 'generate',
          summary: 'Write a letter.',
          method: 'POST',
          path: '/v1/letters',
          model: 'body',
          request: 'LetterRequest',
          response: 'Letter',
        },
      ],
    }),
    'letters.json': `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$defs": {
    "LetterRequest": {
      "type": "object",
      "properties": {
        "model": { "type": "string" },
        "content": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "$ref": "#/$defs/Content" } }] },
        "urgency": { "type": "integer" }
      },
      "required": ["model", "content"]
    },
    "Content": {
      "discriminator": { "propertyName": "type" },
      "oneOf": [{ "$ref": "#/$defs/TextBlockParam" }, { "$ref": "#/$defs/ImageBlockParam" }]
    },
    "TextBlockParam": {
      "type": "object",
      "properties": { "type": { "const": "text" }, "text": { "type": "string" } },
      "required": ["type", "text"]
    },
    "ImageBlockParam": {
      "type": "object",
      "properties": { "type": { "const": "image" }, "url": { "type": "string" } },
      "required": ["type", "url"]
    },
    "Letter": {
      "type": "object",
      "properties": {
        "id": { "type": "string" },
        "stop_reason": { "type": ["string", "null"], "enum": ["end", "page_full", null] },
        "pages": { "type": "string" },
        "scent": { "type": "string" }
      },
      "required": ["id", "pages"]
    },
    "ErrorResponse": {
      "type": "object",
      "properties": {
        "error": { "type": "object", "properties": { "message": { "type": "string" } }, "required": ["message"] }
      },
      "required": ["error"]
    }
  }
}
`,
  },
}

/** The same of a provider that Google's discovery format describes. */
export const notes = {
  protocol: 'notes',
  document: (): ProviderDocument => readDocument(JSON.parse(read('notes.discovery.json')), 'notes.discovery.json'),
  texts: {
    'protocol.json': text({
      protocol: 'notes',
      title: 'Notes',
      error: 'WriteResponse',
      operations: [
        {
          id: 'write',
          kind: 'generate',
          summary: 'Write a note.',
          method: 'POST',
          path: '/v1/models/{model}:write',
          model: 'path',
          request: 'WriteRequest',
          response: 'WriteResponse',
        },
        {
          id: 'listModels',
          kind: 'list-models',
          summary: 'List the models.',
          method: 'GET',
          path: '/v1/models',
          model: 'none',
          response: 'WriteResponse',
        },
      ],
    }),
    'notes.json': text({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $defs: {
        WriteRequest: {
          type: 'object',
          properties: { parts: { type: 'array', items: { $ref: '#/$defs/Part' } }, settings: { type: 'object' } },
        },
        Part: {
          type: 'object',
          presence: ['image', 'text'],
          properties: { text: { type: 'string' }, image: { type: 'string' } },
        },
        WriteResponse: {
          type: 'object',
          properties: { finishReason: { type: 'string', enum: ['FULL', 'STOP'] }, weight: { type: 'number' } },
        },
      },
    }),
  },
}

function read(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
