import { banner } from './banner.ts'
import type { Bundle } from './bundle.ts'
import type { OperationFile } from './protocol-file.ts'
import { validatorName } from './validators.ts'
import { quote } from './variants.ts'

/** `operations.ts`: each operation as a value, and all of them; handlers are given theirs, translations look for one. */
export function emitOperations(bundle: Bundle): string {
  const { operations } = bundle.file
  const validators = operations.flatMap(({ request }) => (request === undefined ? [] : [validatorName(request)]))
  const imported = [...new Set(validators)].sort()
  return [
    banner(bundle.protocol),
    '',
    "import type { Operation } from '../../../runtime/protocols/operation.ts'",
    ...(imported.length === 0 ? [] : [`import { ${imported.join(', ')} } from './validators.js'`]),
    '',
    ...operations.flatMap(operation => emitOperation(bundle, operation)),
    `export const operations: readonly Operation[] = [${operations.map(({ id }) => id).join(', ')}]`,
    '',
  ].join('\n')
}

function emitOperation(bundle: Bundle, operation: OperationFile): string[] {
  const fields = {
    id: operation.id,
    protocol: bundle.protocol,
    kind: operation.kind,
    method: operation.method,
    path: operation.path,
    model: operation.model,
    stream: operation.stream?.when ?? 'never',
  }
  return [
    `/** ${operation.summary} */`,
    `export const ${operation.id} = {`,
    ...Object.entries(fields).map(([name, value]) => `${name}: ${quote(value)},`),
    ...(operation.request === undefined ? [] : [`validate: ${validatorName(operation.request)},`]),
    '} as const satisfies Operation',
    '',
  ]
}
