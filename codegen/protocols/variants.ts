import { banner } from './banner.ts'
import type { Bundle } from './bundle.ts'
import { objectShape, objectTags, type Presence, type Union } from './unions.ts'

/** A table with one case a variant, as the generated interface `<name>Cases` has it. */
export interface VariantTable {
  /** The union's or the object's name. */
  name: string
  /** In the order of the schema. */
  cases: VariantCase[]
  /** The property that tells the variants apart; absent where it is which member is present. */
  tag?: string
  /** The case of an object without the tag. */
  default?: string
  /** Members that tell nothing apart, where presence does. */
  beside?: string[]
}

export interface VariantCase {
  /** The tag, or the member. */
  name: string
  /** The TypeScript type of the variant. */
  type: string
}

/** The variant tables of a protocol, in the order of its definitions. */
export function variantTables(bundle: Bundle): VariantTable[] {
  return Object.keys(bundle.$defs).flatMap(name => {
    const union = bundle.unions.get(name)
    if (union !== undefined) return [unionTable(bundle, union)]
    const presence = bundle.presences.get(name)
    return presence === undefined ? [] : [presenceTable(bundle, presence)]
  })
}

/** `variants.ts`: for each table its interface, its dispatcher and the list of its tags. */
export function emitVariants(bundle: Bundle): string {
  const tables = variantTables(bundle).map(tableText)
  const body = tables.length === 0 ? ['export {}'] : ["import type * as Types from './types.ts'", ...tables]
  return `${[banner(bundle.protocol), ...body].join('\n\n')}\n`
}

/** The name of the interface of a table's cases. */
function casesName(table: string): string {
  return `${table}Cases`
}

function unionTable(bundle: Bundle, union: Union): VariantTable {
  const cases = union.branches.flatMap(({ definition, tags }) =>
    tags.map(tag => ({ name: tag, type: variantType(bundle, definition, union.tag, tag) })),
  )
  const table = { name: union.name, tag: union.tag, cases }
  return union.default === undefined ? table : { ...table, default: union.default }
}

/** A branch's type; of a union on another property only the leaves that have this tag. */
function variantType(bundle: Bundle, definition: string, property: string, tag: string): string {
  const nested = bundle.unions.get(definition)
  if (nested === undefined) return `Types.${definition}`
  const leaves = [...new Set(nested.branches.map(branch => branch.definition))]
  const having = leaves.filter(leaf => leafHas(bundle, leaf, property, tag))
  return (having.length === leaves.length ? [definition] : having).map(leaf => `Types.${leaf}`).join(' | ')
}

function leafHas(bundle: Bundle, definition: string, property: string, tag: string): boolean {
  const nested = bundle.unions.get(definition)
  if (nested !== undefined) return nested.branches.some(branch => leafHas(bundle, branch.definition, property, tag))
  return objectTags(bundle.$defs, definition, property)?.includes(tag) ?? false
}

function presenceTable(bundle: Bundle, { name, members }: Presence): VariantTable {
  const { properties } = objectShape(bundle.$defs, bundle.$defs[name] ?? {})
  const beside = Object.keys(properties).filter(property => !members.includes(property))
  return { name, beside, cases: members.map(member => ({ name: member, type: `${name}With<${quote(member)}>` })) }
}

function tableText(table: VariantTable): string {
  const parts = [casesInterface(table), dispatcher(table), tagList(table)]
  return [...(table.tag === undefined ? [presentType(table)] : []), ...parts].join('\n\n')
}

function presentType({ name }: VariantTable): string {
  return `/** The object with these members present. */
export type ${name}With<Member extends keyof Types.${name}> =
  Types.${name} & { [Present in Member]-?: NonNullable<Types.${name}[Present]> }`
}

function casesInterface({ name, tag, cases }: VariantTable): string {
  const told = tag === undefined ? 'which of its members is present' : `\`${tag}\``
  const methods = cases.map(({ name, type }) => `${propertyName(name)}(variant: ${type}, context: Context): Result`)
  return `/** One case for each variant of \`${name}\`, by ${told}. */
export interface ${casesName(name)}<Context, Result> {
${methods.join('\n')}
}`
}

function dispatcher(table: VariantTable): string {
  const what = table.tag === undefined ? 'first member' : 'tag'
  return `/** Hands the variant to its case, or to \`unknown\` with the ${what} that no schema lists. */
export function dispatch${table.name}<Context, Result>(
  variant: Types.${table.name},
  cases: ${casesName(table.name)}<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
${(table.tag === undefined ? presenceBody(table) : switchBody(table, table.tag)).join('\n')}
}`
}

function switchBody(table: VariantTable, tag: string): string[] {
  const clauses = table.cases.map(({ name }) => {
    const absent = name === table.default ? 'case undefined:\n' : ''
    return `${absent}case ${quote(name)}: return cases${member(name)}(variant, context)`
  })
  return [
    `switch (variant${member(tag)}) {`,
    ...clauses,
    '// A provider may send a tag that is not listed here.',
    `default: return unknown(variant, String((variant as { ${propertyName(tag)}?: unknown })${member(tag)}), context)`,
    '}',
  ]
}

function presenceBody({ cases, beside = [] }: VariantTable): string[] {
  const first =
    beside.length === 0
      ? ['const tag = Object.keys(variant)[0]']
      : [
          `const beside: readonly string[] = [${beside.map(quote).join(', ')}]`,
          'const tag = Object.keys(variant).find(name => !beside.includes(name))',
        ]
  return [
    '// A member that was found present makes the variant what its case takes.',
    ...cases.map(
      ({ name, type }) =>
        `if (variant${member(name)} != null) return cases${member(name)}(variant as ${type}, context)`,
    ),
    ...first,
    "return unknown(variant, tag ?? '', context)",
  ]
}

function tagList({ name, cases }: VariantTable): string {
  const list = `${name[0]?.toLowerCase()}${name.slice(1)}Tags`
  return `export const ${list} = [${cases.map(({ name }) => quote(name)).join(', ')}] as const`
}

/** A string as the repository writes it. */
export function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

const identifier = /^[A-Za-z_$][\w$]*$/

/** The name as an object literal or an interface has it. */
export function propertyName(name: string): string {
  return identifier.test(name) ? name : quote(name)
}

function member(name: string): string {
  return identifier.test(name) ? `.${name}` : `[${quote(name)}]`
}
