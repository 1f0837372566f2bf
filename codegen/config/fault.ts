import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import { listed, nearest } from '../problem.ts'
import type { Finding, Path } from './problem.ts'
import { resolveSchema } from './schema.ts'
import { typeInWords } from './values.ts'

type Wording = (error: ErrorObject, path: Path, root: AnySchemaObject) => Omit<Finding, 'severity'>

/** One error of the validator in words: what was expected, by the title that the schema gives it. */
export function findingOf(error: ErrorObject, path: Path, root: AnySchemaObject): Finding {
  const wording = WORDINGS[error.keyword] ?? wrongValue
  return { severity: 'error', ...wording(error, path, root) }
}

const UNSET = "env('NAME') names a variable; process.env.NAME would be read here and now, where it is not set"

const WORDINGS: Record<string, Wording> = {
  additionalProperties(error, path) {
    const field: string = error.params.additionalProperty
    const known = Object.keys(error.parentSchema?.properties ?? {})
    const meant = nearest(field, known)
    return {
      code: 'unknown-field',
      path: [...path, field],
      message: `There is no field "${field}" in ${title(error.parentSchema)}.`,
      hint: meant === undefined ? `the fields are ${listed(known)}` : `did you mean "${meant}"?`,
    }
  },
  required(error, path, root) {
    const field: string = error.params.missingProperty
    if (field === 'kind') return missingKind(path, root)
    const expected = resolveSchema(root, error.parentSchema?.properties?.[field] ?? {})
    // What is written and is nothing comes of an environment variable, mostly.
    const isUnset = typeof error.data === 'object' && error.data !== null && Object.hasOwn(error.data, field)
    return {
      code: 'missing-field',
      path: [...path, field],
      message: `"${field}" is missing in ${title(error.parentSchema)}.`,
      hint: isUnset ? UNSET : `it takes ${title(expected)}`,
    }
  },
  discriminator(error, path, root) {
    const { tag, tagValue } = error.params
    if (tagValue === undefined) return missingKind(path, root)
    if (typeof tagValue !== 'string') {
      return {
        code: 'wrong-type',
        path: [...path, tag],
        message: `Expected the name of a kind, found ${typeInWords(tagValue)}.`,
        hint: `the kinds are ${listed(kinds(root))}`,
      }
    }
    const meant = nearest(tagValue, kinds(root))
    return {
      code: 'unknown-kind',
      path: [...path, tag],
      message: `There is no kind of upstream "${tagValue}".`,
      hint: meant === undefined ? `the kinds are ${listed(kinds(root))}` : `did you mean "${meant}"?`,
    }
  },
  type: wrongType,
  anyOf: wrongType,
  enum(error, path) {
    const allowed: string[] = error.params.allowedValues
    if (typeof error.data !== 'string') return wrongType(error, path)
    const meant = nearest(error.data, allowed)
    return {
      code: 'wrong-value',
      path,
      message: `"${error.data}" is not one of ${listed(allowed)}.`,
      ...(meant !== undefined && { hint: `did you mean "${meant}"?` }),
    }
  },
  propertyNames(error, path, root) {
    const name: string = error.params.propertyName
    return {
      code: 'wrong-name',
      path: [...path, name],
      message: `Expected ${title(resolveSchema(root, error.parentSchema?.propertyNames ?? {}))}, found "${name}".`,
    }
  },
  minProperties(_, path) {
    return {
      code: 'wrong-value',
      path,
      message: 'At least one is needed, and none is declared.',
      hint: "the one that needs no key: demo: { kind: 'demo' }",
    }
  },
  minItems: (_, path) => ({ code: 'wrong-value', path, message: 'The list is empty.' }),
  uniqueItems(error, path) {
    const { i, j } = error.params
    return { code: 'duplicate', path: [...path, Math.max(i, j)], message: `Items ${j} and ${i} of the list are equal.` }
  },
}

function wrongType(error: ErrorObject, path: Path): Omit<Finding, 'severity'> {
  const hint = referenceHint(error)
  return {
    code: 'wrong-type',
    path,
    message: `Expected ${title(error.parentSchema)}, found ${typeInWords(error.data)}.`,
    ...(hint !== undefined && { hint }),
  }
}

/** A string in the place of a secret is never repeated: nobody knows what it is. */
function wrongValue(error: ErrorObject, path: Path): Omit<Finding, 'severity'> {
  const secret = path.some(step => step === 'env' || step === 'sha256' || step === 'credentials' || step === 'headers')
  const found = secret || typeof error.data === 'object' ? 'something else' : JSON.stringify(error.data)
  const hint = path.at(-1) === 'sha256' ? 'headgate keys hash' : undefined
  return {
    code: 'wrong-value',
    path,
    message: `Expected ${title(error.parentSchema)}, found ${found}.`,
    ...(hint !== undefined && { hint: `\`${hint}\` makes one from a key` }),
  }
}

/** `credentials: 'OPENAI_API_KEY'`: the name is right, only the call around it is missing. */
function referenceHint(error: ErrorObject): string | undefined {
  const { data } = error
  if (data === undefined && title(error.parentSchema).includes('environment reference')) return UNSET
  return typeof data === 'string' && /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(data) ? `env('${data}')` : undefined
}

function missingKind(path: Path, root: AnySchemaObject): Omit<Finding, 'severity'> {
  return {
    code: 'missing-field',
    path: [...path, 'kind'],
    message: '"kind" is missing in an upstream.',
    hint: `the kinds are ${listed(kinds(root))}`,
  }
}

function kinds(root: AnySchemaObject): string[] {
  const branches: AnySchemaObject[] = root.$defs.Upstream.oneOf
  return branches.flatMap(branch => {
    const { kind } = resolveSchema(root, branch).properties
    return kind.enum ?? [kind.const]
  })
}

function title(schema: AnySchemaObject | undefined): string {
  return schema?.title ?? 'something else'
}
