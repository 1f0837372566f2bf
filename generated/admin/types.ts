// Made by `headgate generate` from schemas/admin: change that, not this.

/** What somebody may do: look, also change what runs (keys, drains, limits), or everything. */
export type Scope = 'read' | 'operate' | 'all'

/** `2026-01-31T08:30:00.000Z` */
export type Time = string

export type Password = string

export type Name = string

/**
 * That the config comes from, with `-dirty` where something had been changed since; absent where it is not known.
 */
export type Commit = string

export type Passphrase = string

export interface SignIn {
  name: string
  password: string
}

export interface Session {
  /** As the audit log names them. */
  actor: string
  scope: Scope

  /** With a cookie, every change has to carry this as `x-headgate-csrf`. */
  csrf?: string
  expiresAt?: Time
}

export interface WaysToSignIn {
  /** Somebody has a password. */
  password: boolean

  /** There is an identity provider. */
  oidc: boolean
}

export interface User {
  id: string
  name: string
  scope: Scope
  enabled: boolean

  /** How they sign in. */
  identity: 'password' | 'oidc'
  createdAt: Time
  createdBy: string
}

export interface UserList {
  users: User[]
}

export interface NewUser {
  name: Name
  password: Password
  scope: Scope
}

export interface UserChange {
  password?: Password
  scope?: Scope
  enabled?: boolean
}

export interface Token {
  id: string
  name: string

  /** Its first characters. */
  prefix: string
  scope: Scope
  createdAt: Time
  createdBy: string
  expiresAt?: Time
}

export interface TokenList {
  tokens: Token[]
}

export interface NewToken {
  name: Name
  scope: Scope
  expiresAt?: Time
}

export interface CreatedToken {
  token: Token

  /** Send it as `authorization: Bearer …`. */
  value: string
}

export interface AuditEntry {
  id: number
  at: Time
  actor: string

  /** The operation of this API, or what the command line did. */
  operation: string

  /** What it was done to. */
  subject: string
  detail?: unknown

  /** What came of it; absent where the process ended in the middle. */
  status?: number
}

export interface AuditList {
  entries: AuditEntry[]

  /** `before` of the next page; absent on the last one. */
  next?: number
}

export interface Cache {
  /** Some model of the config is cached. */
  enabled: boolean

  /** On this node, since it started, as the three below. */
  hits?: number
  misses?: number

  /** Calls of cached models that it had nothing to do with. */
  bypasses?: number
  stored?: number

  /** In the store, which nodes may share; absent where it does not count. */
  entries?: number
  bytes?: number
}

export interface CachePurge {
  /** Of this public model. */
  model?: string

  /** Kept for this key alone. */
  key?: string

  /** Kept for this group. */
  group?: string

  /** The one that `x-headgate-cache-key` names. */
  entry?: string
}

export interface CachePurged {
  purged: number
}

/** Why a request was refused. */
export interface Error {
  error: {
    /** For programs: `invalid_request`, `not_found`, … */
    code: string

    /** For people: what is wrong, where, and what would help. */
    message: string

    /** Where in the body: `/limits/concurrent`. */
    path?: string
  }
}

export interface RunningConfig {
  /** The hash of the manifest. */
  revision: string
  commit?: Commit

  /** As in gateway.manifest.json. */
  manifest: {
    [k: string]: unknown
  }
  lastReload?: Reload
}

/**
 * When the config was last taken anew while the gateway ran, or was to be; absent where that never was.
 */
export interface Reload {
  at: Time

  /** Where it is not, the config before goes on. */
  ok: boolean

  /** Of the config that was to be taken; absent where it could not be read. */
  revision?: string

  /** Why it was refused. */
  error?: string
}

export interface Revision {
  /** The hash of the manifest. */
  revision: string
  commit?: Commit

  /** `2026-01-31T08:30:00.000Z` */
  firstSeen: string

  /** `2026-01-31T08:30:00.000Z` */
  lastSeen: string
  calls: number

  /** It runs on the node that answers. */
  running: boolean
}

export interface RevisionList {
  revisions: Revision[]
}

export interface Cooling {
  /** One key alone: `openai#2`. */
  credential?: string

  /** One model alone. */
  model?: string
  until: Time
  why: string
}

export interface QuotaWindow {
  /** In the upstream's words: `primary`, `premium_interactions`. */
  name: string
  usedPercent: number

  /** How long it is. */
  minutes?: number
  resetsAt?: Time
  unlimited?: boolean
}

