/** Something that runs in a lane. */
export interface Running {
  readonly lane: string | undefined
  /** Bytes that it takes up while it waits. */
  readonly size: number
}

export interface LaneLimits {
  running: number
  lanes: number
  waiting: number
  waitingBytes: number
}

/** Why something cannot even wait. */
export type Full = 'lanes' | 'waiting'

/**
 * What runs at once and what waits: in each lane one after the other as they came, lanes beside each other. Bounded in
 * every direction.
 */
export class Lanes<Turn extends Running> {
  readonly #limits: LaneLimits
  readonly #start: (turn: Turn) => void
  /** Lanes with something to do; who stands first has waited longest. */
  readonly #lanes = new Map<string | undefined, { running?: Turn; waiting: Turn[] }>()
  #running = 0
  #waiting = 0
  #waitingBytes = 0

  /** `start` is called for each turn when its time has come; `ended` has to be called when it is over. */
  constructor(limits: LaneLimits, start: (turn: Turn) => void) {
    this.#limits = limits
    this.#start = start
  }

  get running(): Turn[] {
    return [...this.#lanes.values()].flatMap(({ running }) => running ?? [])
  }

  get idle(): boolean {
    return this.#lanes.size === 0
  }

  /** Starts a turn or lets it wait; what is full where it can do neither. */
  add(turn: Turn): Full | undefined {
    const lane = this.#lanes.get(turn.lane)
    if (!lane && this.#lanes.size >= this.#limits.lanes) return 'lanes'
    if (!lane && this.#running < this.#limits.running) {
      this.#lanes.set(turn.lane, { waiting: [] })
      this.#begin(turn)
      return undefined
    }
    // A single one may be as large as a message can be.
    const tooMuch = this.#waiting > 0 && this.#waitingBytes + turn.size > this.#limits.waitingBytes
    if (this.#waiting >= this.#limits.waiting || tooMuch) return 'waiting'
    this.#waiting++
    this.#waitingBytes += turn.size
    if (lane) lane.waiting.push(turn)
    else this.#lanes.set(turn.lane, { waiting: [turn] })
    return undefined
  }

  /** A turn is over: its lane goes on, or another that had to wait. */
  ended(turn: Turn): void {
    const lane = this.#lanes.get(turn.lane)
    if (lane?.running !== turn) return
    delete lane.running
    this.#running--
    // Behind the others, so that none waits for ever.
    this.#lanes.delete(turn.lane)
    if (lane.waiting.length > 0) this.#lanes.set(turn.lane, lane)
    for (const { running, waiting } of this.#lanes.values()) {
      if (this.#running >= this.#limits.running) return
      if (running || waiting.length === 0) continue
      const next = waiting.shift()!
      this.#waiting--
      this.#waitingBytes -= next.size
      this.#begin(next)
    }
  }

  /** Gives up all that waits, and gives it back. */
  dismiss(): Turn[] {
    const dismissed = [...this.#lanes.values()].flatMap(lane => lane.waiting.splice(0))
    for (const [name, { running }] of this.#lanes) if (!running) this.#lanes.delete(name)
    this.#waiting = 0
    this.#waitingBytes = 0
    return dismissed
  }

  #begin(turn: Turn): void {
    this.#lanes.get(turn.lane)!.running = turn
    this.#running++
    this.#start(turn)
  }
}
