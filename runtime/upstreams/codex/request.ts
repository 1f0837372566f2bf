import { sha256 } from '../../platform/digest.ts'
import { REFUSED_SETTINGS } from '../../protocols/openai-responses/refused-settings.ts'
import { CODEX } from './facts.ts'

type Body = Record<string, unknown>

export interface CodexRequest {
  body: Body
  /** What of the client's request is not asked for. */
  losses: string[]
  /** Names the conversation: whoever does not say it finds nothing in the cache. */
  session: string
}

/** A request for a response as this service takes it: streamed, not stored, with instructions, without what it refuses. */
export function codexRequest(asked: Body, session: string | undefined): CodexRequest {
  const { body, losses } = withoutRefused(asked)
  const shaped = withInstructions({ ...body, input: inputOf(body.input) })
  const named = session ?? sessionOf(shaped)
  return {
    body: { ...shaped, stream: true, store: false, prompt_cache_key: body.prompt_cache_key ?? named },
    losses,
    session: named,
  }
}

/** A conversation to be shortened, which is answered whole. */
export function codexCompaction(asked: Body): Pick<CodexRequest, 'body' | 'losses'> {
  const { body, losses } = withoutRefused(asked)
  return { body: withInstructions({ ...body, input: inputOf(body.input) }), losses }
}

function withoutRefused(asked: Body): { body: Body; losses: string[] } {
  const refused = REFUSED_SETTINGS.codex ?? {}
  const body: Body = {}
  const losses: string[] = []
  for (const [name, value] of Object.entries(asked)) {
    if (!Object.hasOwn(refused, name)) body[name] = value
    else if (refused[name] !== undefined && value !== null && value !== USUAL[name]) losses.push(refused[name])
  }
  return { body, losses }
}

/** What is so anyway. */
const USUAL: Body = { temperature: 1, top_p: 1, frequency_penalty: 0, presence_penalty: 0 }

function withInstructions(body: Body): Body {
  const { instructions } = body
  return typeof instructions === 'string' && instructions.trim() !== ''
    ? body
    : { ...body, instructions: CODEX.instructions }
}

/** As a list, and with what the system says in the developer's name: there is no other here. */
function inputOf(input: unknown): unknown {
  if (typeof input === 'string')
    return [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: input }] }]
  if (!Array.isArray(input)) return input
  return input.map(item => (roleOf(item) === 'system' ? { ...item, role: 'developer' } : item))
}

/** The same for every turn of a conversation: a UUID of its beginning, up to the first words of the user. */
function sessionOf({ instructions, input }: Body): string {
  const items: unknown[] = Array.isArray(input) ? input : []
  const first = items.findIndex(item => roleOf(item) === 'user')
  const hash = sha256(JSON.stringify([instructions, items.slice(0, first + 1)]))
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-')
}

function roleOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'role' in item ? item.role : undefined
}