/** As the upstream told it with its last answer on this node. */
export interface Quota {
  credential: string
  plan?: string
  heardAt: Time
  windows: QuotaWindow[]

  /** `2026-01-31T08:30:00.000Z` */
  spentUntil?: string
}

export interface Upstream {
  id: string
  kind: string
  protocols: string[]

  /** Their ids; values are nowhere. */
  credentials: string[]

  /**
   * `cooling`: a part of it is left alone after failures, or as its quota is spent; `absent`: variables that it needs are not set.
   */
  state: 'ready' | 'cooling' | 'drained' | 'absent'

  /** Variables, any one of which would bring it. */
  needs?: string[]
  drained?: {
    since: Time
    by: string
  }
  cooling: Cooling[]

  /** Of subscriptions; absent where none was told. */
  quotas?: Quota[]

  /** Calls under way on this node. */
  inFlight: number
}

export interface UpstreamList {
  upstreams: Upstream[]
}

export interface CatalogTarget {
  upstream: string
  model: string

  /**
   * Context length, longest answer, modalities, capabilities, prices in US dollars per million tokens; what is absent is not known.
   */
  facts?: {
    [k: string]: unknown
  }
}

export interface CatalogModel {
  name: string
  pattern: boolean

  /** None of its upstreams has what it needs. */
  missing?: boolean
  targets: CatalogTarget[]
}

export interface Catalog {
  models: CatalogModel[]
}

export interface ExplainRequest {
  /** Guessed from the request where it is not given. */
  protocol?: 'openai-chat' | 'openai-responses' | 'anthropic-messages' | 'gemini'

  /** The public model; that of the request where it is not given. */
  model?: string

  /** The body, as a client would send it. */
  request: {
    [k: string]: unknown
  }
  headers?: {
    [k: string]: string
  }

  /** The name of the key that asks. */
  key?: string

  /** What targets do: `{"openai": "429", "claude": "timeout"}`. */
  failing?: {
    [k: string]: string
  }
}

export interface Explanation {
  [k: string]: unknown
}

export interface ClientKey {
  name: string

  /** Those of the config are changed there. */
  source: 'config' | 'minted'
  id?: string

  /** Its first characters. */
  prefix?: string

  /** Whose limits and budgets it shares. */
  group?: string

  /** A date, meant to its end in UTC, or a time. */
  expires?: string
  enabled: boolean

  /** Whose it is, in your own words. */
  owner?: string

  /** Public models that it may use: names, or patterns with one `*`. All where absent. */
  models?: string[]

  /** Upstreams that its calls may go to. All where absent. */
  upstreams?: string[]

  /** `requestsPerMinute`, `tokensPerMinute`, `concurrent`. */
  limits?: {
    [k: string]: unknown
  }

  /** One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config. */
  budget?:
    | {
        [k: string]: unknown
      }
    | unknown[]
  metadata?: {
    [k: string]: unknown
  }
  createdAt?: Time
  createdBy?: string
  updatedAt?: Time
  revokedAt?: Time

  /** `2026-01-31T08:30:00.000Z` */
  previousUntil?: string
}

export interface KeyList {
  keys: ClientKey[]
}

export interface NewKey {
  name: string

  /** Whose limits and budgets it shares. */
  group?: string

  /** A date, meant to its end in UTC, or a time. */
  expires?: string
  enabled?: boolean

  /** Whose it is, in your own words. */
  owner?: string

  /** Public models that it may use: names, or patterns with one `*`. All where absent. */
  models?: string[]

  /** Upstreams that its calls may go to. All where absent. */
  upstreams?: string[]

  /** `requestsPerMinute`, `tokensPerMinute`, `concurrent`. */
  limits?: {
    [k: string]: unknown
  }

  /** One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config. */
  budget?:
    | {
        [k: string]: unknown
      }
    | unknown[]
  metadata?: {
    [k: string]: unknown
  }
}

export interface CreatedKey {
  key: ClientKey

  /** What clients send. */
  value: string
}

export interface KeyChange {
  /** Whose limits and budgets it shares. */
  group?: string | null

  /** A date, meant to its end in UTC, or a time. */
  expires?: string | null
  enabled?: boolean | null

  /** Whose it is, in your own words. */
  owner?: string | null

  /** Public models that it may use: names, or patterns with one `*`. All where absent. */
  models?: string[] | null

  /** Upstreams that its calls may go to. All where absent. */
  upstreams?: string[] | null

  /** `requestsPerMinute`, `tokensPerMinute`, `concurrent`. */
  limits?: {
    [k: string]: unknown
  } | null

