import type { OperationKind } from '../../runtime/protocols/operation.ts'
import { banner } from './banner.ts'
import type { Bundle } from './bundle.ts'
import type { OperationFile } from './protocol-file.ts'
import { quote } from './variants.ts'

/** What serves each kind of operation: a function of runtime/gateway, and what it is given. */
const servants: Record<OperationKind, { serve: string; from: string; params: boolean }> = {
  generate: { serve: 'serve', from: 'serve.ts', params: true },
  'count-tokens': { serve: 'serve', from: 'serve.ts', params: true },
  compact: { serve: 'serve', from: 'serve.ts', params: true },
  embed: { serve: 'serve', from: 'serve.ts', params: true },
  relay: { serve: 'serve', from: 'serve.ts', params: true },
  'list-models': { serve: 'listModels', from: 'models.ts', params: false },
  'get-model': { serve: 'getModel', from: 'models.ts', params: true },
  stored: { serve: 'serveStored', from: 'stored.ts', params: true },
}

/** The handlers of a protocol, by path relative to `generated/handlers`. */
export function emitHandlers(bundle: Bundle): Record<string, string> {
  return Object.fromEntries(
    bundle.file.operations.map(operation => [handlerPath(bundle, operation), emitHandler(bundle, operation)]),
  )
}

/** `routes.ts`: every operation with its paths; where two share a path, those that select by a header come first. */
export function emitRoutes(bundles: readonly Bundle[]): string {
  const handlers = bundles.flatMap(bundle =>
    bundle.file.operations.map(operation => ({
      operation,
      name: camelCase(`${bundle.protocol}-${operation.id}`),
      path: handlerPath(bundle, operation),
    })),
  )
  const entries = handlers.flatMap(({ operation, name }) =>
    [operation.path, ...(operation.aliases ?? [])].map(path => {
      const select = operation.select === undefined ? '' : `select: { header: ${quote(operation.select.header)} }, `
      return `{ method: ${quote(operation.method)}, path: ${quote(path)}, ${select}operation: ${name}.operation, handle: ${name}.handle },`
    }),
  )
  return [
    '// Made by `headgate generate` from the protocols in schemas/: change those, not this.',
    '',
    "import type { Route } from '../../runtime/gateway/route.ts'",
    ...handlers.map(({ name, path }) => `import * as ${name} from './${path}'`).sort(byPath),
    '',
    'export const routes: readonly Route[] = [',
    ...entries,
    ']',
    '',
  ].join('\n')
}

function emitHandler(bundle: Bundle, operation: OperationFile): string {
  const { serve, from, params } = servants[operation.kind]
  return [
    banner(bundle.protocol),
    '\n',
    from < 'route.ts' ? `import { ${serve} } from '../../../runtime/gateway/${from}'` : '',
    params ? "import type { PathParams } from '../../../runtime/gateway/route.ts'" : '',
    from > 'route.ts' ? `import { ${serve} } from '../../../runtime/gateway/${from}'` : '',
    "import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'",
    `import { ${operation.id} as operation } from '../../protocols/${bundle.protocol}/operations.ts'`,
  ]
    .filter(line => line !== '')
    .concat([
      '',
      'export { operation }',
      '',
      `/** ${operation.summary} */`,
      `export function handle(request: GatewayRequest${params ? ', params: PathParams' : ''}): Promise<GatewayReply> {`,
      `return ${serve}(operation, request${params ? ', params' : ''})`,
      '}',
      '',
    ])
    .join('\n')
}

/** The order that the formatter keeps. */
/** As the formatter has imports: a name comes before those that only begin with it. */
function byPath(a: string, b: string): number {
  const [left = '', right = ''] = [a, b].map(line => line.slice(line.indexOf("'"), line.lastIndexOf('.ts')))
  return left < right ? -1 : 1
}

function handlerPath(bundle: Bundle, operation: OperationFile): string {
  return `${bundle.protocol}/${kebabCase(operation.id)}.ts`
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

function camelCase(name: string): string {
  return name.replace(/-([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
