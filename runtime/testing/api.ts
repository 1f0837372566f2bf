import type { Usage } from '../canonical/usage.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import type { Explanation } from '../gateway/explanation.ts'
import type { Failing } from '../gateway/failing.ts'

/** What a request is like, where its words do not matter. */
export interface Traits {
  /** Tokens of the input, about; 1,000 where nothing is said. */
  inputTokens?: number
  /** The limit that the client sets for the answer. */
  maxTokens?: number
  /** It offers a tool. */
  tools?: boolean
  /** It shows an image. */
  images?: boolean
  /** It asks for reasoning. */
  reasoning?: boolean
}

/** A request that a client may make: of certain traits, of some messages, or a whole body. */
export interface Question extends Traits {
  /** The public name. */
  model: string
  /** The protocol that the client speaks; that of the body, or else `openai-chat`. */
  protocol?: ProtocolId
  stream?: boolean
  /** The client's key, by its name. */
  key?: string
  /** Another group than that of the key. */
  group?: string
  /** Headers of the request. */
  headers?: Readonly<Record<string, string>>
  /** What the user says; in every protocol. */
  text?: string
  /** Messages of `openai-chat` or `anthropic-messages`, as those have them. */
  messages?: readonly unknown[]
  /** The whole body of the request. */
  body?: Readonly<Record<string, unknown>>
  /** What fails, for this request only: `{ openai: 503, 'claude/claude-opus-4-1': 'timeout' }`. */
  failing?: Failing
}

/** What would become of a request, and what was asked. */
export interface Explained {
  explanation: Explanation
  question: Question
  /** The same request while something fails. */
  again(failing: Failing): Promise<Explained>
  /** All of it, for a person to read. */
  told(): string
}

/** What the answer is to use. */
export interface Spending {
  usage?: Usage
}

/** What became of a call. */
export interface Answer {
  status: number
  /** `upstream/model`; absent where nobody answered, or the response cache did. */
  answeredBy?: string
  /** How often an upstream was asked. */
  attempts: number
  /** Who was asked, in their order: `upstream/model`. */
  asked: string[]
  /** It was answered from the response cache. */
  cached: boolean
  /** US dollars; absent where the price is not known. */
  usd?: number
  /** Milliseconds of simulated time. */
  tookMs: number
  /** Of an error, in the words that the client gets. */
  message?: string
  /** By their lower-case names. */
  headers: Readonly<Record<string, string>>
}

/** How many calls were answered before one was refused. */
export interface UntilRefused {
  answered: number
  refusal: Answer
}

/** Whoever calls, with a key or without one. */
export interface Client {
  /** What would become of a request, without making it. */
  explain(question: Question): Promise<Explained>
  /** Makes a request. Upstreams answer it in simulated time, and all that the gateway counts and learns counts on. */
  send(question: Question & Spending): Promise<Answer>
  /** Makes the same request again and again until it is refused. Rejects where 10,000 are not. */
  sendUntilRefused(question: Question & Spending): Promise<UntilRefused>
}

/** A span in milliseconds, or with its unit: `'90s'`, `'5m'`, `'2h'`, `'1d'`. */
export type Span = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`

/** The gateway of the config, with stand-ins for its upstreams, in simulated time. */
export interface GatewayUnderTest extends Client {
  /** The public names of all models, patterns aside. */
  readonly models: readonly string[]
  /** The names of all keys. */
  readonly keys: readonly string[]
  /** The simulated moment. */
  readonly now: Date
  /** Sets the clock: `'2026-06-06T22:30+02:00'`; UTC where no offset is given. Nothing happens on the way. */
  at(moment: string | Date): void
  /** Lets time pass, and what happens in it. */
  wait(span: Span): Promise<void>
  /** What fails from now on, in place of what failed before; nothing where nothing is said. */
  failing(failing?: Failing): void
  /** A client with a key, by its name. Throws where there is none of that name. */
  asKey(key: string): Client
}
