import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { idOf } from '../../codegen/schemas/difference.ts'
import { readDocument } from '../../codegen/schemas/document.ts'
import { diffGiven, givenFor } from '../../codegen/schemas/given.ts'

const schemas = resolve(import.meta.dirname, '../../schemas')
const shared = process.env.HEADGATE_SHARED ?? resolve(import.meta.dirname, '../../../shared')
const path = resolve(shared, 'reference/openai-openapi/openapi.json')

describe.skipIf(!existsSync(path))('the OpenAPI document of OpenAI', () => {
  const document = existsSync(path) ? readDocument(JSON.parse(readFileSync(path, 'utf8')), path) : undefined

  test.each(['openai-chat', 'openai-responses'])('schemas/%s says what it says, but for what is listed', protocol => {
    if (document === undefined) return
    const diff = diffGiven(givenFor(protocol, document, schemas))
    expect(diff.operations).toEqual([])
    expect(diff.differences.map(idOf)).toEqual([])
    expect(diff.idle, 'listed in schemas/deviations.json for nothing').toEqual([])
    expect(diff.common.length).toBeGreaterThan(500)
  })
})
