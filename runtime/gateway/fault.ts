import { GatewayError } from '../canonical/error.ts'
import type { ValidationFault } from '../protocols/operation.ts'

/**
 * The error that tells a client what is wrong with its body. Where a value fits none of several shapes the validator
 * names a fault for each of them; the one that lies deepest is in the shape that was meant.
 */
export function firstFault(faults: readonly ValidationFault[], body: unknown): GatewayError {
  let chosen: ValidationFault | undefined
  for (const fault of faults) {
    if (SUMMARIES.has(fault.keyword)) continue
    if (!chosen || depth(fault) > depth(chosen)) chosen = fault
  }
  chosen ??= faults[0]
  if (!chosen) return new GatewayError('invalid-request', 'The body does not have the shape of this operation.')
  const param = jsonPath(chosen.instancePath, body)
  return new GatewayError('invalid-request', `${param || 'The body'} ${expectation(chosen, faults)}.`, {
    param: param || undefined,
  })
}

/** Keywords that only say that their branches failed. */
const SUMMARIES = new Set(['anyOf', 'oneOf', 'if'])

function depth(fault: ValidationFault): number {
  let slashes = 0
  for (const character of fault.instancePath) if (character === '/') slashes++
  return fault.keyword === 'required' ? slashes + 1 : slashes
}

function expectation(fault: ValidationFault, all: readonly ValidationFault[]): string {
  if (fault.keyword === 'required') return `is missing "${String(fault.params.missingProperty)}"`
  if (fault.keyword === 'type') {
    const types = all.filter(other => other.keyword === 'type' && other.instancePath === fault.instancePath)
    return `must be ${[...new Set(types.flatMap(other => other.params.type as string | string[]))].map(article).join(' or ')}`
  }
  if (fault.keyword === 'const') return `must be ${JSON.stringify(fault.params.allowedValue)}`
  if (fault.keyword === 'enum' && Array.isArray(fault.params.allowedValues))
    return `must be one of ${fault.params.allowedValues.map(value => JSON.stringify(value)).join(', ')}`
  if (fault.params.format === 'date-time') return 'must be a time such as 2027-01-31T12:00:00Z'
  return fault.message ?? 'is not valid'
}

function article(type: string): string {
  if (type === 'null') return type
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`
}

/** `/messages/0/content` as `messages[0].content`. */
export function jsonPath(pointer: string, body: unknown): string {
  let path = ''
  let value = body
  for (const raw of pointer.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    path += Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`
    // Any JSON value may be looked into by key; what is not there is undefined.
    value = (value as Record<string, unknown> | undefined)?.[key]
  }
  return path
}
