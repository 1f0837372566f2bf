import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { banner } from '../protocols/banner.ts'
import { selfContained } from '../self-contained.ts'
import type { AdminApi, AdminOperationFile } from './api-file.ts'
import { queryValidator } from './code.ts'

/**
 * `validators.js` and its declarations: one for each body, and one for each query, whose texts become the numbers and
 * booleans that they stand for. One self-contained module, without eval.
 */
export async function emitAdminValidators(
  api: AdminApi,
  root: string,
): Promise<{ code: string; declarations: string }> {
  const operations = api.files.flatMap(file => file.operations)
  const bodies = [...new Set(operations.flatMap(({ request }) => request ?? []))].sort()
  const queries = operations.filter(({ query }) => query !== undefined)
  const names = [...bodies.map(name => `validate${name}`), ...queries.map(({ id }) => queryValidator(id))]
  const modules = [
    standalone(
      api,
      Object.fromEntries(bodies.map(name => [`validate${name}`, { $ref: `headgate:admin#/$defs/${name}` }])),
      false,
    ),
    standalone(
      api,
      Object.fromEntries(queries.map(operation => [queryValidator(operation.id), querySchema(operation)])),
      true,
    ),
  ]
  const compiled = await selfContained("export * from 'bodies'\nexport * from 'queries'\n", root, [
    {
      name: 'compiled',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^(bodies|queries)$/ }, ({ path }) => ({ path, namespace: 'compiled' }))
        onLoad({ filter: /.*/, namespace: 'compiled' }, ({ path }) => ({
          contents: modules[path === 'bodies' ? 0 : 1] ?? '',
          resolveDir: root,
        }))
      },
    },
  ])
  return {
    code: `${banner('admin')}\n${compiled}`,
    declarations: [
      banner('admin'),
      '',
      "import type { Validator } from '../../runtime/protocols/operation.ts'",
      '',
      ...names.map(name => `export declare const ${name}: Validator`),
      '',
    ].join('\n'),
  }
}

function standalone(api: AdminApi, schemas: Record<string, object>, coerceTypes: boolean): string {
  if (Object.keys(schemas).length === 0) return 'export {}'
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    coerceTypes,
    code: { source: true, esm: true },
  })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'headgate:admin', $defs: api.$defs })
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema({ $id: `headgate:${name}`, ...schema })
  return standaloneCode(ajv, Object.fromEntries(Object.keys(schemas).map(name => [name, `headgate:${name}`])))
}

function querySchema({ query = {} }: AdminOperationFile): object {
  const properties = Object.entries(query).map(([name, { required: _, ...schema }]) => [name, schema])
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(query).filter(name => query[name]?.required === true),
    additionalProperties: false,
  }
}
