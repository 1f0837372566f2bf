/** Characters that OpenAI allows in the ids of calls, in cache keys and in the names of users. */
const LENGTH = 64

/** The id of a call as OpenAI takes it. The same id is always changed alike, as its result names it too. */
export function fitCallId(id: string): string {
  return id !== '' && id.length <= LENGTH ? id : `call_${digest(id)}`
}

/** A key or a name that is too long, as what stands for it: always the same for the same. */
export function fitKey(key: string): string {
  return key.length <= LENGTH ? key : digest(key)
}

/** Letters and digits that stand for a text: FNV-1a, four times 32 bits from different beginnings. */
export function digest(text: string): string {
  return [0x811c9dc5, 0x01000193, 0x9dc5811c, 0x51ed270b].map(seed => fnv(text, seed)).join('')
}

function fnv(text: string, seed: number): string {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}
