import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clientMaps, clientValues, normalise, requestFields } from './field-names.ts'

describe('normalise', () => {
  it('writes the names of fields as the schemas do, at every depth', () => {
    const written = {
      system_instruction: { parts: [{ text: 'x' }] },
      contents: [
        { parts: [{ inline_data: { mime_type: 'image/png', data: 'AA' } }, { function_call: { name: 'f' } }] },
      ],
      generation_config: { max_output_tokens: 5, thinking_config: { thinking_budget: 1 } },
    }
    expect(normalise(written)).toEqual({
      renamed: true,
      body: {
        systemInstruction: { parts: [{ text: 'x' }] },
        contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: 'AA' } }, { functionCall: { name: 'f' } }] }],
        generationConfig: { maxOutputTokens: 5, thinkingConfig: { thinkingBudget: 1 } },
      },
    })
  })

  it('touches nothing that belongs to the client', () => {
    const body = {
      contents: [{ parts: [{ functionCall: { name: 'f', args: { mime_type: 1 } } }] }],
      tools: [
        {
          functionDeclarations: [
            {
              name: 'f',
              parameters: { type: 'OBJECT', properties: { mime_type: { type: 'STRING' }, parts: { type: 'STRING' } } },
              parametersJsonSchema: { any_of: [] },
            },
          ],
        },
      ],
      labels: { top_k: 'x' },
      my_own: { file_data: 1, my_field: 2 },
    }
    expect(normalise(body)).toEqual({ renamed: true, body: { ...body, my_own: { fileData: 1, my_field: 2 } } })
    expect(normalise({ ...body, my_own: 1 }).renamed).toBe(false)
  })

  it('puts brackets around lone values', () => {
    expect(
      normalise({ contents: { parts: { text: 'x' } }, tools: { functionDeclarations: [{ name: 'f' }] } }).body,
    ).toEqual({
      contents: [{ parts: [{ text: 'x' }] }],
      tools: [{ functionDeclarations: [{ name: 'f' }] }],
    })
  })

  it('takes the name that needed no change where both spellings stand', () => {
    expect(normalise({ tool_config: 1, toolConfig: 2 }).body).toEqual({ toolConfig: 2 })
  })
})

describe('the list of fields', () => {
  it('has every name of more than one word that a request can reach, and no other', () => {
    expect([...requestFields].sort()).toEqual([...reachable()].sort())
  })
})

/** A schema, as far as this test walks it. */
interface Node {
  $ref?: string
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
  additionalProperties?: Node
}

function reachable(): Set<string> {
  const folder = join(import.meta.dirname, '../../../schemas/gemini')
  const files = readdirSync(folder).filter(name => name !== 'protocol.json')
  const $defs = Object.assign({}, ...files.map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')).$defs))
  const names = new Set<string>()
  const seen = new Set<string>()
  const walk = (node: Node | undefined): void => {
    if (!node) return
    const target = node.$ref?.split('/').at(-1)
    if (target !== undefined && !seen.has(target)) {
      seen.add(target)
      walk($defs[target])
    }
    for (const [name, member] of Object.entries(node.properties ?? {})) {
      if (/[A-Z]/.test(name)) names.add(name)
      if (!clientValues.has(name) || clientMaps.has(name)) walk(member)
    }
    walk(node.items)
    walk(node.additionalProperties)
    node.anyOf?.forEach(walk)
  }
  for (const name of [
    'GenerateContentRequest',
    'CountTokensRequest',
    'EmbedContentRequest',
    'BatchEmbedContentsRequest',
  ]) {
    walk({ $ref: `#/$defs/${name}` })
  }
  return names
}
