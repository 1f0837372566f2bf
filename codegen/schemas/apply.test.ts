import { describe, expect, it } from 'vitest'
import { letters, notes } from '../testing/provider-toys.ts'
import { applyProtocol, type Given } from './apply.ts'
import { idOf } from './difference.ts'
import { diffGiven } from './given.ts'
import { bundled } from './our-files.ts'

const lettersGiven = (): Given => ({ ...letters, document: letters.document() })
const notesGiven = (): Given => ({ ...notes, document: notes.document() })

describe('a document in OpenAPI', () => {
  it('is told apart from ours, place by place', () => {
    const { differences, operations } = diffGiven(lettersGiven())
    expect(differences.map(idOf)).toEqual([
      'field added LetterRequest.tone',
      'variant added Content: wax_seal',
      'value added Letter.stop_reason = ink_out',
      'type added Letter.pages as integer',
      'type added Letter.pages as null',
      'field added LetterRequest.archive',
      'now optional Letter.pages',
      'now required Letter.stop_reason',
      'deprecated LetterRequest.urgency',
      'field removed Letter.scent',
      'type removed Letter.pages as string',
    ])
    expect(operations).toEqual([{ change: 'operation added', name: 'POST /v1/letters/batches' }])
  })

  it('is written into our files in their own style', () => {
    const { texts, made, refused } = applyProtocol(lettersGiven())
    expect(refused).toEqual([])
    expect(made).toEqual(['Tone', 'WaxSealBlockParam', 'WaxSealBlockParamMotif', 'CrestMotif', 'InitialsMotif'])
    expect(texts['letters.json']).toMatchInlineSnapshot(`
      "{
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {
          "LetterRequest": {
            "type": "object",
            "properties": {
              "model": { "type": "string" },
              "tone": {
                "description": "How it is to sound, e.g. at the end.",
                "anyOf": [{ "$ref": "#/$defs/Tone" }, { "type": "null" }]
              },
              "content": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "$ref": "#/$defs/Content" } }] },
              "urgency": { "deprecated": true, "type": "integer" },
              "archive": { "description": "Whether a copy is kept.", "type": "boolean" }
            },
            "required": ["model", "content"]
          },
          "Tone": { "type": "string", "enum": ["warm", "plain", "stern"] },
          "Content": {
            "discriminator": { "propertyName": "type" },
            "oneOf": [
              { "$ref": "#/$defs/TextBlockParam" },
              { "$ref": "#/$defs/WaxSealBlockParam" },
              { "$ref": "#/$defs/ImageBlockParam" }
            ]
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
          "WaxSealBlockParam": {
            "description": "A seal of wax.",
            "type": "object",
            "properties": {
              "type": { "const": "wax_seal" },
              "colour": { "type": "string" },
              "motif": { "$ref": "#/$defs/WaxSealBlockParamMotif" },
              "under": { "anyOf": [{ "$ref": "#/$defs/TextBlockParam" }, { "type": "null" }] }
            },
            "required": ["type", "colour"]
          },
          "WaxSealBlockParamMotif": {
            "discriminator": { "propertyName": "type" },
            "oneOf": [{ "$ref": "#/$defs/CrestMotif" }, { "$ref": "#/$defs/InitialsMotif" }]
          },
          "InitialsMotif": {
            "type": "object",
            "properties": {
              "type": { "const": "initials" },
              "letters": { "type": "string" },
              "within": { "$ref": "#/$defs/CrestMotif" }
            },
            "required": ["type", "letters"]
          },
          "CrestMotif": {
            "type": "object",
            "properties": { "type": { "const": "crest" }, "house": { "type": "string" } },
            "required": ["type", "house"]
          },
          "Letter": {
            "type": "object",
            "properties": {
              "id": { "type": "string" },
              "stop_reason": { "type": ["string", "null"], "enum": ["end", "page_full", "ink_out", null] },
              "pages": { "type": ["string", "integer", "null"] },
              "scent": { "type": "string" }
            },
            "required": ["id"]
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
      "
    `)
  })

  it('a second time changes nothing, and what is left is for a person', () => {
    const given = lettersGiven()
    const { texts } = applyProtocol(given)
    const again = applyProtocol({ ...given, texts })
    expect(again).toMatchObject({ texts, written: [], made: [], refused: [] })
    expect(diffGiven({ ...given, texts }).differences.map(idOf)).toEqual([
      'now required Letter.stop_reason',
      'field removed Letter.scent',
      'type removed Letter.pages as string',
    ])
  })

  it('leaves alone what is wanted', () => {
    const wanted = ['field added LetterRequest.*', 'now required Letter.stop_reason', 'field removed Letter.scent']
    const given = { ...lettersGiven(), deviations: [{ reason: 'so it is', differences: wanted }] }
    const { texts } = applyProtocol(given)
    expect(texts['letters.json']).not.toContain('tone')
    expect(diffGiven({ ...given, texts }).differences.map(idOf)).toEqual(['type removed Letter.pages as string'])
    expect(diffGiven({ ...given, deviations: [{ reason: '', differences: ['field added X.y'] }] }).idle).toEqual([
      'field added X.y',
    ])
  })
})

