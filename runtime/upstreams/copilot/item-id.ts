type Item = Record<string, unknown>

const PREFIX = 'copilot-item:'

/** The item by another name. What is encrypted in it can be read under its own name only, which goes with it. */
export function withSealedId(item: Item, name: string): Item {
  const { id, encrypted_content: content } = item
  if (typeof id !== 'string' || typeof content !== 'string') return { ...item, id: name }
  return { ...item, id: name, encrypted_content: `${PREFIX}${id.length}:${id}${content}` }
}

/** The item by its own name again; the same one where it was never given another. */
export function withOwnId(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('encrypted_content' in item)) return item
  const { encrypted_content: content } = item
  if (typeof content !== 'string' || !content.startsWith(PREFIX)) return item
  const colon = content.indexOf(':', PREFIX.length)
  const start = colon + 1
  const end = start + Number(content.slice(PREFIX.length, colon))
  return { ...item, id: content.slice(start, end), encrypted_content: content.slice(end) }
}
