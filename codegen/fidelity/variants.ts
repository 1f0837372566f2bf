import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { valueFor } from '../../runtime/upstreams/demo/json-value.ts'
import type { Bundle } from '../protocols/bundle.ts'
import { type VariantTable, variantTables } from '../protocols/variants.ts'
import type { Outcome } from './outcome.ts'
import { probeBody } from './probe.ts'

/** A union of which requests hold members, and where they stand in one. */
interface Place {
  union: string
  title: string
  put(variant: Variant): Record<string, unknown>
}

type Variant = Record<string, unknown>

const HI = { role: 'user', content: 'hi' }
const TURN = { role: 'user', parts: [{ text: 'hi' }] }

const PLACES: Record<ProtocolId, Place[]> = {
  'openai-chat': [
    { union: 'ContentPart', title: 'content parts', put: part => ({ messages: [{ role: 'user', content: [part] }] }) },
    { union: 'Tool', title: 'tools', put: tool => ({ tools: [tool] }) },
  ],
  'openai-responses': [
    {
      union: 'InputItem',
      title: 'input items',
      put: item => ({ input: [HI, item, ...(item.type === 'compaction_trigger' ? [] : [HI])] }),
    },
    { union: 'Tool', title: 'tools', put: tool => ({ tools: [tool] }) },
  ],
  'anthropic-messages': [
    {
      union: 'ContentBlockParam',
      title: 'content blocks',
      put: block => ({ messages: [HI, { role: roleOf(block), content: [block] }, HI] }),
    },
    { union: 'ToolUnion', title: 'tools', put: tool => ({ tools: [tool] }) },
  ],
  gemini: [
    {
      union: 'Part',
      title: 'parts',
      put: part => ({ contents: [TURN, { role: 'functionCall' in part ? 'model' : 'user', parts: [part] }, TURN] }),
    },
    { union: 'Tool', title: 'tools', put: tool => ({ tools: [tool] }) },
  ],
}

/** Blocks that only a model says. */
function roleOf({ type }: Variant): 'user' | 'assistant' {
  return /thinking|tool_use|_tool_result|listing|fallback|compaction/.test(String(type)) ? 'assistant' : 'user'
}

export interface VariantRow {
  /** The variant's tag, or the member that tells it. */
  tag: string
  outcomes: Outcome[]
}

/** What becomes of every variant that a protocol's requests can hold, toward each of the others; by union. */
export function variantRows(bundle: Bundle, others: readonly ProtocolId[]): { title: string; rows: VariantRow[] }[] {
  const from = bundle.protocol as ProtocolId
  const tables = new Map(variantTables(bundle).map(table => [table.name, table]))
  return PLACES[from].map(({ union, title, put }) => {
    const table = tables.get(union)
    if (!table) throw new Error(`${bundle.protocol} has no union ${union} any more: see codegen/fidelity/variants.ts`)
    const rows = table.cases.map(({ name }) => {
      const body = put(sample(bundle, table, name))
      return { tag: name, outcomes: others.map(to => probeBody(body, from, to)) }
    })
    return { title, rows }
  })
}

/** The least variant of this tag, from its schema. */
function sample({ $defs, unions }: Bundle, table: VariantTable, tag: string): Variant {
  const make = (schema: object): unknown => plausible(valueFor({ ...schema, $defs }, { text: '', optional: false }))
  const { tag: property } = table
  if (property === undefined) {
    // Told by which member is there.
    const member = $defs[table.name]?.properties?.[tag] ?? {}
    const made = make(member)
    if (typeof made !== 'object' || Array.isArray(made)) return { [tag]: made }
    return { [tag]: { ...(made as Variant), ...NEEDED[tag] } }
  }
  const branch = unions.get(table.name)?.branches.find(({ tags }) => tags.includes(tag))
  const made = make({ $ref: `#/$defs/${branch?.definition}` }) as Variant
  // A result without its call's id is refused as it is, whoever is to read it.
  const named = tag === 'function_call_output' ? { call_id: 'call_1' } : {}
  return { ...made, ...named, [property]: tag }
}

/** What a part cannot do without, though its schema does not say so. */
const NEEDED: Record<string, Variant> = {
  functionCall: { name: 'a_tool' },
  functionResponse: { name: 'a_tool' },
  inlineData: { mimeType: 'image/png' },
}

/** Strings whose form matters, by the member that holds them: a schema says no more than that they are strings. */
const STRINGS: Record<string, unknown> = {
  arguments: '{}',
  data: 'iVBORw0KGgo=',
  encrypted_content: 'b3BhcXVl',
  file_data: 'data:application/pdf;base64,JVBERi0xLjQK',
  file_uri: 'gs://bucket/file.png',
  fileUri: 'gs://bucket/file.png',
  image_url: 'https://example.com/a.png',
  media_type: 'image/png',
  mimeType: 'image/png',
  name: 'a_tool',
  parameters: { type: 'object', properties: {} },
  text: 'text',
  url: 'https://example.com/a.png',
}

function plausible(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return typeof STRINGS[name] === 'string' ? STRINGS[name] : value
  if (Array.isArray(value)) return value.map(item => plausible(item, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plausible(inner, key)]))
}