  /** One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config. */
  budget?:
    | {
        [k: string]: unknown
      }
    | unknown[]
    | null
  metadata?: {
    [k: string]: unknown
  } | null
}

export interface Rotation {
  /** How long the secret before is still good: `'24h'`, or milliseconds. A day where it is not given. */
  overlap?: string | number
}

export interface Group {
  name: string
  source: 'config' | 'made'

  /** Whose it is, in your own words. */
  owner?: string

  /** Public models that it may use: names, or patterns with one `*`. All where absent. */
  models?: string[]

  /** Upstreams that its calls may go to. All where absent. */
  upstreams?: string[]

  /** `requestsPerMinute`, `tokensPerMinute`, `concurrent`. */
  limits?: {
    [k: string]: unknown
  }

  /** One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config. */
  budget?:
    | {
        [k: string]: unknown
      }
    | unknown[]
  metadata?: {
    [k: string]: unknown
  }

  /** How long stored responses of its keys are kept: `'30d'`, or milliseconds. */
  retention?: string | number
  createdAt?: Time
  createdBy?: string
  updatedAt?: Time
}

export interface GroupList {
  groups: Group[]
}

export interface NewGroup {
  name: string

  /** Whose it is, in your own words. */
  owner?: string

  /** Public models that it may use: names, or patterns with one `*`. All where absent. */
  models?: string[]

  /** Upstreams that its calls may go to. All where absent. */
  upstreams?: string[]

  /** `requestsPerMinute`, `tokensPerMinute`, `concurrent`. */
  limits?: {
    [k: string]: unknown
  }

  /** One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config. */
  budget?:
    | {
        [k: string]: unknown
      }
    | unknown[]
  metadata?: {
    [k: string]: unknown
  }

  /** How long stored responses of its keys are kept: `'30d'`, or milliseconds. */
  retention?: string | number
}

export interface GroupChange {
  /** Whose it is, in your own words. */
  owner?: string | null

  /** Public models that it may use: names, or patterns with one `*`. All where absent. */
  models?: string[] | null

  /** Upstreams that its calls may go to. All where absent. */
  upstreams?: string[] | null

  /** `requestsPerMinute`, `tokensPerMinute`, `concurrent`. */
  limits?: {
    [k: string]: unknown
  } | null

  /** One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config. */
  budget?:
    | {
        [k: string]: unknown
      }
    | unknown[]
    | null
  metadata?: {
    [k: string]: unknown
  } | null

  /** How long stored responses of its keys are kept: `'30d'`, or milliseconds. */
  retention?: string | number | null
}

export interface Login {
  upstream: string
  kind: string

  /** `lost`: somebody has to log in again; `sealed`: it was encrypted with another HEADGATE_SECRET. */
  state: 'none' | 'good' | 'lost' | 'sealed'

  /** Why it was lost. */
  why?: string

  /** Whose it is, as the upstream names accounts. */
  account?: string
  updatedAt?: Time

  /** `2026-01-31T08:30:00.000Z` */
  expiresAt?: string
}

export interface LoginList {
  logins: Login[]
}

export interface BegunLogin {
  /** The page to open. */
  url: string

  /** What is to be typed there. */
  userCode?: string

  /** How often to ask whether somebody has; absent where the address that the browser ends at is pasted. */
  intervalSeconds?: number

  /** What goes on from here; encrypted. */
  pending: string
}

export interface FinishLogin {
  pending: string

  /** Where the browser ended; it may not be able to show the page. */
  address?: string
}

export interface FinishedLogin {
  waiting: boolean
  login?: Login
}

export interface LoginFile {
  /** What stands in the file: auth.json of Codex. */
  credentials: {
    [k: string]: unknown
  }
}

export interface RequestDetail {
  requestId: string
  call?: LoggedRequest
  bodies?: RequestBodies
}

/** What it used; absent where that is not written down yet, or no more. */
export interface LoggedRequest {
  /** Its place in the log; a live one has none yet. */
  id?: number
  requestId: string
  startedAt: Time
  key: string
  group?: string
  tag?: string

  /** What the client asked for. */
  model: string

  /** Empty where nobody was asked. */
  upstream: string
  upstreamModel: string

  /** The id of the upstream's key: `openai#2`. */
  credential?: string
  attempts?: number
  protocol: string
  operation: string
  stream: boolean
  status: number
  outcome: 'ok' | 'client-error' | 'upstream-error' | 'cut' | 'cancelled'

