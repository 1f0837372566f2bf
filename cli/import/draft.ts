/** `env('NAME')` in the config that is being made. */
export class Reference {
  readonly name: string
  readonly optional: boolean

  constructor(name: string, optional = false) {
    this.name = name
    this.optional = optional
  }
}

/** What the config may hold: JSON, and references. */
export type DraftValue = string | number | boolean | null | Reference | readonly DraftValue[] | DraftMap
export interface DraftMap {
  readonly [name: string]: DraftValue | undefined
}

export interface DraftEntry {
  value: DraftValue
  /** What a person who reviews it should know or decide, a line each. */
  comments: string[]
}

/** A config before it is written down: sections of named entries, in the order of the file, and settings. */
export class Draft {
  /** What stands above everything. */
  readonly comments: string[] = []
  readonly upstreams = new Map<string, DraftEntry>()
  readonly models = new Map<string, DraftEntry>()
  readonly keys = new Map<string, DraftEntry>()
  readonly groups = new Map<string, DraftEntry>()
  readonly catalog = new Map<string, DraftEntry>()
  /** `cache`, `usage`, `server` and so on. */
  readonly settings = new Map<string, DraftEntry>()

  /** The name of an upstream that is equal, or of a new one. */
  placeUpstream(name: string, value: DraftValue, comments: string[] = []): string {
    const equal = [...this.upstreams].find(([, other]) => identity(other.value) === identity(value))
    return equal?.[0] ?? this.addUpstream(name, value, comments)
  }

  /** An entry under this name, or under the next one that is free: `openai-2`. Returns the name. */
  addUpstream(name: string, value: DraftValue, comments: string[] = []): string {
    const free = freeName(name, other => this.upstreams.has(other))
    this.upstreams.set(free, { value, comments })
    return free
  }
}

function identity(value: DraftValue): string {
  return JSON.stringify(value, (_, inner: DraftValue) => (inner instanceof Reference ? `env ${inner.name}` : inner))
}

export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name
  for (let n = 2; isTaken(free); n++) free = `${name}-${n}`
  return free
}

/** A name as upstreams, keys and groups may have it. */
export function slug(text: string, otherwise: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|[-._]+$/g, '')
  return name === '' ? otherwise : name
}
