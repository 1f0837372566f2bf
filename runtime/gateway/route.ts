import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import type { Operation } from '../protocols/operation.ts'

/** What the path said: `model`, decoded. */
export type PathParams = Readonly<Record<string, string>>

/** One generated handler and where it is found. */
export interface Route {
  method: string
  /** A path template; one `{name}` stands for one or more characters, slashes included. */
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
  match(request: GatewayRequest): RouteMatch | undefined
  /** The methods that the path has, for a 405; empty where there is no such path. */
  methods(path: string): string[]
}

interface Template {
  prefix: string
  suffix: string
  name: string
  routes: Route[]
}

const NO_PARAMS: PathParams = Object.freeze({})

/** Exact paths are one look-up; templates are few and tried from the most literal one. */
export function createRouteTable(routes: readonly Route[]): RouteTable {
  const exact = new Map<string, Route[]>()
  const templates: Template[] = []
  for (const route of routes) {
    const open = route.path.indexOf('{')
    if (open < 0) {
      const sharing = exact.get(route.path)
      if (sharing) sharing.push(route)
      else exact.set(route.path, [route])
      continue
    }
    const close = route.path.indexOf('}')
    const prefix = route.path.slice(0, open)
    const suffix = route.path.slice(close + 1)
    const known = templates.find(template => template.prefix === prefix && template.suffix === suffix)
    if (known) known.routes.push(route)
    else templates.push({ prefix, suffix, name: route.path.slice(open + 1, close), routes: [route] })
  }
  templates.sort((a, b) => b.prefix.length + b.suffix.length - a.prefix.length - a.suffix.length)

  function find(path: string): { routes: Route[]; params: PathParams } | undefined {
    const direct = exact.get(path)
    if (direct) return { routes: direct, params: NO_PARAMS }
    for (const { prefix, suffix, name, routes: candidates } of templates) {
      if (path.length <= prefix.length + suffix.length || !path.startsWith(prefix)) continue
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

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
