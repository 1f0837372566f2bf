import { INSTRUMENTS, type Instrument, type InstrumentName } from './instruments.ts'

/** One series of an instrument at one moment. */
export interface Series {
  /** Of the instrument's attributes, in their order; undefined where one does not apply. */
  values: readonly (string | undefined)[]
  /** Of a counter or a gauge; of a histogram the sum of what was observed. */
  value: number
  /** Of a histogram: how many observations fell into each bucket, the last one being without an upper bound. */
  counts?: readonly number[]
}

/** An instrument with what it has measured. */
export interface Family {
  instrument: InstrumentName
  series: Series[]
}

/** Series of one instrument; what comes beyond is counted as one whose values are all `other`. */
const MOST_SERIES = 2_000

const SEPARATOR = '\u0000'

interface Entry extends Series {
  counts?: number[]
}

/** What a process has counted since it began. Grows with the config, and never beyond a bound with what clients send. */
export class Registry {
  readonly #families = new Map<InstrumentName, Map<string, Entry>>()

  /** Adds to a counter. `values`: of its attributes, in their order. */
  add(name: InstrumentName, values: Series['values'], amount = 1): void {
    if (amount > 0) this.#entry(name, values).value += amount
  }

  /** Adds an observation to a histogram. */
  observe(name: InstrumentName, values: Series['values'], observed: number): void {
    const entry = this.#entry(name, values)
    const { bounds = [] }: Instrument = INSTRUMENTS[name]
    entry.counts ??= new Array<number>(bounds.length + 1).fill(0)
    entry.value += observed
    const bucket = bounds.findIndex(bound => observed <= bound)
    const index = bucket < 0 ? bounds.length : bucket
    entry.counts[index] = (entry.counts[index] ?? 0) + 1
  }

  /** What there is now, apart from what comes later; instruments that have nothing are left out. */
  snapshot(): Family[] {
    return [...this.#families].map(([instrument, entries]) => ({
      instrument,
      series: [...entries.values()].map(({ values, value, counts }) => ({
        ...{ values, value },
        ...(counts && { counts: [...counts] }),
      })),
    }))
  }

  #entry(name: InstrumentName, values: Series['values']): Entry {
    let entries = this.#families.get(name)
    if (!entries) {
      entries = new Map()
      this.#families.set(name, entries)
    }
    const key = seriesKey(values)
    const known = entries.get(key)
    if (known) return known
    if (entries.size >= MOST_SERIES) return this.#overflow(entries, values.length)
    const entry: Entry = { values: [...values], value: 0 }
    entries.set(key, entry)
    return entry
  }

  #overflow(entries: Map<string, Entry>, length: number): Entry {
    const values = new Array<string>(length).fill('other')
    const key = seriesKey(values)
    const known = entries.get(key)
    if (known) return known
    const entry: Entry = { values, value: 0 }
    entries.set(key, entry)
    return entry
  }
}

export function seriesKey(values: Series['values']): string {
  return values.map(value => value ?? SEPARATOR).join(SEPARATOR)
}

/** What several processes have measured, as one. */
export function together(parts: readonly (readonly Family[])[]): Family[] {
  const families = new Map<InstrumentName, Map<string, Entry>>()
  for (const { instrument, series } of parts.flat()) {
    const merged = families.get(instrument) ?? new Map<string, Entry>()
    families.set(instrument, merged)
    const { together: how }: Instrument = INSTRUMENTS[instrument]
    for (const { values, value, counts } of series) {
      const key = seriesKey(values)
      const known = merged.get(key)
      if (!known) merged.set(key, { values, value, ...(counts && { counts: [...counts] }) })
      else if (how === 'largest') known.value = Math.max(known.value, value)
      else {
        known.value += value
        counts?.forEach((count, index) => {
          if (known.counts) known.counts[index] = (known.counts[index] ?? 0) + count
        })
      }
    }
  }
  return [...families].map(([instrument, merged]) => ({ instrument, series: [...merged.values()] }))
}
