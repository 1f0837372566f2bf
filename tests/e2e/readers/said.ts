/** What a reply says to a client of any protocol, in one form: two readings that say the same are equal. */
export interface Said {
  /** The text in the pieces that its protocol cuts it into; empty ones are left out. */
  text: string[]
  /** Reasoning that can be read, in pieces likewise. */
  reasoning: string[]
  calls: SaidCall[]
  /** URLs that the text is said to come from, each once. */
  sources: string[]
  /** Images that the model made, in base64. */
  images: string[]
  finish: SaidFinish
  usage: SaidUsage
  /** Why it failed, where it did: what the client's own error says. */
  error?: string
}

export interface SaidCall {
  name: string
  /** Parsed; the text itself where it is no JSON. A freeform input is `{ input }`. */
  arguments: unknown
}

/** `none`: the reply has no end. A word that no other protocol has stands for itself. */
export type SaidFinish = 'stop' | 'length' | 'tool-calls' | 'refusal' | 'none' | (string & {})

/** Tokens in one meaning: `input` includes what was cached, `output` includes the reasoning. Unsaid is 0. */
export interface SaidUsage {
  input: number
  cached: number
  output: number
  reasoning: number
}

/** One server, read by the official client of one protocol. */
export interface Reader {
  whole(model: string): Promise<Said>
  streamed(model: string): Promise<Said>
}

/** What every client is given. */
export interface Access {
  /** `http://127.0.0.1:PORT` */
  origin: string
  key: string
  /**
   * Whether the server is a provider, whose dialect the client's helpers may not know. Its events are then gathered here;
   * else the client's own helper gathers them, and fails where it does not understand one.
   */
  provider?: boolean
}

/** Milliseconds that a reading may take. */
export const TIMEOUT = 25_000

/** A connection for each call: on a busy machine a client meets those that its server has just given up. */
export const OWN_CONNECTION = { connection: 'close' }

export const QUESTION = 'Hello'

export function nothingSaid(): Said {
  const usage = { input: 0, cached: 0, output: 0, reasoning: 0 }
  return { text: [], reasoning: [], calls: [], sources: [], images: [], finish: 'none', usage }
}

/** What `read` has said when it ends, or until it throws. */
export async function saidUntilError(read: (said: Said) => Promise<void>): Promise<Said> {
  const said = nothingSaid()
  try {
    await read(said)
  } catch (thrown) {
    said.error = thrown instanceof Error ? thrown.message : String(thrown)
  }
  return said
}

/** Adds text to the last piece, or begins another one. */
export function append(pieces: string[], text: string | null | undefined, another = true): void {
  if (text === null || text === undefined || text === '') return
  if (another || pieces.length === 0) pieces.push(text)
  else pieces[pieces.length - 1] += text
}

export function addSource(said: Said, url: string | null | undefined): void {
  if (url && !said.sources.includes(url)) said.sources.push(url)
}

export function saidCall(name: string, text: string): SaidCall {
  try {
    return { name, arguments: JSON.parse(text) }
  } catch {
    return { name, arguments: text }
  }
}

/** The end in the common words; a word that is not in the table stands for itself. */
export function saidFinish(words: Record<string, SaidFinish>, word: string | null | undefined): SaidFinish {
  if (word === null || word === undefined) return 'none'
  return words[word] ?? word
}

/** What clients of the gateway rely on beside what is said: the model's name is the one they asked for, calls have ids. */
export function expectRegular(asked: string, model: string | undefined, ids: readonly (string | undefined)[]): void {
  if (model !== asked) throw new Error(`The reply of ${asked} names ${model}.`)
  if (ids.some(id => !id) || new Set(ids).size < ids.length) throw new Error(`Ids of calls: ${ids.join(', ')}`)
}
