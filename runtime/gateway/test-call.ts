// A gateway and its calls, made by hand for the tests of this room.
import type { CompiledGateway, CompiledModel, CompiledUpstream } from '../config/compiled.ts'
import type { CompiledGroup } from '../config/keys.ts'
import { DEFAULT_LIMITS } from '../config/kinds.ts'
import type { ResolvedKey, WeightedCredential } from '../config/resolved.ts'
import type { CompiledRoute } from '../config/route.ts'
import { leaves } from '../config/route-tree.ts'
import { KeyDirectory } from '../keys/key-directory.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'
import { protocols } from '../protocols/registry.ts'
import { newRoutingMemory } from '../routing/memory.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import { ReasoningMemory } from '../translation/reasoning-memory.ts'
import type { Upstream, UpstreamSettings } from '../upstreams/kind.ts'
import type { Attempt } from './attempt.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { Deadline } from './deadline.ts'
import type { Gateway, LogEntry, RunningUpstream } from './gateway.ts'

export interface TestGateway extends Gateway {
  records: UsageRecord[]
  lines: LogEntry[]
}

const NOTHING: CompiledGateway = {
  ...{ revision: 'rev', upstreams: {}, models: {}, patterns: [], keys: [] },
  server: { bodyLimit: 1_000, shutdownGrace: 1_000, keepAlive: 15_000 },
}

/** A gateway of these parts, that writes down what it is told. Its models' map has no prototype, as the real one. */
export function testGateway(parts: Partial<Gateway> = {}): TestGateway {
  const records: UsageRecord[] = []
  const lines: LogEntry[] = []
  return {
    revision: 'rev',
    release: 'rev',
    models: Object.create(null) as Record<string, CompiledModel>, // an empty map
    patterns: [],
    upstreams: new Map(),
    compiled: NOTHING,
    absent: { upstreams: [], models: [] },
    open: true,
    keys: keysOf({}),
    memory: new ReasoningMemory(),
    routing: newRoutingMemory(),
    modelFacts: () => undefined,
    server: { bodyLimit: 1_000, shutdownGrace: 1_000, keepAlive: 15_000 },
    watchers: new Set(),
    record: record => void records.push(record),
    flush: async () => {},
    log: entry => void lines.push(entry),
    ...parts,
    records,
    lines,
  }
}

/** From keys to their names, or to all that the config would say of them. */
export function keysOf(
  keys: Record<string, string | ResolvedKeyTerms>,
  groups: Record<string, CompiledGroup> = {},
): KeyDirectory {
  const resolved = Object.entries(keys).map(([key, said]) => ({
    sha256: sha256(key),
    ...(typeof said === 'string' ? { id: said } : said),
  }))
  return new KeyDirectory({ keys: resolved, keysDeclared: resolved.length > 0, groups })
}

type ResolvedKeyTerms = Omit<ResolvedKey, 'sha256'>

export function modelsOf(models: Record<string, string[]>): Record<string, CompiledModel> {
  const entries = Object.entries(models).map(([name, targets]) => [name, model(name, targets)])
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

/** `model('a-*', ['up/x-*'])`: several targets are tried in their order. */
export function model(name: string, targets: string[]): CompiledModel {
  const branches = targets.map(target => {
    const slash = target.indexOf('/')
    return {
      route: { kind: 'target', upstream: target.slice(0, slash), model: target.slice(slash + 1) },
      weight: 1,
    } as const
  })
  const route: CompiledRoute =
    branches.length === 1 ? branches[0]!.route : { kind: 'strategy', strategy: 'priority', branches }
  return { name, route, targets: leaves(route), mirrors: [], ...DEFAULT_LIMITS }
}

export function runningUpstream(
  settings: Partial<UpstreamSettings> = {},
  parts: Partial<Upstream> = {},
  credentials: WeightedCredential[] = [],
): RunningUpstream {
  const whole: UpstreamSettings = {
    id: 'up',
    kind: 'openai' satisfies CompiledUpstream['kind'],
    protocols: ['openai-chat'],
    headers: {},
    auth: 'bearer',
    free: false,
    models: [],
    timeouts: { connect: 1_000, firstByte: 1_000, idle: 1_000 },
    ...settings,
  }
  const send = () => Promise.reject(new Error('not asked for'))
  return { upstream: { settings: whole, send, ...parts }, credentials }
}

export function testRequest(headers: Record<string, string> = {}, parts: Partial<GatewayRequest> = {}): GatewayRequest {
  return {
    method: 'POST',
    path: '/v1/chat/completions',
    query: '',
    header: name => headers[name],
    body: async () => new Uint8Array(),
    signal: new AbortController().signal,
    ...parts,
  }
}

export function testCall(parts: Partial<ResolvedCall> = {}): ResolvedCall {
  const protocol = parts.operation?.protocol ?? 'openai-chat'
  return {
    gateway: testGateway(),
    operation: {
      id: 'createChatCompletion',
      protocol,
      kind: 'generate',
      method: 'POST',
      path: '/v1/chat/completions',
      model: 'body',
      stream: 'body',
    },
    protocol: protocols[protocol],
    request: testRequest(),
    requestId: 'req_1',
    startedAt: 1_000,
    clock: performance.now(),
    principal: { key: 'team' },
    bytes: new Uint8Array(),
    body: {},
    stream: true,
    model: 'm',
    candidates: [],
    skipped: [],
    mirrors: [],
    lossy: 'report',
    limits: DEFAULT_LIMITS,
    deadline: new Deadline(parts.request?.signal ?? new AbortController().signal, 0, 0),
    ...parts,
  }
}

/** An answer of the upstream `up`, asked for its model `m`. */
export function testAttempt(
  status: number,
  headers: Record<string, string>,
  body: string | ByteSource,
  parts: Partial<Candidate> = {},
): Attempt {
  const source = typeof body === 'string' ? sourceOf([body]) : body
  return {
    candidate: { upstream: 'up', model: 'm', running: runningUpstream(), protocol: 'openai-chat', ...parts },
    hideUsage: false,
    reply: { status, headers, body: source },
  }
}

/** A source of these pieces, and then an end or a failure. */
export function sourceOf(pieces: string[], error?: Error): ByteSource & { cancelled: boolean } {
  const source = {
    cancelled: false,
    cancel() {
      source.cancelled = true
    },
    pipe(sink: ByteSink): Flow {
      queueMicrotask(() => {
        for (const piece of pieces) if (!source.cancelled) sink.write(utf8(piece))
        if (source.cancelled) return
        if (error) sink.fail(error)
        else sink.end()
      })
      return { pause() {}, resume() {}, cancel: source.cancel }
    },
  }
  return source
}
