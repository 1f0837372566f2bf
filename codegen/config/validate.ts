import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { distance } from 'fastest-levenshtein'
import { nearest } from '../problem.ts'
import { DEPRECATION_MESSAGE } from './deprecations.ts'
import { findingOf } from './fault.ts'
import type { Finding, Path } from './problem.ts'
import { resolveSchema } from './schema.ts'
import { isPlainObject } from './values.ts'

/**
 * Everything in which `config` departs from `schema`, in words. A value that matches none of several forms is judged by
 * the form that it comes nearest to, so that one mistake makes one finding.
 */
export function validateConfig(schema: AnySchemaObject, config: unknown): Finding[] {
  const ajv = new Ajv2020({
    ...{ allErrors: true, verbose: true, discriminator: true, strictTypes: false },
    // A config is judged once: what would make that quicker takes longer than it. The schema itself is judged by a test.
    ...{ validateSchema: false, code: { optimize: false } },
  })
  ajv.addKeyword(DEPRECATION_MESSAGE)
  return judge(ajv, schema, schema, config, [])
}

function judge(ajv: Ajv2020, root: AnySchemaObject, schema: AnySchemaObject, value: unknown, at: Path): Finding[] {
  const validate = ajv.compile(schema === root ? root : { ...schema, $defs: root.$defs })
  if (validate(value)) return []
  const errors = (validate.errors ?? []).filter(error => error.propertyName === undefined)
  const unions = outermost(errors.filter(error => error.keyword === 'anyOf'))
  const plain = errors
    .filter(error => !unions.some(union => isBelow(error.instancePath, union.instancePath)))
    .filter(error => !errors.some(other => isMisspelt(error, other)))
  return [
    ...plain.map(error => findingOf(error, pathOf(error, value, at), root)),
    ...unions.flatMap(union => judgeUnion(ajv, root, union, pathOf(union, value, at))),
  ]
}

function judgeUnion(ajv: Ajv2020, root: AnySchemaObject, union: ErrorObject, path: Path): Finding[] {
  // `verbose` makes Ajv put the keyword's value, here the list of forms, into `schema`.
  const branch = nearestBranch(root, union.schema as AnySchemaObject[], union.data)
  return branch === undefined ? [findingOf(union, path, root)] : judge(ajv, root, branch, union.data, path)
}

/** The only form of the value's own type, or the one whose fields the object has; undefined where none stands out. */
function nearestBranch(
  root: AnySchemaObject,
  branches: AnySchemaObject[],
  value: unknown,
): AnySchemaObject | undefined {
  const sameType = branches.filter(branch => jsonType(resolveSchema(root, branch).type) === jsonType(typeName(value)))
  if (sameType.length < 2 && !isPlainObject(value)) return sameType[0]
  const scored = sameType
    .map(branch => ({ branch, score: knownFields(resolveSchema(root, branch), value) }))
    .sort((a, b) => b.score - a.score)
  const best = scored.filter(({ score }) => score > 0 && score === scored[0]?.score)
  // Where two forms are mixed, the one that is whole is meant, and what belongs to the other is too much.
  const whole = best.filter(({ branch }) => isWhole(resolveSchema(root, branch), value))
  return (whole.length === 1 ? whole : best.length === 1 ? best : [])[0]?.branch
}

function isWhole(schema: AnySchemaObject, value: unknown): boolean {
  const required: string[] = schema.required ?? []
  return required.every(field => isPlainObject(value) && value[field] !== undefined)
}

/** Whether a field is missing because `other` found it under a wrong name. */
function isMisspelt(error: ErrorObject, other: ErrorObject): boolean {
  if (error.keyword !== 'required' || other.keyword !== 'additionalProperties') return false
  if (error.instancePath !== other.instancePath) return false
  const known = Object.keys(other.parentSchema?.properties ?? {})
  return nearest(other.params.additionalProperty, known) === error.params.missingProperty
}

/** A field counts fully by its name, and by half with a typing mistake in it. */
function knownFields(schema: AnySchemaObject, value: unknown): number {
  if (!isPlainObject(value)) return 0
  const known = Object.keys(schema.properties ?? {})
  return Object.keys(value)
    .map(key => (known.includes(key) ? 1 : known.some(name => distance(key, name) <= 2) ? 0.5 : 0))
    .reduce<number>((sum, score) => sum + score, 0)
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function jsonType(type: unknown): unknown {
  return type === 'integer' ? 'number' : type
}

function outermost(errors: ErrorObject[]): ErrorObject[] {
  const byPlace = new Map(errors.map(error => [error.instancePath, error]))
  return [...byPlace.values()].filter(
    error => ![...byPlace.keys()].some(other => other !== error.instancePath && isBelow(error.instancePath, other)),
  )
}

function isBelow(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`)
}

/** An error's JSON Pointer as steps: a step into a list is a number. */
function pathOf(error: ErrorObject, value: unknown, at: Path): Path {
  let current: unknown = value
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map(raw => {
      const key = raw.replaceAll('~1', '/').replaceAll('~0', '~')
      const step = Array.isArray(current) ? Number(key) : key
      current = Array.isArray(current) ? current[Number(key)] : isPlainObject(current) ? current[key] : undefined
      return step
    })
  return [...at, ...steps]
}
