import { looksLikeSecret } from '../looks-like-secret.ts'
import type { Finding, Path } from '../problem.ts'
import { walk } from '../values.ts'
import type { Check } from './check.ts'

/** No secret stands in the config itself: the config is in git. */
export const checkSecrets: Check = ({ config }) => {
  const findings: Finding[] = []
  for (const area of ['upstreams', 'keys', 'groups', 'alerts', 'observability', 'server']) {
    walk(config[area], [area], (value, path) => {
      if (typeof value === 'string' && !isExempt(path) && holdsSecret(value)) findings.push(literalSecret(path))
    })
  }
  return findings
}

/** The hash of a key is meant to be seen, model ids are any text, and metadata are often ids of another system. */
function isExempt(path: Path): boolean {
  const [area, , field] = path
  return (
    path.at(-1) === 'sha256' || field === 'models' || field === 'metadata' || (area === 'upstreams' && field === 'kind')
  )
}

function holdsSecret(text: string): boolean {
  if (!URL.canParse(text) || !/^https?:/.test(text)) return looksLikeSecret(text)
  const url = new URL(text)
  return url.password !== '' || [...url.searchParams.values()].some(looksLikeSecret)
}

function literalSecret(path: Path): Finding {
  return {
    severity: 'error',
    code: 'literal-secret',
    path,
    message: 'A secret stands here as plain text.',
    hint: `write env('${variableFor(path)}') and set that variable; replace the key if it was ever committed`,
  }
}

/** `upstreams.openai.credentials[0]` -> `OPENAI_API_KEY`. */
function variableFor([area, name]: Path): string {
  const upper = String(name ?? '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase()
  return area === 'keys' ? `${upper}_KEY` : `${upper}_API_KEY`
}

/** Drops what else was said about a value that is a secret: its type matters no more. */
export function withoutEchoes(findings: Finding[]): Finding[] {
  const secrets = new Set(findings.filter(({ code }) => code === 'literal-secret').map(({ path }) => path.join('\0')))
  return findings.filter(
    ({ code, path }) => !((code === 'wrong-type' || code === 'wrong-value') && secrets.has(path.join('\0'))),
  )
}
