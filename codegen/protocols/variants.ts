import {
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type Project,
  type StatementStructures,
  StructureKind,
  VariableDeclarationKind,
  type WriterFunction,
} from 'ts-morph'
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
export function emitVariants(bundle: Bundle, project: Project): string {
  const tables = variantTables(bundle)
  const file = project.createSourceFile(
    `${bundle.protocol}/variants.ts`,
    {
      statements: [
        `${banner(bundle.protocol)}\n`,
        ...(tables.length === 0
          ? ['export {}\n']
          : [
              {
                kind: StructureKind.ImportDeclaration as const,
                isTypeOnly: true,
                moduleSpecifier: './types.ts',
                namespaceImport: 'Types',
              },
              ...tables.flatMap(tableStatements),
            ]),
      ],
    },
    { overwrite: true },
  )
  return file.getFullText()
}

/** The name of the interface of a table's cases. */
export function casesName(table: string): string {
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

type Statement = string | StatementStructures

function tableStatements(table: VariantTable): Statement[] {
  return [
    ...(table.tag === undefined ? [presentType(table)] : []),
    casesInterface(table),
    dispatcher(table),
    tagList(table),
  ]
}

/** `PartWith<'text'>`: the object with that member present. */
function presentType({ name }: VariantTable): Statement {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: `${name}With`,
    typeParameters: [{ name: 'Member', constraint: `keyof Types.${name}` }],
    type: `Types.${name} & { [Present in Member]-?: NonNullable<Types.${name}[Present]> }`,
  }
}

function casesInterface(table: VariantTable): Statement {
  const told = table.tag === undefined ? 'which of its members is present' : `\`${table.tag}\``
  const structure: OptionalKind<InterfaceDeclarationStructure> = {
    name: casesName(table.name),
    isExported: true,
    docs: [`One case for each variant of \`${table.name}\`, by ${told}.`],
    typeParameters: ['Context', 'Result'],
    methods: table.cases.map(({ name, type }) => ({
      name: propertyName(name),
      parameters: [
        { name: 'variant', type },
        { name: 'context', type: 'Context' },
      ],
      returnType: 'Result',
    })),
  }
  return { kind: StructureKind.Interface, ...structure }
}

function dispatcher(table: VariantTable): Statement {
  const structure: OptionalKind<FunctionDeclarationStructure> = {
    name: `dispatch${table.name}`,
    isExported: true,
    docs: [
      `Hands the variant to its case, or to \`unknown\` with the ${table.tag === undefined ? 'first member' : 'tag'} that no schema lists.`,
    ],
    typeParameters: ['Context', 'Result'],
    parameters: [
      { name: 'variant', type: `Types.${table.name}` },
      { name: 'cases', type: `${casesName(table.name)}<Context, Result>` },
      { name: 'context', type: 'Context' },
      { name: 'unknown', type: '(variant: unknown, tag: string, context: Context) => Result' },
    ],
    returnType: 'Result',
    statements: table.tag === undefined ? presenceBody(table) : switchBody(table, table.tag),
  }
  return { kind: StructureKind.Function, ...structure }
}

function switchBody(table: VariantTable, tag: string): string[] {
  const value = `variant${member(tag)}`
  const clauses = table.cases.map(({ name }) => {
    const absent = name === table.default ? 'case undefined:\n' : ''
    return `${absent}case ${quote(name)}: return cases${member(name)}(variant, context)`
  })
  return [
    `switch (${value}) {`,
    ...clauses,
    '// The union is open, and what a provider sends is not checked: any tag may come.',
    `default: return unknown(variant, String((variant as { ${propertyName(tag)}?: unknown })${member(tag)}), context)`,
    '}',
  ]
}

function presenceBody(table: VariantTable): WriterFunction {
  return writer => {
    writer.writeLine('// A member that was found present makes the variant what its case takes.')
    for (const { name, type } of table.cases) {
      writer.writeLine(`if (variant${member(name)} != null) return cases${member(name)}(variant as ${type}, context)`)
    }
    if (table.beside === undefined || table.beside.length === 0) {
      writer.writeLine('const tag = Object.keys(variant)[0]')
    } else {
      writer.writeLine(`const beside: readonly string[] = [${table.beside.map(quote).join(', ')}]`)
      writer.writeLine('const tag = Object.keys(variant).find(name => !beside.includes(name))')
    }
    writer.writeLine("return unknown(variant, tag ?? '', context)")
  }
}

function tagList(table: VariantTable): Statement {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      {
        name: `${table.name[0]?.toLowerCase()}${table.name.slice(1)}Tags`,
        initializer: `[${table.cases.map(({ name }) => quote(name)).join(', ')}] as const`,
      },
    ],
  }
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