describe('a document in Google’s discovery format', () => {
  it('is told apart from ours, place by place', () => {
    const { differences, operations } = diffGiven(notesGiven())
    expect(differences.map(idOf)).toEqual([
      'field added Part.sticker',
      'field added Part.stickerMetadata',
      'value added WriteResponse.finishReason = TORN',
      'deprecated WriteResponse.weight',
      'field removed Part.image',
    ])
    expect(operations.map(({ change, name }) => `${change} ${name}`)).toEqual([
      'parameter added GET /v1/models pageSize',
      'operation added POST /v1/models/{modelsId}:erase',
    ])
  })

  it('a new member that holds an object is a variant, unless its name says that it stands beside one', () => {
    const { texts, refused } = applyProtocol(notesGiven())
    expect(refused).toEqual([])
    const { $defs, presences } = bundled(texts, 'notes')
    expect(presences.get('Part')?.members).toEqual(['image', 'sticker', 'text'])
    expect($defs.Part?.properties?.sticker).toEqual({
      description: 'A picture that is glued on.',
      $ref: '#/$defs/Sticker',
    })
    expect($defs.Sticker?.properties).toEqual({
      size: { type: 'string' },
      shape: { type: 'string', enum: ['ROUND', 'SQUARE'] },
      below: { $ref: '#/$defs/Part' },
    })
    expect($defs.WriteResponse?.properties?.finishReason?.enum).toEqual(['FULL', 'STOP', 'TORN'])
  })
})

it('where one object was, a union is made of it and what is new', () => {
  const { texts, refused } = applyProtocol(changed('"$ref": "#/$defs/Content"', '"$ref": "#/$defs/TextBlockParam"'))
  expect(refused).toEqual([])
  const { $defs, unions } = bundled(texts, 'letters')
  expect($defs.LetterRequest?.properties?.content?.anyOf?.[1]?.items).toEqual({ $ref: '#/$defs/LetterRequestContent' })
  expect(unions.get('LetterRequestContent')?.branches.flatMap(({ tags }) => tags)).toEqual([
    'text',
    'wax_seal',
    'image',
  ])
})

it('what would break a rule of ours is refused with the reason, and the rest is written', () => {
  const given = lettersGiven()
  const contents = given.document.definition('RequestContent')
  contents?.anyOf?.push({ type: 'string' })
  const { refused, written } = applyProtocol(given)
  expect(refused.map(({ difference, why }) => [idOf(difference), why])).toEqual([
    ['type added Content as string', 'Content has a table of variants, which is of objects only'],
  ])
  expect(written.map(idOf)).toEqual(
    expect.arrayContaining(['field added LetterRequest.tone', 'variant added Content: wax_seal']),
  )
})

function changed(from: string, to: string): Given {
  const given = lettersGiven()
  const text = given.texts['letters.json'] ?? ''
  expect(text).toContain(from)
  return { ...given, texts: { ...given.texts, 'letters.json': text.replace(from, to) } }
}
