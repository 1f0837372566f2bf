import { createRequire } from 'node:module'
import { type Finding, ok, reasonOf, warning, wrong } from './finding.ts'

/** The least version of Node that a built server runs on. */
const LEAST_NODE = 24

/** Modules with code for one kind of machine, and what is lost without them. */
const NATIVE = ['better-sqlite3'] as const

export function checkNode(version: string): Finding {
  const major = Number.parseInt(version, 10)
  if (major >= LEAST_NODE) return ok('node', `Node ${version}`)
  return wrong(
    'node',
    `Node ${version} is too old.`,
    `Run the server with Node ${LEAST_NODE} or newer: node_modules/node/bin/node is one.`,
  )
}

/** `load` loads a module by its name, and throws where it cannot. */
export function checkNativeModules(load: (name: string) => unknown = createRequire(import.meta.url)): Finding[] {
  return NATIVE.map(name => {
    try {
      load(name)
      // The native part is loaded with the first database.
      if (name === 'better-sqlite3') new (load(name) as new (path: string) => { close(): void })(':memory:').close()
      return ok(name, 'It loads.')
    } catch (thrown) {
      return wrong(
        name,
        `It does not load: ${reasonOf(thrown)}.`,
        'Install again on this machine, with this Node: npm ci. node_modules of another machine do not do.',
      )
    }
  })
}

/** Variables that mean much elsewhere, and nothing to the gateway. */
export function checkProxyVariables(read: (name: string) => string | undefined): Finding[] {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'https_proxy', 'http_proxy', 'all_proxy'].filter(name =>
    read(name)?.trim(),
  )
  if (names.length === 0) return []
  return [
    warning(
      'proxy',
      `${names.join(', ')}: the gateway calls its upstreams directly, and not through a proxy.`,
      'Where only the proxy reaches the internet, name an address that forwards to the provider as baseUrl.',
    ),
  ]
}
