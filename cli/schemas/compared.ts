import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listed } from '../../codegen/problem.ts'
import { readJson } from '../../codegen/protocols/json-source.ts'
import type { Schema } from '../../codegen/protocols/schema.ts'
import type { Given } from '../../codegen/schemas/apply.ts'
import { describes } from '../../codegen/schemas/diff.ts'
import { canApply, type Difference, idOf } from '../../codegen/schemas/difference.ts'
import { diffGiven, givenFor } from '../../codegen/schemas/given.ts'
import { otherFamilies } from '../../codegen/schemas/operations.ts'
import { bundled } from '../../codegen/schemas/our-files.ts'
import type { Spec } from './spec.ts'

/** What `schemas diff` found, and prints with `--json`. */
export interface Compared {
  spec: string
  title: string
  version: string
  protocols: ComparedProtocol[]
  /** Families of operations that no protocol here covers. */
  others: { family: string; operations: number }[]
}

export interface ComparedProtocol {
  protocol: string
  title: string
  differences: Found[]
  /** How many differences `deviations.json` lists with a reason. */
  deliberate: number
  /** Entries of it that excuse nothing in this document. */
  idle: string[]
}

export interface Found {
  /** As it is listed in `deviations.json` where it is wanted. */
  id: string
  /** `field added`, `operation removed`, … */
  change: string
  /** What of ours it is about: `ChatCompletionRequest.verbosity`. */
  where: string
  /** The provider's type of what is new. */
  type?: string
  /** Of ours, and the line. */
  file?: string
  line?: number
  /** The same in the provider's names. */
  theirs: string[]
  /** Whether `schemas apply` writes it. */
  applies: boolean
}

/** The protocols of a folder of schemas that a document describes, or the one that is asked for. */
export function protocolsOf({ name, document }: Spec, schemas: string, only: string | undefined): Given[] {
  const all = readdirSync(schemas)
    .filter(folder => existsSync(join(schemas, folder, 'protocol.json')))
    .sort()
  if (all.length === 0) throw new Error(`${schemas} holds no protocol: name a folder such as schemas/ with --schemas.`)
  if (only !== undefined && !all.includes(only)) {
    throw new Error(`--protocol ${only}: the protocols of ${schemas} are ${listed(all)}.`)
  }
  const given = all.map(protocol => givenFor(protocol, document, schemas))
  const described = given.filter(one => describes(one.document, bundled(one.texts, one.protocol)))
  const chosen = only === undefined ? described : described.filter(({ protocol }) => protocol === only)
  if (chosen.length > 0) return chosen
  const what = only === undefined ? 'of no protocol here' : `of ${only}`
  throw new Error(`${name} (${document.title}) has the operations ${what}; ${schemas} has ${listed(all)}.`)
}

export function compare(spec: Spec, given: readonly Given[], schemas: string): Compared {
  const operations = given.flatMap(({ texts, protocol }) => bundled(texts, protocol).file.operations)
  return {
    spec: spec.name,
    title: spec.document.title,
    version: spec.document.version,
    protocols: given.map(one => compareOne(one, schemas)),
    others: otherFamilies(operations, spec.document),
  }
}

function compareOne(given: Given, schemas: string): ComparedProtocol {
  const { protocol, title, operations, differences, deliberate, idle } = diffGiven(given)
  const { files } = bundled(given.texts, protocol)
  const sources = new Map(Object.entries(given.texts).map(([file, text]) => [file, readJson(text)]))
  const found = differences.map((difference): Found => {
    const file = files[difference.place.definition] ?? ''
    const pointer = ['', '$defs', difference.place.definition, ...difference.place.path, ...fieldOf(difference)].join(
      '/',
    )
    const line = sources.get(file)?.place(pointer).line
    const type = typeText(difference)
    return {
      id: idOf(difference),
      change: difference.change,
      where: idOf(difference).slice(difference.change.length + 1),
      ...(type === undefined ? {} : { type }),
      file: `${basename(schemas)}/${protocol}/${file}`,
      ...(line === undefined ? {} : { line }),
      theirs: difference.theirs,
      applies: canApply(difference),
    }
  })
  const calls = operations.map(
    ({ change, name }): Found => ({ id: `${change} ${name}`, change, where: name, theirs: [], applies: false }),
  )
  return { protocol, title, differences: [...calls, ...found], deliberate, idle }
}

/** The way from an object to the field that is meant; a place that is not there is looked for as near as there is one. */
function fieldOf({ change, name }: Difference): string[] {
  return /^(field|now|deprecated|no longer)/.test(change) && name !== '' ? ['properties', name] : []
}

function typeText({ change, said, required }: Difference): string | undefined {
  if (change !== 'field added' || said === undefined) return undefined
  return `${shortType(said.schema)}${required === true ? ', required' : ''}`
}

/** A type in a few words: `string | null`, `Tool[]`. */
export function shortType(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) {
    const values = schema.enum.map(value => JSON.stringify(value))
    return values.length > 4 ? `${values.slice(0, 3).join(' | ')} | … ${values.length - 3} more` : values.join(' | ')
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map(shortType).join(' | ')
  if (schema.type === undefined) return 'anything'
  const types = [schema.type].flat().map(type => (type === 'array' ? `${shortType(schema.items ?? {})}[]` : type))
  return types.join(' | ')
}
