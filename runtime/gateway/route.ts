import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import type { Operation } from '../protocols/operation.ts'

/** What the path said by the names of its template, decoded. */
export type PathParams = Readonly<Record<string, string>>

/** One generated handler and where it is found. */
export interface Route {
  method: string
  /** A path template: its only `{name}` stands for one or more characters, slashes included; of several, none has any. */
  path: string
  /** Where two protocols share a path, this one answers requests with that header. */
  select?: { header: string }
  operation: Operation
  handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply>
}

export interface RouteMatch {
  route: Route
  params: PathParams
}

export interface RouteTable {
  match(request: Pick<GatewayRequest, 'method' | 'path' | 'header'>): RouteMatch | undefined
  /** The methods that the path has, for a 405; empty where there is no such path. */
  methods(path: string): string[]
}

interface Template {
  path: string
  prefix: string
  suffix: string
  name: string
  /** Where it has several names: their values in a path. */
  several?: (path: string) => PathParams | undefined
  routes: Route[]
}

const NO_PARAMS: PathParams = Object.freeze({})

/** Exact paths are one look-up; templates are few and tried from the most literal one. */
export function createRouteTable(routes: readonly Route[]): RouteTable {
  const exact = new Map<string, Route[]>()
  const templates: Template[] = []
  for (const route of routes) {
    if (!route.path.includes('{')) {
      const sharing = exact.get(route.path)
      if (sharing) sharing.push(route)
      else exact.set(route.path, [route])
      continue
    }
    const known = templates.find(({ path }) => path === route.path)
    if (known) known.routes.push(route)
    else templates.push(templateOf(route))
  }
  templates.sort((a, b) => literals(b.path) - literals(a.path))

  function find(path: string): { routes: Route[]; params: PathParams } | undefined {
    const direct = exact.get(path)
    if (direct) return { routes: direct, params: NO_PARAMS }
    for (const { prefix, suffix, name, several, routes: candidates } of templates) {
      if (path.length <= prefix.length + suffix.length || !path.startsWith(prefix)) continue
      if (several) {
        const params = several(path)
        if (params) return { routes: candidates, params }
        continue
      }
      const middle = path.slice(prefix.length, path.length - suffix.length)
      if (path.endsWith(suffix)) return { routes: candidates, params: { [name]: decode(middle) } }
      // Some clients encode the colon before a verb.
      const encoded = decode(path)
      if (encoded !== path && encoded.startsWith(prefix) && encoded.endsWith(suffix))
        return { routes: candidates, params: { [name]: encoded.slice(prefix.length, encoded.length - suffix.length) } }
    }
    return undefined
  }

  /** Base URLs differ by a `/v1` that some clients add and some expect: a path is also found with one more or one less. */
  function findForgiving(path: string): { routes: Route[]; params: PathParams } | undefined {
    return find(path) ?? (path.startsWith('/v1/v1/') ? find(path.slice(3)) : find(`/v1${path}`))
  }

  return {
    match(request) {
      const found = findForgiving(request.path)
      if (!found) return undefined
      let fallback: Route | undefined
      for (const route of found.routes) {
        if (route.method !== request.method) continue
        if (!route.select) fallback ??= route
        else if (request.header(route.select.header) !== undefined) return { route, params: found.params }
      }
      return fallback && { route: fallback, params: found.params }
    },
    methods: path => [...new Set(findForgiving(path)?.routes.map(route => route.method))],
  }
}

function templateOf(route: Route): Template {
  const { path } = route
  const open = path.indexOf('{')
  const close = path.lastIndexOf('}')
  return {
    ...{ path, prefix: path.slice(0, open), suffix: path.slice(close + 1), name: path.slice(open + 1, close) },
    ...(path.indexOf('{', open + 1) < 0 ? {} : { several: severalNames(path) }),
    routes: [route],
  }
}

function severalNames(template: string): (path: string) => PathParams | undefined {
  const names = [...template.matchAll(NAME)].map(([, name]) => name!)
  const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(
    `^${template
      .split(NAME)
      .map((piece, n) => (n % 2 === 0 ? literal(piece) : '([^/]+)'))
      .join('')}$`,
  )
  return path => {
    const found = pattern.exec(path)
    return (found && Object.fromEntries(names.map((name, n) => [name, decode(found[n + 1]!)]))) || undefined
  }
}

const NAME = /\{([^}]+)\}/g

/** Characters of a template that stand for themselves: the more, the earlier it is tried. */
function literals(template: string): number {
  return template.replaceAll(NAME, '').length
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
