import type { Part, ReasoningPart } from '../../canonical/part.ts'
import type { Turn } from '../../canonical/request.ts'

/**
 * The conversation without the thoughts that came back twice: as the client was shown them, and sealed in what followed.
 * `restored` are the latter. Clients send a thought whole, in the pieces in which it came, or joined to others, and split
 * a reply into several turns: only the words before the restored thoughts tell which those are.
 */
export function withoutEchoes(turns: readonly Turn[], restored: ReadonlySet<Part>): Turn[] {
  if (restored.size === 0) return [...turns]
  const kept: Turn[] = []
  let replyBegins = 0
  for (const turn of turns) {
    if (turn.role !== 'assistant') {
      kept.push(turn)
      replyBegins = kept.length
      continue
    }
    const parts: Part[] = []
    kept.push({ ...turn, parts })
    for (let at = 0; at < turn.parts.length; ) {
      const group = restoredAt(turn.parts, at, restored)
      if (group.length === 0) parts.push(turn.parts[at++]!)
      else {
        parts.push(...merged(takeEchoes(kept, replyBegins), group))
        at += group.length
      }
    }
  }
  return kept.filter(({ parts }) => parts.length > 0)
}

function restoredAt(parts: readonly Part[], from: number, restored: ReadonlySet<Part>): ReasoningPart[] {
  const group: ReasoningPart[] = []
  for (let at = from; at < parts.length; at++) {
    const part = parts[at]!
    if (part.type !== 'reasoning' || !restored.has(part)) break
    group.push(part)
  }
  return group
}

/** Takes the unsigned thoughts off the end of the reply so far, and gives their words. */
function takeEchoes(turns: readonly Turn[], begins: number): string {
  let text = ''
  for (let at = turns.length - 1; at >= begins; at--) {
    const { parts } = turns[at]!
    for (let part = parts.at(-1); part; part = parts.at(-1)) {
      if (part.type !== 'reasoning' || part.opaque) return text
      text = part.text + text
      parts.pop()
    }
  }
  return text
}

/** What the client echoed, with the restored thoughts in the places of their words. White space may have been cut off. */
function merged(echoed: string, restored: readonly ReasoningPart[]): ReasoningPart[] {
  const parts: ReasoningPart[] = []
  let told = 0
  const tell = (text: string) => {
    if (text.trim() !== '') parts.push({ type: 'reasoning', text })
  }
  for (const part of restored) {
    const words = part.text.trim()
    const at = words === '' ? -1 : echoed.indexOf(words, told)
    if (at >= 0) {
      tell(echoed.slice(told, at))
      told = at + words.length
    }
    parts.push(part)
  }
  tell(echoed.slice(told))
  return parts
}
