import type { SourceNode } from './source.ts'

/** What became of something in the source. */
export type Fate = 'carried' | 'differently' | 'not carried'

export interface Note {
  fate: Fate
  /** `model_list[3].litellm_params.rpm` */
  place: string
  /** Counted from 1. */
  line?: number
  /** What it became, in what it differs, or why it was left. Never holds a secret. */
  what: string
}

/** A variable that the config needs. */
export interface Variable {
  name: string
  /** Where the source has its value in plain text, or names it. */
  places: string[]
  /** `literal`: the value stands in the source and has to be moved. `named`: the source reads it from there, too. */
  origin: 'literal' | 'named' | 'new'
}

/** Notes in the order in which they were made; each marks what it tells of as used. */
export class Report {
  readonly notes: Note[] = []

  carried(node: SourceNode, what: string): void {
    this.add('carried', node, what)
  }

  /** Carried as a whole, while parts of it may still be told of by themselves: it is not marked. */
  carriedInParts({ place, line }: SourceNode, what: string): void {
    this.notes.push({ fate: 'carried', place, ...(line !== undefined && { line }), what })
  }

  differently(node: SourceNode, what: string): void {
    this.add('differently', node, what)
  }

  not(node: SourceNode, why: string): void {
    this.add('not carried', node, why)
  }

  private add(fate: Fate, node: SourceNode, what: string): void {
    node.use()
    const { place, line } = node
    this.notes.push({ fate, place, ...(line !== undefined && { line }), what })
  }
}
