import { nearest } from '../../codegen/problem.ts'
import { type PackageManagerName, packageManagerOf } from '../package-manager.ts'
import { PROVIDER_NAMES, PROVIDERS } from './providers.ts'

export const PLATFORMS = {
  node: 'Node, on a machine or behind a process manager',
  docker: 'a container: Dockerfile and compose.yaml',
  kubernetes: 'Kubernetes: Dockerfile and manifests',
  cloudflare: 'Cloudflare Workers: wrangler.jsonc',
} as const

export const FORGES = {
  github: 'GitHub Actions',
  gitlab: 'GitLab CI',
  none: 'none',
} as const

export type Platform = keyof typeof PLATFORMS
export type Forge = keyof typeof FORGES

/** What a new project is made of. */
export interface Answers {
  /** Names of `PROVIDERS`; the demo is always there. */
  upstreams: string[]
  platform: Platform
  ci: Forge
  /** What installs its packages: seen, and never asked. */
  packages: PackageManagerName
}

/** What was said on the command line. */
export interface Said {
  upstreams?: string | undefined
  platform?: string | undefined
  ci?: string | undefined
}

/** What can be seen without asking. */
export interface Seen {
  read: (variable: string) => string | undefined
  /** The remote of the repository that the folder is in. */
  remote?: string | undefined
  /** A file of the folder; undefined where there is none. */
  readFile: (path: string) => string | undefined
}

/** What was said, checked. Throws for a name that there is not. */
export function readSaid(said: Said): Partial<Answers> {
  return {
    ...(said.upstreams !== undefined && { upstreams: said.upstreams.split(',').flatMap(readUpstream) }),
    ...(said.platform !== undefined && { platform: oneOf('--platform', said.platform, PLATFORMS) }),
    ...(said.ci !== undefined && { ci: oneOf('--ci', said.ci, FORGES) }),
  }
}

/** What is taken where nobody is asked, and offered where somebody is. */
export function usual({ read, remote, readFile }: Seen): Answers {
  const hasFile = (path: string): boolean => readFile(path) !== undefined
  const withKey = PROVIDER_NAMES.filter(name => {
    const variables = Object.keys(PROVIDERS[name]!.variables)
    return variables.length > 0 && variables.every(variable => variable !== 'HEADGATE_SECRET' && read(variable)?.trim())
  })
  return {
    upstreams: withKey,
    platform:
      hasFile('wrangler.jsonc') || hasFile('wrangler.toml') ? 'cloudflare' : hasFile('Dockerfile') ? 'docker' : 'node',
    ci: remote?.includes('github') ? 'github' : remote?.includes('gitlab') ? 'gitlab' : 'none',
    packages: packageManagerOf(readFile),
  }
}

function readUpstream(text: string): string[] {
  const name = text.trim()
  if (name === '' || name === 'demo' || name === 'none') return []
  if (Object.hasOwn(PROVIDERS, name)) return [name]
  const meant = nearest(name, PROVIDER_NAMES)
  throw new Error(
    `--upstreams: "${name}" is none that init knows${meant ? ` (did you mean ${meant}?)` : ''}. It knows ${PROVIDER_NAMES.join(', ')}; others are written into gateway.config.ts.`,
  )
}

function oneOf<Name extends string>(option: string, text: string, names: Record<Name, string>): Name {
  if (Object.hasOwn(names, text)) return text as Name // It is a key of it.
  throw new Error(`${option} takes ${Object.keys(names).join(', ')}, not "${text}".`)
}
