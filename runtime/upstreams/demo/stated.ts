/** Code units of a text that are searched: messages of agents carry whole files. */
const SEARCHED = 20_000

/**
 * The value that a text states for a name: `city: Paris`, `city=Paris`, `city is "New York"`, `"city": "Paris"`.
 * Quoted values end with their quote; others at a line's end, a comma, a semicolon, a stop, or before the next
 * `name:` or `name=`. Names match whatever their case, and with spaces in place of underscores or dashes.
 */
export function stated(text: string, name: string): string | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter(word => word !== '')
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (words.length === 0) return undefined
  const introduced = `(?<![\\p{L}\\p{N}_])${words.join('[\\s_-]*')}["'\`]?\\s*(?::|=|\\s(?:is|to|as)\\s)\\s*`
  const quoted = `"([^"]*)"|'([^']*)'|\`([^\`]*)\``
  const listed = `\\[[^\\]]*\\]`
  const plain = `[^\\n,;"'\`]+?(?=\\s*(?:$|[\\n,;})]|[.!?](?:\\s|$)|\\s(?:and\\s+)?[\\p{L}_][\\p{L}\\p{N}_-]*\\s*[:=]))`
  const match = new RegExp(`${introduced}(?:${quoted}|(${listed}|${plain}))`, 'iu').exec(text.slice(0, SEARCHED))
  return match ? (match[1] ?? match[2] ?? match[3] ?? match[4])?.trim() : undefined
}