  /** Answered from the response cache. */
  cached?: boolean
  inputTokens?: number
  cachedInputTokens?: number
  cacheWriteTokens?: number
  outputTokens?: number
  reasoningTokens?: number
  savedTokens?: number

  /** US dollars, an exact decimal; absent where the price is not known. */
  cost?: string
  serviceTier?: string
  latencyMs: number
  timeToFirstTokenMs?: number

  /**
   * Of the config that it was answered by, and the first digits of its commit, as in `x-headgate-revision`.
   */
  revision: string

  /** What it said and heard is kept, too. */
  bodies?: true
}

/** Absent where they were not kept, or not for so long. */
export interface RequestBodies {
  request: LoggedBody
  answer: LoggedBody
}

export interface LoggedBody {
  /**
   * As it was, a stream with its events, with `[secret]`, `[redacted]` and `[image/png, 123 kB]` in the place of what is not kept.
   */
  text: string

  /** Of all of it, as it was. */
  bytes: number

  /** There was more of it than is kept. */
  cut: boolean
  contentType?: string
}

export interface RequestBodies1 {
  request: LoggedBody
  answer: LoggedBody
}

export interface BodiesPurge {
  requestId?: string

  /** Of calls with this key. */
  key?: string
  group?: string

  /** Of calls with this tag, which is the user where clients name one. */
  tag?: string
  model?: string

  /** Of calls that came earlier. */
  until?: string
}

export interface BodiesPurged {
  /** Calls. */
  purged: number
}

export interface LoggedRequest1 {
  /** Its place in the log; a live one has none yet. */
  id?: number
  requestId: string
  startedAt: Time
  key: string
  group?: string
  tag?: string

  /** What the client asked for. */
  model: string

  /** Empty where nobody was asked. */
  upstream: string
  upstreamModel: string

  /** The id of the upstream's key: `openai#2`. */
  credential?: string
  attempts?: number
  protocol: string
  operation: string
  stream: boolean
  status: number
  outcome: 'ok' | 'client-error' | 'upstream-error' | 'cut' | 'cancelled'

  /** Answered from the response cache. */
  cached?: boolean
  inputTokens?: number
  cachedInputTokens?: number
  cacheWriteTokens?: number
  outputTokens?: number
  reasoningTokens?: number
  savedTokens?: number

  /** US dollars, an exact decimal; absent where the price is not known. */
  cost?: string
  serviceTier?: string
  latencyMs: number
  timeToFirstTokenMs?: number

  /**
   * Of the config that it was answered by, and the first digits of its commit, as in `x-headgate-revision`.
   */
  revision: string

  /** What it said and heard is kept, too. */
  bodies?: true
}

export interface RequestList {
  requests: LoggedRequest1[]

  /** `before` of the next page; absent on the last one. */
  next?: number
}

export interface ExportRequest {
  passphrase?: Passphrase
}

export interface ExportedState {
  format: 'headgate-state'

  /** The last one of the database that it comes from. */
  migration: string

  exportedAt: Time

  /** Of the config that ran there. */
  revision: string

  /** Rows by table, by column. */
  tables: {
    [k: string]: {
      [k: string]: string | number | null
    }[]
  }
  secrets?: {
    salt: string
    sealed: string
  }
}

export interface ImportRequest {
  state: ExportedState
  passphrase?: Passphrase
}

export interface ImportedState {
  tables: {
    [k: string]: {
      added: number
      skipped: number
    }
  }

  /** `left out`: it has some, and no passphrase was given. */
  secrets: 'none' | 'imported' | 'left out'
}

export interface UsageRow {
  key?: string
  group?: string
  tag?: string
  model?: string
  upstream?: string
  month?: string
  day?: string
  hour?: string
  calls: number

  /** Calls that failed, whoever was at fault. */
  errors: number

  /** Calls whose client left before the end. */
  cancelled: number

  /** Calls that were answered from the response cache. */
  cached: number

  /** Calls whose price is not known; their cost is in no sum. */
  unpriced: number

  /** An exact decimal. */
  costUsd?: string
  inputTokens?: number
  cachedInputTokens?: number
  cacheWriteTokens?: number
  outputTokens?: number
  reasoningTokens?: number
  savedTokens?: number
  latencyAvgMs: number
  latencyP50Ms?: number
  timeToFirstTokenAvgMs?: number
  timeToFirstTokenP50Ms?: number
}

export interface Usage {
  since: string | null
  until: string | null
  zone: string
  by: string[]
  rows: UsageRow[]

  /** Null where there is no call. */
  total: UsageRow | null
}

