import { join } from 'node:path'
import { Project } from 'ts-morph'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../problem.ts'
import { bundleProtocol } from '../protocols/bundle.ts'
import { temporaryTree } from '../testing/temporary-tree.ts'
import { toyFiles } from '../testing/toy-protocol.ts'
import { findStubs } from './stubs.ts'

const file = 'runtime/protocols/toy/items.ts'
const variants = '../../../generated/protocols/toy/variants.ts'

function stubs(text: string, others: Record<string, string> = {}) {
  const tree = temporaryTree({ ...toyFiles(), [file]: text, ...others })
  const { bundle } = bundleProtocol(join(tree.root, 'schemas/toy'))
  if (bundle === undefined) throw new Error('the toy protocol is broken')
  const found = findStubs(bundle, tree.root, new Project({ useInMemoryFileSystem: true }))
  return {
    text: found.files[file],
    files: Object.keys(found.files),
    missing: found.missing.map(formatProblem),
    undecided: found.undecided.map(formatProblem),
  }
}

const imports = `import type { ItemCases } from '${variants}'\n`
const call = "call: variant => variant.name,\n  'call_2026': variant => variant.name,"

describe('a table that lacks a case', () => {
  it('gets a stub that reports the variant as not carried, and the import that it needs', () => {
    const before = `${imports}import { near } from './near.ts'

export const items: ItemCases<Translation, string | undefined> = {
  // What others call it.
  ${call} // the last one
}

near()
`
    expect(stubs(before).text).toBe(`${imports}import { notCarried } from '../not-carried.ts'
import { near } from './near.ts'

export const items: ItemCases<Translation, string | undefined> = {
  // What others call it.
  ${call} // the last one
  message(_variant, translation) {
    return notCarried(translation, 'Item.message')
  },
}

near()
`)
  })

  it('keeps the empty lines between cases', () => {
    const before = `${imports}const items: ItemCases<Translation, void> = {\n  call() {},\n\n  call_2026() {},\n}\n`
    expect(stubs(before).text).toContain('  call_2026() {},\n\n  message(_variant')
  })

  it('gets an empty list where its results are lists', () => {
    const text = stubs(`${imports}const items: ItemCases<Translation, string[]> = {\n  ${call}\n}\n`).text
    expect(text).toContain("    notCarried(translation, 'Item.message')\n    return []\n")
  })

  it('is told of where a stub could not report', () => {
    const { files, undecided } = stubs(`${imports}const items: ItemCases<undefined, string> = {\n  ${call}\n}\n`)
    expect(files).toEqual([])
    expect(undecided).toEqual([expect.stringContaining('items.ts:2:45: this table of Item lacks the case "message"')])
  })

  it('keeps semicolons, double quotes, indentation and an import that is there', () => {
    const before = `import type { ItemCases } from "${variants}";
import type { Translation } from "../not-carried.ts";

function items(): ItemCases<Translation, string | undefined> {
    return {
        call(variant) { return variant.name; },
        call_2026(variant) { return variant.name; }
    };
}
`
    expect(stubs(before).text).toBe(`import type { ItemCases } from "${variants}";
import { notCarried, type Translation } from "../not-carried.ts";

function items(): ItemCases<Translation, string | undefined> {
    return {
        call(variant) { return variant.name; },
        call_2026(variant) { return variant.name; },
        message(_variant, translation) {
            return notCarried(translation, "Item.message");
        },
    };
}
`)
  })

  it('is reported with file, line and case, for --check', () => {
    expect(stubs(`${imports}\nconst items: ItemCases<Translation, void> = {\n  ${call}\n}\n`).missing).toEqual([
      expect.stringContaining(`${file}:3:45: this table of Item lacks the case "message"`),
    ])
  })
})

describe('a table is found', () => {
  const body = `{\n  ${call}\n}`
  it.each([
    ['with satisfies', `${imports}const items = ${body} satisfies ItemCases<Translation, void>`],
    ['under `as const satisfies`', `${imports}const items = ${body} as const satisfies ItemCases<Translation, void>`],
    ['as an arrow’s result', `${imports}const items = (): ItemCases<Translation, void> => (${body})`],
    [
      'under another name',
      `import type { ItemCases as Cases } from '${variants}'\nconst i: Cases<Translation, void> = ${body}`,
    ],
    ['by an alias', `${imports}type Cases = ItemCases<Translation, void>\nconst items: Cases = ${body}`],
    ['in a dispatch', `import { dispatchItem } from '${variants}'\ndispatchItem(item, ${body}, context, other)`],
    ['empty', `${imports}const items: ItemCases<Translation, void> = {}`],
    ['on one line', `${imports}const items: ItemCases<Translation, void> = { call, call_2026 }`],
  ])('%s', (_, text) => {
    expect(stubs(text).text).toContain(
      "message(_variant, translation) {\n    return notCarried(translation, 'Item.message')",
    )
  })

  it('by an alias of another file', () => {
    const alias = `${imports}export type Cases = ItemCases<Translation, void>\n`
    const text = `import type { Cases } from './cases.ts'\nconst items: Cases = ${body}`
    expect(stubs(text, { 'runtime/protocols/toy/cases.ts': alias }).files).toEqual([file])
  })

  it.each([
    ['whole', `${imports}const items: ItemCases<Translation, void> = {\n  ${call}\n  message() {},\n}`],
    ['part of a table on purpose', `${imports}const items: Partial<ItemCases<Translation, void>> = ${body}`],
    [
      'with a spread of what this file declares',
      `${imports}const rest = { message() {} }\nconst items: ItemCases<C, R> = {\n  ${call}\n  ...rest,\n}`,
    ],
    ['with a spread that only the compiler can read', `${imports}const items: ItemCases<C, R> = {\n  ...others(),\n}`],
    ['of another name', 'const items: OtherCases<Translation, void> = {}'],
  ])('and left alone where it is %s', (_, text) => {
    expect(stubs(text)).toEqual({ text: undefined, files: [], missing: [], undecided: [] })
  })

  it('not in tests', () => {
    const text = `${imports}const items: ItemCases<Translation, void> = ${body}`
    expect(stubs('', { 'runtime/protocols/toy/items.test.ts': text }).files).toEqual([])
  })
})

it('a case whose variant is gone is named with its line, and stays', () => {
  const found = stubs(`${imports}const items: ItemCases<C, R> = {\n  ${call}\n  message() {},\n  mesage() {},\n}\n`)
  expect(found.undecided).toEqual([`${file}:6:3: "mesage" is no variant of Item any more; expected no such case`])
  expect(found.files).toEqual([])
})
