import type { UpstreamProtocolId } from '../../config/protocol-id.ts'
import type { OperationKind } from '../../protocols/operation.ts'

/** How a model is called. */
export type Place =
  | { at: 'publisher'; publisher: string; model: string; protocol: UpstreamProtocolId }
  /** Several makers' models, behind one path of Chat Completions. */
  | { at: 'openapi' }
  /** A tuned model, or one that somebody has deployed. `project` and `location` where its name says them. */
  | { at: 'endpoint'; id: string; project?: string; location?: string }

const ENDPOINT = /^(?:projects\/([^/]+)\/locations\/([^/]+)\/)?endpoints\/([^/]+)$/
/** Mistral's models have their maker's own API, and names that need no prefix. */
const MISTRAL = /^(?:mistralai\/)?((?:mi(?:ni)?|code|magi|dev)stral-(?!ocr-).+|mixtral-.+)$/
const MAKER = /^(?!google\/)[a-z0-9][\w.-]*\/[^/]+$/i

/** A model's name tells where it is. */
export function placeOf(name: string): Place {
  const [endpoint, project, location, id = ''] = ENDPOINT.exec(name) ?? []
  if (endpoint) return { at: 'endpoint', id, ...(project && location && { project, location }) }
  if (name.startsWith('claude-'))
    return { at: 'publisher', publisher: 'anthropic', model: name, protocol: 'anthropic-messages' }
  const [, mistral] = MISTRAL.exec(name) ?? []
  if (mistral) return { at: 'publisher', publisher: 'mistralai', model: mistral, protocol: 'openai-chat' }
  if (MAKER.test(name)) return { at: 'openapi' }
  return { at: 'publisher', publisher: 'google', model: name.replace(/^google\//, ''), protocol: 'gemini' }
}

/** What a model is spoken to in. A deployed one is taken for a tuned Gemini, unless the upstream speaks something else alone. */
export function protocolsFor(
  name: string,
  kind: OperationKind,
  spoken: readonly UpstreamProtocolId[],
): UpstreamProtocolId[] {
  const place = placeOf(name)
  if (place.at === 'endpoint') return spoken.length === 1 ? [...spoken] : known(['gemini'], spoken)
  const protocol = place.at === 'openapi' ? 'openai-chat' : place.protocol
  // Those of other makers answer, and embed nothing.
  return protocol === 'openai-chat' && kind === 'embed' ? [] : known([protocol], spoken)
}

function known(wanted: UpstreamProtocolId[], spoken: readonly UpstreamProtocolId[]): UpstreamProtocolId[] {
  return wanted.filter(protocol => spoken.includes(protocol))
}

/** Publishers whose lists are read, by the protocol that their models are called in. */
export const PUBLISHERS: Partial<Record<UpstreamProtocolId, readonly string[]>> = {
  gemini: ['google'],
  'anthropic-messages': ['anthropic'],
  'openai-chat': ['mistralai', 'meta', 'deepseek-ai', 'qwen', 'openai', 'zai-org', 'moonshotai', 'minimaxai'],
}

/** Models that are called as this kind calls them; publishers list others, too. */
const CALLED: Readonly<Record<string, RegExp>> = {
  google: /^(?:gemini|text-embedding|text-multilingual-embedding)-/,
  anthropic: /^claude-/,
  mistralai: MISTRAL,
}
/** Those that are there for everybody, and need not be deployed. */
const FOR_EVERYBODY = /-maas$/
/** Pages of a list that are read. */
const MOST_PAGES = 10

/** Names of a publisher's models; those of Claude have their versions in them. */
export async function publisherModels(publisher: string, ask: (path: string) => Promise<unknown>): Promise<string[]> {
  const names: string[] = []
  let token = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ pageSize: '1000', ...(token !== '' && { pageToken: token }) })
    // Any JSON object may be looked into by name.
    const list = ((await ask(`publishers/${publisher}/models?${query}`)) ?? {}) as Record<string, unknown>
    const { publisherModels: models, nextPageToken: next } = list
    for (const model of Array.isArray(models) ? models : []) {
      const id = String(model?.name ?? '').replace(/^.*\//, '')
      if ((CALLED[publisher] ?? FOR_EVERYBODY).test(id)) names.push(nameOf(publisher, id, model.versionId))
    }
    if (typeof next !== 'string' || next === '') break
    token = next
  }
  return [...new Set(names)]
}

function nameOf(publisher: string, id: string, version: unknown): string {
  if (!CALLED[publisher]) return `${publisher}/${id}`
  return publisher !== 'anthropic' || typeof version !== 'string' || id.includes('@') ? id : `${id}@${version}`
}
