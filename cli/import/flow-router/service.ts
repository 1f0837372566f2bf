import { KINDS, type UpstreamKindName } from '../../../runtime/config/kinds.ts'
import type { ProtocolId } from '../../../runtime/config/protocol-id.ts'

/** What a connection is spoken to as: one of our kinds, or any server of a protocol. */
export type Service =
  | { kind: Exclude<UpstreamKindName, 'openai-compatible'>; protocol?: undefined }
  | { kind: 'openai-compatible'; protocol: ProtocolId }

/** By its format, which decides how Flow Router speaks to it, and by its type and address; undefined where none is like it. */
export function serviceOf(type: string, format: string, address: string | undefined): Service | undefined {
  const own = KINDS_OF_FORMATS[format]
  if (own) return { kind: own }
  const protocol = PROTOCOLS[format === '' ? formatOfType(type) : format]
  if (protocol === undefined || UNLIKE.has(type)) return undefined
  const kind = kindAt(address, protocol) ?? kindOfType(type, address, protocol)
  return kind === undefined ? { kind: 'openai-compatible', protocol } : { kind }
}

/** Where connections without an address lead, by the begin of their type. */
export function addressOfType(type: string): string | undefined {
  if (type.startsWith('openai-compatible-')) return KINDS.openai.baseUrl
  return type.startsWith('anthropic-compatible-') ? KINDS.anthropic.baseUrl : undefined
}

const PROTOCOLS: Readonly<Record<string, ProtocolId>> = {
  openai: 'openai-chat',
  default: 'openai-chat',
  opencode: 'openai-chat',
  'opencode-go': 'openai-chat',
  'openai-responses': 'openai-responses',
  anthropic: 'anthropic-messages',
  gemini: 'gemini',
}

const KINDS_OF_FORMATS: Readonly<Record<string, Exclude<UpstreamKindName, 'openai-compatible'>>> = {
  azure: 'azure',
  vertex: 'vertex',
  'vertex-partner': 'vertex',
  github: 'copilot',
  codex: 'codex',
  'ollama-local': 'ollama',
}

/** Subscriptions of editors and pages, whose types come with a format that they do not speak. */
const UNLIKE = new Set(['kiro', 'cursor', 'windsurf', 'jetbrains_ai', 'zed_ai', 'antigravity', 'gemini-cli'])

/** What a type says where there is no format. */
function formatOfType(type: string): string {
  if (type.startsWith('anthropic-compatible-')) return 'anthropic'
  return type.startsWith('openai-compatible-') && type.includes('-responses') ? 'openai-responses' : 'openai'
}

/** The kind that is at this address and speaks the protocol. */
function kindAt(address: string | undefined, protocol: ProtocolId): Known | undefined {
  if (address === undefined) return undefined
  return KNOWN.find(kind => {
    const { baseUrl, protocols } = KINDS[kind]
    return baseUrl === address && (protocols as readonly string[]).includes(protocol)
  })
}

/** The kind that a type means: any where no address says otherwise, else those that are at several. */
function kindOfType(type: string, address: string | undefined, protocol: ProtocolId): Known | undefined {
  const named = TYPES[type] ?? type
  const kind = KNOWN.find(known => known === named)
  if (kind === undefined || !(KINDS[kind].speaks as readonly string[]).includes(protocol)) return undefined
  return address === undefined || MOVED.has(kind) ? kind : undefined
}

type Known = Exclude<UpstreamKindName, 'openai-compatible'>

const KNOWN = (Object.keys(KINDS) as UpstreamKindName[]).filter(
  (kind): kind is Known => kind !== 'openai-compatible' && KINDS[kind].baseUrl !== undefined && kind !== 'codex',
)

const TYPES: Readonly<Record<string, Known>> = { google: 'gemini', 'qwen-cloud': 'qwen' }

/** Those of servers of one's own, and of services with other addresses in other countries. */
const MOVED: ReadonlySet<Known> = new Set(['ollama', 'lmstudio', 'vllm', 'moonshot', 'qwen'])