export interface LimitSubject {
  kind: 'key' | 'group' | 'model' | 'upstream'
  name: string
}

export interface LimitUsed {
  limit: number
  used: number

  /** `2026-01-31T08:30:00.000Z` */
  resetsAt?: string
}

export interface LimitSpent {
  /** Dollars as an exact decimal, or tokens. */
  limit: string | number
  used: string | number

  /** Expected of calls under way. */
  reserved: string | number
}

export interface LimitBudget {
  per: 'hour' | 'day' | 'week' | 'month'
  zone: string
  startsAt: Time
  resetsAt: Time
  usd?: LimitSpent
  tokens?: LimitSpent
}

export interface Limit {
  kind: 'key' | 'group' | 'model' | 'upstream'
  name: string
  requestsPerMinute?: LimitUsed
  tokensPerMinute?: LimitUsed
  concurrent?: LimitUsed
  budgets: LimitBudget[]
}

export interface LimitList {
  limits: Limit[]
}

/** What each operation is given, and what it answers with. */
export interface AdminOperations {
  /** Signs somebody in who has a password; the session is a cookie. */
  signIn: { params: Record<never, never>; query: Record<never, never>; body: SignIn; response: Session }
  /** Who is signed in, and may do what. */
  getSession: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: Session }
  /** Ends the session. */
  signOut: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: undefined }
  /** How people can sign in here. */
  waysToSignIn: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: WaysToSignIn }
  /** Sends the browser to the identity provider. */
  beginOidc: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: undefined }
  /** Where the identity provider sends the browser back to. */
  endOidc: {
    params: Record<never, never>
    query: {
      code?: string
      state?: string
      iss?: string
      error?: string
      error_description?: string
      session_state?: string
      scope?: string
    }
    body: undefined
    response: undefined
  }
  /** People who may sign in. */
  listUsers: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: UserList }
  /** Lets somebody sign in with a password. */
  createUser: { params: Record<never, never>; query: Record<never, never>; body: NewUser; response: User }
  /** Changes what somebody may do, or the password; sessions end with either. */
  updateUser: { params: { id: string }; query: Record<never, never>; body: UserChange; response: User }
  /** Takes somebody's access and ends the sessions. */
  deleteUser: { params: { id: string }; query: Record<never, never>; body: undefined; response: undefined }
  /** Tokens of the admin API. */
  listTokens: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: TokenList }
  /** Makes a token. Its value is in this answer, and nowhere else. */
  createToken: { params: Record<never, never>; query: Record<never, never>; body: NewToken; response: CreatedToken }
  /** Makes a token useless, at once. */
  deleteToken: { params: { id: string }; query: Record<never, never>; body: undefined; response: undefined }
  /** Acts, the last one first. */
  listAudit: {
    params: Record<never, never>
    query: { before?: number; limit?: number; actor?: string; operation?: string }
    body: undefined
    response: AuditList
  }
  /** What the response cache holds, and has done on this node. */
  getCache: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: Cache }
  /** Forgets cached answers: those that agree with all that is given. */
  purgeCache: { params: Record<never, never>; query: Record<never, never>; body: CachePurge; response: CachePurged }
  /** The config that runs, with references in the place of secrets. */
  getConfig: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: RunningConfig }
  /** Configs and commits that have run, the latest first. */
  listRevisions: { params: Record<never, never>; query: { limit?: number }; body: undefined; response: RevisionList }
  /** Upstreams, their health, and what their calls were like of late. */
  listUpstreams: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: UpstreamList }
  /** Forgets its failures: it gets calls at once. */
  clearUpstream: { params: { id: string }; query: Record<never, never>; body: undefined; response: Upstream }
  /** Gives it no new calls, on every node, until it is restored. */
  drainUpstream: { params: { id: string }; query: Record<never, never>; body: undefined; response: Upstream }
  /** Gives it calls again. */
  restoreUpstream: { params: { id: string }; query: Record<never, never>; body: undefined; response: Upstream }
  /** Public models, where they lead, and what is known of each target. */
  listCatalog: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: Catalog }
  /** What would become of a request, without calling anyone. */
  explain: { params: Record<never, never>; query: Record<never, never>; body: ExplainRequest; response: Explanation }
  /** All keys: those of the config, and minted ones. */
  listKeys: {
    params: Record<never, never>
    query: { group?: string; revoked?: boolean }
    body: undefined
    response: KeyList
  }
  /** Mints a key. It is in this answer, and nowhere else. */
  createKey: { params: Record<never, never>; query: Record<never, never>; body: NewKey; response: CreatedKey }
  /** One key. */
  getKey: { params: { name: string }; query: Record<never, never>; body: undefined; response: ClientKey }
  /** Changes what a minted key may do; null clears a field. */
  updateKey: { params: { name: string }; query: Record<never, never>; body: KeyChange; response: ClientKey }
  /** Gives a minted key another secret. The one before stays good for the overlap. */
  rotateKey: { params: { name: string }; query: Record<never, never>; body: Rotation; response: CreatedKey }
  /** Makes a minted key useless, for good: at once here, within five seconds on every other node. */
  revokeKey: { params: { name: string }; query: Record<never, never>; body: undefined; response: ClientKey }
  /** Forgets a key that was revoked. */
  deleteKey: { params: { name: string }; query: Record<never, never>; body: undefined; response: undefined }
  /** All groups: those of the config, and those made at run time. */
  listGroups: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: GroupList }
  /** Makes a group. */
  createGroup: { params: Record<never, never>; query: Record<never, never>; body: NewGroup; response: Group }
  /** Changes a group that was made at run time; null clears a field. */
  updateGroup: { params: { name: string }; query: Record<never, never>; body: GroupChange; response: Group }
  /** Removes a group that was made at run time, once no key is in it. */
  deleteGroup: { params: { name: string }; query: Record<never, never>; body: undefined; response: undefined }
  /** Upstreams that somebody logs in to, and whether somebody has. */
  listLogins: { params: Record<never, never>; query: Record<never, never>; body: undefined; response: LoginList }
  /** Begins a login: the page to open, and what to type there. */
  beginLogin: { params: { id: string }; query: Record<never, never>; body: undefined; response: BegunLogin }
  /** Ends a login; one that waits for somebody to type a code is asked for again after the interval. */
  finishLogin: { params: { id: string }; query: Record<never, never>; body: FinishLogin; response: FinishedLogin }
  /** Takes over the login that another program made. */
  importLogin: { params: { id: string }; query: Record<never, never>; body: LoginFile; response: Login }
  /** Forgets a login. */
  deleteLogin: { params: { id: string }; query: Record<never, never>; body: undefined; response: undefined }
  /** Calls, the last one first, without their bodies. */
  listRequests: {
    params: Record<never, never>
    query: {
      before?: number
      limit?: number
      since?: string
      until?: string
      requestId?: string
      key?: string
      group?: string
      tag?: string
      model?: string
      upstream?: string
      outcome?: 'ok' | 'client-error' | 'upstream-error' | 'cut' | 'cancelled'
    }
    body: undefined
    response: RequestList
  }
  /** Calls as they end, as server-sent events: `event: request`, and `event: missed` with how many a slow reader has not been told of. Of the node that is asked. */
  watchRequests: {
    params: Record<never, never>
    query: { key?: string; group?: string; model?: string; upstream?: string }
    body: undefined
    response: undefined
  }
  /** A call with what it said and heard, where the config has that kept. Who read it is in the audit log. */
  getRequest: { params: { requestId: string }; query: Record<never, never>; body: undefined; response: RequestDetail }
  /** Deletes what calls said and heard: of those that agree with all that is given. What they used stays. */
  purgeRequestBodies: {
    params: Record<never, never>
    query: Record<never, never>
    body: BodiesPurge
    response: BodiesPurged
  }
  /** Minted keys, groups, people, tokens and drains, as JSON. */
  exportState: {
    params: Record<never, never>
    query: Record<never, never>
    body: ExportRequest
    response: ExportedState
  }
  /** Adds what is not there yet, all of it or nothing; what is there stays as it is. */
  importState: {
    params: Record<never, never>
    query: Record<never, never>
    body: ImportRequest
    response: ImportedState
  }
  /** Calls, tokens and costs, added up. */
  getUsage: {
    params: Record<never, never>
    query: {
      by?: string
      since?: string
      until?: string
      zone?: string
      key?: string
      group?: string
      tag?: string
      model?: string
      upstream?: string
      format?: 'json' | 'csv'
    }
    body: undefined
    response: Usage
  }
  /** How everything that is limited stands: keys, groups, models, upstreams. */
  listLimits: {
    params: Record<never, never>
    query: { kind?: 'key' | 'group' | 'model' | 'upstream'; name?: string }
    body: undefined
    response: LimitList
  }
  /** Begins the minute and the budgets of something anew. */
  resetLimits: { params: Record<never, never>; query: Record<never, never>; body: LimitSubject; response: Limit }
}
