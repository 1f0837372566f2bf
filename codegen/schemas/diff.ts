import type { Bundle } from '../protocols/bundle.ts'
import { refTo, type Schema } from '../protocols/schema.ts'
import { type Comparison, compareSchemas, type Pair } from './compare.ts'
import { Deliberate, type Deviation } from './deviations.ts'
import { type Difference, idOf } from './difference.ts'
import type { ProviderDocument } from './document.ts'
import { compareOperations, counterparts, type OperationDifference, operationId } from './operations.ts'

/** A definition of theirs and one of ours that no operation brings together, such as errors and events. */
export interface NamedPair {
  theirs: string
  ours: string
}

export interface ProtocolDiff {
  protocol: string
  title: string
  operations: OperationDifference[]
  differences: Difference[]
  /** How many differences are wanted. */
  deliberate: number
  /** Listed as wanted, and not there. */
  idle: string[]
  common: Comparison['common']
  names: Comparison['names']
}

/** Compares one of our protocols with a provider's document. */
export function diffProtocol(
  bundle: Bundle,
  document: ProviderDocument,
  named: readonly NamedPair[] = [],
  deviations: readonly Deviation[] = [],
): ProtocolDiff {
  const deliberate = new Deliberate(deviations)
  const pairs = pairsOf(bundle, document, named)
  const compared = compareSchemas(pairs, document.definition, name => bundle.$defs[name])
  const operations = compareOperations(bundle.file.operations, document)
  const wanted = { operations: operations.filter(one => deliberate.has(operationId(one))) }
  const left = compared.differences.filter(one => !deliberate.has(idOf(one)))
  return {
    protocol: bundle.protocol,
    title: bundle.file.title,
    operations: operations.filter(one => !wanted.operations.includes(one)),
    differences: left,
    deliberate: wanted.operations.length + compared.differences.length - left.length,
    idle: deliberate.idle(),
    common: compared.common,
    names: compared.names,
  }
}

/** Whether a document describes what the protocol is for. */
export function describes(document: ProviderDocument, { file }: Bundle): boolean {
  return file.operations.some(
    operation => operation.kind === 'generate' && counterparts(operation, document).length > 0,
  )
}

/** Everything that goes over the wire in both. */
function pairsOf({ file, $defs }: Bundle, document: ProviderDocument, named: readonly NamedPair[]): Pair[] {
  const pairs: Pair[] = []
  const add = (what: string, theirs: Schema | undefined, ours: string | undefined) => {
    if (theirs === undefined || ours === undefined) return
    const place = { definition: what, path: [] }
    pairs.push({ theirs: { schema: theirs, place }, ours: { schema: refTo(ours), place } })
  }
  for (const operation of file.operations) {
    counterparts(operation, document).forEach((theirs, index) => {
      const call = `${operation.id}${index === 0 ? '' : ` ${index + 1}`}`
      add(`${call} request`, theirs.request, operation.request)
      add(`${call} response`, theirs.response, operation.response)
      add(`${call} event`, theirs.event, operation.stream?.event)
      add(`${call} error`, theirs.error, file.error)
    })
  }
  for (const { theirs, ours } of named) {
    if (document.definition(theirs) !== undefined && $defs[ours] !== undefined) add(`${theirs}`, refTo(theirs), ours)
  }
  return pairs
}
