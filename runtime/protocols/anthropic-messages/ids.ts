/** The id of a reply with this protocol's prefix: `chatcmpl-x` becomes `msg_x`. */
export function messageId(id: string): string {
  return id.startsWith('msg_') ? id : `msg_${allowed(id.replace(/^(chatcmpl|resp|gen)[-_]/, ''))}`
}

/**
 * The id of a tool call with this protocol's prefix and alphabet. The same id always becomes the same, as the client
 * sends it back with the result, and different ids stay different.
 */
export function toolUseId(id: string): string {
  const safe = allowed(id)
  const distinct = safe === id ? safe : `${safe}_${hash(id)}`
  return distinct.startsWith('toolu_') ? distinct : `toolu_${distinct}`
}

/** The id that an upstream gave, where `toolUseId` wrapped one of OpenAI's form; any other id is its own. */
export function originalToolId(id: string): string {
  return id.startsWith('toolu_call_') ? id.slice('toolu_'.length) : id
}

function allowed(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, '_')
}

/** FNV-1a, 32 bits: keeps apart ids that differ only in characters that are not allowed. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}
