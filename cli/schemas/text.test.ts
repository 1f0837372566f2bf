import { join } from 'node:path'
import { expect, it } from 'vitest'
import { letters, notes } from '../../codegen/testing/provider-toys.ts'
import { temporaryTree } from '../../codegen/testing/temporary-tree.ts'
import { compare, protocolsOf, shortType } from './compared.ts'
import { comparedMarkdown, comparedText } from './text.ts'

/** Both toys in a folder, and the document of letters compared with it. */
function compared(only?: string) {
  const files = (toy: typeof letters | typeof notes) =>
    Object.fromEntries(Object.entries(toy.texts).map(([file, text]) => [`${toy.protocol}/${file}`, text]))
  const deviations = {
    letters: [{ reason: 'Sent by hand', differences: ['field removed Letter.scent', 'field added Letter.x'] }],
  }
  const tree = temporaryTree({
    ...files(letters),
    ...files(notes),
    'providers.json': {},
    'deviations.json': deviations,
  })
  const spec = { name: 'letters.yaml', document: letters.document() }
  return compare(spec, protocolsOf(spec, tree.root, only), join(tree.root, '.'))
}

it('says what is new, gone and otherwise, where it is in our files, and what can be written', () => {
  const text = comparedText(compared()).replace(/headgate-codegen-\w+/g, 'schemas')
  expect(text).toMatchInlineSnapshot(`
    "Letters API 7

    letters: 10 differences (1 difference is deliberate)
      + operation    POST /v1/letters/batches
      + field        LetterRequest.tone: Tone | null schemas/letters/letters.json:6
      + variant      Content: wax_seal               schemas/letters/letters.json:13
      + value        Letter.stop_reason = ink_out    schemas/letters/letters.json:31
      + type         Letter.pages as integer         schemas/letters/letters.json:32
      + type         Letter.pages as null            schemas/letters/letters.json:32
      ~ now optional Letter.pages                    schemas/letters/letters.json:32
      ~ now required Letter.stop_reason              schemas/letters/letters.json:31
      ~ deprecated   LetterRequest.urgency           schemas/letters/letters.json:9
      - type         Letter.pages as string          schemas/letters/letters.json:32

    Not looked at: operations of stamps 2
    Listed in schemas/deviations.json, and not so in this document:
      letters: field added Letter.x
    headgate schemas apply letters.yaml writes 7 of 10."
  `)
})

it('says the same as Markdown, and text from outside breaks no table', () => {
  const all = compared()
  const [first] = all.protocols
  first?.differences.push({ id: '', change: 'value added', where: 'A = x|`<b>\n', theirs: ['T'], applies: true })
  const text = comparedMarkdown(all)
  expect(text).toContain('## Letters API 7\n\n### Letters (`letters`)\n\n| | what | where | at the provider |\n')
  expect(text).toContain("| value added | `A = x\\|'&lt;b>\\u{a}` |  | `T` |")
  expect(text).toContain('Not looked at: stamps (2).')
})

it('a protocol that the document does not describe, or that is not there, is said to be so', () => {
  expect(() => compared('notes')).toThrow('letters.yaml (Letters API) has the operations of notes')
  expect(() => compared('nots')).toThrow('"letters" or "notes"')
})

it.each([
  [{ $ref: '#/$defs/A' }, 'A'],
  [{ const: 1 }, '1'],
  [{ enum: ['a', null] }, '"a" | null'],
  [{ enum: ['a', 'b', 'c', 'd', 'e'] }, '"a" | "b" | "c" | … 2 more'],
  [{ type: ['array' as const, 'null' as const], items: { type: 'string' as const } }, 'string[] | null'],
  [{}, 'anything'],
])('%j is shown as %s', (schema, shown) => {
  expect(shortType(schema)).toBe(shown)
})
