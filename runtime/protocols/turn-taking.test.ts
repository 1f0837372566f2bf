import { describe, expect, it } from 'vitest'
import type { Loss } from '../canonical/loss.ts'
import type { Turn } from '../canonical/request.ts'
import { joinNeighbours, loseNames, splitInstructions } from './turn-taking.ts'

describe('instructions', () => {
  it('go into the slot where they lead the conversation, and stay in place inside it', () => {
    const { slot, conversation } = splitInstructions([turn('system'), turn('developer'), turn('user'), turn('system')])
    expect([slot, conversation].map(list => list.map(({ at }) => at))).toEqual([
      ['turns[0]', 'turns[1]'],
      ['turns[2]', 'turns[3]'],
    ])
  })

  it('go into the slot wherever they stand, if that is where the client had them', () => {
    const { slot } = splitInstructions([turn('user'), turn('system', { place: 'top' })])
    expect(slot.map(({ at }) => at)).toEqual(['turns[1]'])
  })
})

describe('neighbours of one role', () => {
  it('are one message, also where something empty stood between them', () => {
    const said = [message('user', 'a'), message('user', 'b'), message('assistant'), message('user', 'c')]
    expect(joinNeighbours(said)).toEqual([message('user', 'a', 'b', 'c')])
  })

  it('are copied: what they were made of stays as it was', () => {
    const said = [message('user', 'a'), message('user', 'b')]
    joinNeighbours(said)
    expect(said).toEqual([message('user', 'a'), message('user', 'b')])
  })
})

it('names of participants are reported once, at the first', () => {
  const losses: Loss[] = []
  loseNames([turn('user'), turn('user', { name: 'ada' }), turn('user', { name: 'bob' })], losses)
  expect(losses).toEqual([{ feature: 'message.name', where: 'turns[1]', why: 'participants have no names' }])
})

function turn(role: Turn['role'], more: Partial<Turn> = {}): Turn {
  return { role, parts: [], ...more }
}

function message(role: string, ...content: string[]) {
  return { role, content }
}
