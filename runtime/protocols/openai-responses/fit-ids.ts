import { shortHash } from '../short-hash.ts'

/** Characters that OpenAI allows in the ids of calls, in cache keys and in the names of users. */
const LENGTH = 64

/** The id of a call as OpenAI takes it. The same id is always changed alike, as its result names it too. */
export function fitCallId(id: string): string {
  return id !== '' && id.length <= LENGTH ? id : `call_${shortHash(id, 28)}`
}

/** A key or a name that is too long, as what stands for it: always the same for the same. */
export function fitKey(key: string): string {
  return key.length <= LENGTH ? key : shortHash(key, 28)
}
