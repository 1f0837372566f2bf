import type { Loss } from '../canonical/loss.ts'
import type { Turn } from '../canonical/request.ts'
import { lose } from './not-carried.ts'

/*
 * What those protocols share in which user and assistant speak in turn: instructions have a slot at the beginning, and
 * no role between the others.
 */

export function isInstruction({ role }: Pick<Turn, 'role'>): boolean {
  return role === 'system' || role === 'developer'
}

/** A turn, and where it stands: `turns[2]`. */
export interface PlacedTurn {
  turn: Turn
  at: string
}

/** What the slot at the beginning gets (also what a client had in such a slot), and the conversation that follows it. */
export function splitInstructions(turns: readonly Turn[]): { slot: PlacedTurn[]; conversation: PlacedTurn[] } {
  const slot: PlacedTurn[] = []
  const conversation: PlacedTurn[] = []
  let leading = true
  for (const [index, turn] of turns.entries()) {
    const instructs = isInstruction(turn)
    const inSlot = instructs && (leading || turn.place === 'top')
    ;(inSlot ? slot : conversation).push({ turn, at: `turns[${index}]` })
    leading &&= instructs
  }
  return { slot, conversation }
}

/** Reports, once, that participants are known by their roles alone. */
export function loseNames(turns: readonly Turn[], losses: Loss[]): void {
  const named = turns.findIndex(({ name }) => name)
  if (named >= 0) lose({ losses, at: `turns[${named}]` }, 'message.name', 'participants have no names')
}

/** Neighbours of one role as one message. What has become empty is gone. */
export function joinNeighbours<Role extends string, Block>(
  messages: readonly { role: Role; content: readonly Block[] }[],
): { role: Role; content: Block[] }[] {
  const joined: { role: Role; content: Block[] }[] = []
  for (const { role, content } of messages) {
    if (content.length === 0) continue
    const last = joined.at(-1)
    if (last?.role === role) last.content.push(...content)
    else joined.push({ role, content: [...content] })
  }
  return joined
}

/** An instruction as words of the user, in the form in which agents tell such things, and models know them. */
export function reminder(text: string): string {
  return `<system-reminder>\n${text}\n</system-reminder>`
}
