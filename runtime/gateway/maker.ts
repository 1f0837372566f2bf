import { KINDS } from '../config/kinds.ts'
import type { Candidate } from './call.ts'

/** Servers of one's own keep state of their own; the providers' kinds are one maker wherever they are reached. */
export function makerOf({ running, upstream }: Candidate): string {
  const { kind } = running.upstream.settings
  return KINDS[kind].ownState ? upstream : kind
}
