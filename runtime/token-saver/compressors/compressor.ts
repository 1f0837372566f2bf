import type { CompressorName } from '../../config/save-tokens.ts'

/**
 * Makes one kind of output shorter. Pure: the same output gives the same text each time. Lines that it does not understand
 * stay, and so does what tells of trouble, with the lines around it.
 */
export interface Compressor {
  readonly name: CompressorName
  /** What is left out, in words. */
  readonly leavesOut: string
  /** Whether these lines are what it knows. */
  recognises(lines: readonly string[]): boolean
  /** The lines that stay, with marks where others were. */
  shorten(lines: readonly string[]): Excerpt
}

/** What is left of an output. */
export interface Excerpt {
  readonly lines: readonly string[]
  /** Lines of the output that are not in it, or not whole. */
  readonly leftOut: number
}
