import { shortHash } from '../short-hash.ts'

const LONGEST = 64

/** The id of a call as this protocol takes it: the same id always becomes the same, for call and result. */
export function toolUseId(id: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(id)) return id
  const hash = shortHash(id, 7)
  return `${id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, LONGEST - hash.length - 1)}_${hash}`
}
