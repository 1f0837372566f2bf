import { PRESETS, type PresetName } from './presets.ts'
import type { UpstreamProtocolId } from './protocol-id.ts'
import type { CallLimits } from './route.ts'

export type UpstreamKindName =
  | 'openai'
  | 'anthropic'
  | 'gemini'
  | 'openai-compatible'
  | 'azure'
  | 'vertex'
  | 'bedrock'
  | 'codex'
  | 'copilot'
  | 'demo'
  | PresetName

export type AuthStyle = 'bearer' | 'x-api-key' | 'x-goog-api-key' | 'api-key' | 'none'

/** What a kind is when the config says nothing else. */
export interface KindDefaults {
  /** Every protocol that the kind can be spoken to in. */
  protocols: readonly UpstreamProtocolId[]
  /** Those that it is spoken to in when the config names none. */
  speaks: readonly UpstreamProtocolId[]
  auth: AuthStyle
  /** Absent: the config has to name one, or the kind has none. */
  baseUrl?: string
  /** Where protocols are found that are not at the base URL: as relative to it, with their version. */
  elsewhere?: Partial<Record<UpstreamProtocolId, string>>
  /** Somebody logs in to it, at this address; it has no credentials. */
  loginUrl?: string
  /** May be called without credentials. */
  keyless?: boolean
  /** State that one of its servers made means nothing to another. */
  ownState?: boolean
}

/** The kinds of upstream with their defaults: the only place where they are written down. */
export const KINDS: Record<UpstreamKindName, KindDefaults> = {
  openai: {
    protocols: ['openai-chat', 'openai-responses'],
    speaks: ['openai-chat', 'openai-responses'],
    auth: 'bearer',
    baseUrl: 'https://api.openai.com/v1',
  },
  anthropic: {
    protocols: ['anthropic-messages'],
    speaks: ['anthropic-messages'],
    auth: 'x-api-key',
    baseUrl: 'https://api.anthropic.com/v1',
  },
  gemini: {
    protocols: ['gemini'],
    speaks: ['gemini'],
    auth: 'x-goog-api-key',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  },
  'openai-compatible': {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'],
    speaks: ['openai-chat'],
    auth: 'bearer',
    keyless: true,
    ownState: true,
  },
  azure: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat', 'openai-responses'],
    auth: 'api-key',
    ownState: true,
  },
  vertex: {
    protocols: ['gemini', 'anthropic-messages', 'openai-chat'],
    speaks: ['gemini', 'anthropic-messages', 'openai-chat'],
    auth: 'bearer',
  },
  bedrock: {
    protocols: ['anthropic-messages', 'bedrock-converse'],
    speaks: ['anthropic-messages', 'bedrock-converse'],
    // An API key goes as a bearer, an access key into a signature.
    auth: 'none',
  },
  codex: {
    protocols: ['openai-responses'],
    speaks: ['openai-responses'],
    auth: 'none',
    keyless: true,
    baseUrl: 'https://chatgpt.com/backend-api',
    loginUrl: 'https://auth.openai.com',
  },
  copilot: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    auth: 'none',
    keyless: true,
    loginUrl: 'https://github.com',
  },
  demo: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'],
    speaks: ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'],
    auth: 'none',
    keyless: true,
  },
  ...PRESETS,
}

/** Milliseconds. First byte and idle are long because a model that reasons may be silent for minutes. */
export const DEFAULT_TIMEOUTS = { connect: 10_000, firstByte: 600_000, idle: 300_000 }

/** How far one call may go. */
export const DEFAULT_LIMITS: CallLimits = {
  attempts: 3,
  /** Milliseconds; 0 for no limit. */
  totalMs: 0,
}

export const DEFAULT_SERVER = {
  /** Bytes: 64 MiB. */
  bodyLimit: 64 * 1024 * 1024,
  /** Milliseconds. */
  shutdownGrace: 30_000,
  /** Milliseconds. */
  keepAlive: 15_000,
}

/** What the gateway fetches because a client named its URL. */
export const DEFAULT_REMOTE_MEDIA = {
  /** Bytes: 20 MiB. */
  maxBytes: 20 * 1024 * 1024,
  /** Milliseconds. */
  timeout: 10_000,
}
