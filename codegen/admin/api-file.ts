import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../../runtime/platform/json.ts'
import type { Problem } from '../problem.ts'
import { readJson } from '../protocols/json-source.ts'

type JsonSchema = Record<string, unknown>

/** What a caller has to be allowed: each includes the ones before it. `none`: anybody may call. */
export type AdminScopeName = 'none' | 'read' | 'operate' | 'all'

/** One operation of the admin API, as `schemas/admin/*.json` describes it. */
export interface AdminOperationFile {
  /** `createKey`; also the name of its handler. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `/admin/v1/keys/{id}` */
  path: string
  scope: AdminScopeName
  summary: string
  description?: string
  /** Parameters of the query by name; none is required unless its schema says `"required": true`. */
  query?: Record<string, JsonSchema>
  /** The definition of the body that it takes. */
  request?: string
  /** The definition of the body that it answers with; absent where it answers 204. */
  response?: string
  /** What it answers with instead of JSON: `text/csv`, or one of several. */
  content?: string[]
  /** 200 where absent, 204 without a response. */
  status?: number
}

/** One file: the operations of one subject, and their definitions. */
export interface AdminFile {
  /** `keys`, the file's name without its ending. */
  tag: string
  title: string
  operations: AdminOperationFile[]
  $defs: Record<string, JsonSchema>
}

export interface AdminApi {
  files: AdminFile[]
  /** Every definition of all files; names are unique. */
  $defs: Record<string, JsonSchema>
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const SCOPES = ['none', 'read', 'operate', 'all']

/** Reads `schemas/admin`, one file a subject, and reports every fault at once. No folder is an API without operations. */
export function readAdminApi(root: string): { api: AdminApi; problems: Problem[] } {
  const folder = join(root, 'schemas/admin')
  const api: AdminApi = { files: [], $defs: {} }
  const problems: Problem[] = []
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')) : []
  const homes = new Map<string, string>()
  const report = (name: string, pointer: string, message: string, expected?: string): void => {
    problems.push({ file: `schemas/admin/${name}`, pointer, message, ...(expected && { expected }) })
  }
  for (const name of names.sort()) {
    const { value, faults } = readJson(readFileSync(join(folder, name), 'utf8'))
    for (const { pointer, message, line, column } of faults)
      problems.push({ file: `schemas/admin/${name}`, pointer, message, line, column })
    if (!isRecord(value)) continue
    const { title, operations = [], $defs = {} } = value
    if (typeof title !== 'string') report(name, '/title', 'no title', 'what the file is about')
    if (!Array.isArray(operations) || !isRecord($defs)) {
      report(name, '', 'no `operations` and `$defs`', 'a list of operations and an object of definitions')
      continue
    }
    for (const [definition, schema] of Object.entries($defs)) {
      const home = homes.get(definition)
      if (home !== undefined) report(name, `/$defs/${definition}`, `it is defined in ${home} too`, 'another name')
      else if (!isRecord(schema)) report(name, `/$defs/${definition}`, 'no schema', 'an object')
      else {
        homes.set(definition, name)
        api.$defs[definition] = schema
      }
    }
    const sound = operations.filter((operation, n) =>
      isOperation(operation, message => report(name, `/operations/${n}`, message)),
    )
    api.files.push({
      tag: name.slice(0, -'.json'.length),
      title: String(title),
      operations: sound,
      // Checked above, member by member.
      $defs: $defs as AdminFile['$defs'],
    })
  }
  for (const [pointer, ref] of references(api)) {
    if (!homes.has(ref)) report('', pointer, `there is no definition "${ref}"`)
  }
  return { api, problems }
}

function isOperation(value: unknown, report: (message: string) => void): value is AdminOperationFile {
  if (!isRecord(value)) {
    report('no operation')
    return false
  }
  const { id, method, path, scope, summary } = value
  const faults = [
    typeof id === 'string' && /^[a-z][A-Za-z]+$/.test(id) ? [] : ['`id` is to be a name such as "createKey"'],
    METHODS.includes(String(method)) ? [] : [`\`method\` is to be one of ${METHODS.join(', ')}`],
    typeof path === 'string' && path.startsWith('/admin/v1/') ? [] : ['`path` is to begin with /admin/v1/'],
    SCOPES.includes(String(scope)) ? [] : [`\`scope\` is to be one of ${SCOPES.join(', ')}`],
    typeof summary === 'string' ? [] : ['`summary` is missing'],
  ].flat()
  for (const fault of faults) report(fault)
  return faults.length === 0
}

/** Every definition that something names, with the place that names it. */
function references({ files, $defs }: AdminApi): [pointer: string, name: string][] {
  const found: [string, string][] = []
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, member] of Object.entries(value)) {
      if (key === '$ref' && typeof member === 'string') found.push([pointer, member.slice('#/$defs/'.length)])
      else visit(member, `${pointer}/${key}`)
    }
  }
  visit($defs, '/$defs')
  for (const { tag, operations } of files) {
    for (const { id, request, response, query } of operations) {
      for (const name of [request, response]) if (name !== undefined) found.push([`/${tag}/${id}`, name])
      visit(query, `/${tag}/${id}/query`)
    }
  }
  return found
}
