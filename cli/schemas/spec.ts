import { existsSync, readFileSync } from 'node:fs'
import { nearest } from '../../codegen/problem.ts'
import { type ProviderDocument, readDocument } from '../../codegen/schemas/document.ts'
import type { Provider } from '../../codegen/schemas/providers.ts'

/** A document, and how it is called in what is said of it. */
export interface Spec {
  name: string
  document: ProviderDocument
}

/** How long an address may take to answer, in milliseconds. */
const PATIENCE = 60_000

/**
 * Reads a provider's document: from a file, from an address, or by the provider's name from the address that
 * `providers.json` has for it. JSON and YAML are taken.
 */
export async function readSpec(spec: string, providers: Record<string, Provider>, ask = fetch): Promise<Spec> {
  const provider = Object.hasOwn(providers, spec) ? providers[spec] : undefined
  const address = provider === undefined ? spec : await addressOf(provider, ask)
  const text = isAddress(address) ? await download(address, ask) : readFile(spec, Object.keys(providers))
  return { name: spec, document: readDocument(await parse(text, address), address) }
}

/** Follows a provider that names a document a version. */
async function addressOf({ document, follow }: Provider, ask: typeof fetch): Promise<string> {
  if (follow === undefined) return document
  const page = await parse(await download(document, ask), document)
  const address = typeof page === 'object' && page !== null ? (page as Record<string, unknown>)[follow] : undefined
  if (typeof address === 'string' && isAddress(address)) return address
  throw new Error(`${document} has no address under \`${follow}\`; give the document's own address or a file instead.`)
}

function isAddress(spec: string): boolean {
  return /^https?:\/\//.test(spec)
}

async function download(address: string, ask: typeof fetch): Promise<string> {
  const remedy = 'Download the document and give the file instead.'
  let response: Response
  try {
    response = await ask(address, { signal: AbortSignal.timeout(PATIENCE) })
  } catch (thrown) {
    const { cause, message } = thrown instanceof Error ? thrown : { cause: undefined, message: String(thrown) }
    throw new Error(`${address}: ${cause instanceof Error ? cause.message : message}. ${remedy}`)
  }
  if (!response.ok) throw new Error(`${address} answers ${response.status}. ${remedy}`)
  return response.text()
}

function readFile(path: string, providers: readonly string[]): string {
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const meant = nearest(path, providers)
  const perhaps = meant === undefined ? '' : ` Perhaps ${meant}?`
  throw new Error(
    `There is no file ${path}: a provider's document is a file, an address or one of ${providers.join(', ')}.${perhaps}`,
  )
}

async function parse(text: string, name: string): Promise<unknown> {
  try {
    if (/^\s*[{[]/.test(text)) return JSON.parse(text)
  } catch {
    // YAML may begin with a brace, too.
  }
  const { parse: parseYaml } = await import('yaml')
  try {
    // Documents of providers are long, and use aliases for what they repeat.
    return parseYaml(text, { maxAliasCount: -1, logLevel: 'error' })
  } catch (thrown) {
    const [first] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')
    throw new Error(`${name} is neither JSON nor YAML: ${first}`)
  }
}
