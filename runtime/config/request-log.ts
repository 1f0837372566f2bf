import type { ByteSize, Duration } from './gateway-config.ts'

/** What is kept of calls beside what they used. */
export interface RequestLogConfig {
  /** Whether it is kept what calls said and heard: of all, or of some. `false` where it is not given. */
  bodies?: boolean | BodiesConfig
  /** How long. `'7d'` where it is not given. */
  retention?: Duration
  /** Members of bodies whose values are not kept, by their names: `['password', 'email']`. In any case, at any depth. */
  redact?: readonly string[]
}

/** Of which calls; every member that is given has to hold. */
export interface BodiesConfig {
  /** Public models; one `*` in a name stands for any text. */
  models?: readonly string[]
  /** Keys, by their names. */
  keys?: readonly string[]
  /** Groups of keys, by their names. */
  groups?: readonly string[]
  /** Of the calls that this leaves, from 0 to 1. */
  share?: number
  /** Only of calls that did not end well. */
  errorsOnly?: boolean
  /** Of each body, up to `'480KiB'`. `'64KiB'` where it is not given. */
  maxBytes?: ByteSize
}

export interface CompiledRequestLog {
  /** Absent: no bodies are kept. */
  bodies?: CompiledBodies
  retentionMs: number
  /** In lower case. */
  redact: string[]
}

export interface CompiledBodies {
  /** These three are absent where all are meant. */
  models?: string[]
  keys?: string[]
  groups?: string[]
  /** Absent where all are meant, too. */
  share?: number
  errorsOnly?: true
  maxBytes: number
}

const DAY = 24 * 60 * 60_000

/** Where the config says nothing. What was kept under an earlier config goes after this time. */
export const DEFAULT_REQUEST_LOG = { retentionMs: 7 * DAY, redact: [] } satisfies CompiledRequestLog

export const DEFAULT_BODY_BYTES = 64 * 1024

/** Both bodies stand in one row, which D1 bounds to 2 MB. */
export const LARGEST_BODY_BYTES = 480 * 1024
