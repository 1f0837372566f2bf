import { describe, expect, it } from 'vitest'
import { pickCredential } from './credential.ts'
import { seeded } from './test-world.ts'

const credentials = [
  { id: 'a#1', weight: 3 },
  { id: 'a#2', weight: 1 },
  { id: 'a#3', weight: 1 },
]
const cooling = (until: Record<string, number>) => (id: string) => until[id]

function counted(picking: Parameters<typeof pickCredential>[1]): Record<string, number> {
  const counts: Record<string, number> = {}
  const random = seeded(1)
  for (let call = 0; call < 10_000; call++) {
    const { id } = pickCredential(credentials, { ...picking, random })!
    counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}

describe('a credential', () => {
  it('is none where there are none, and the only one where there is one', () => {
    expect(pickCredential([])).toBeUndefined()
    const one = [{ id: 'a#1', weight: 1 }]
    expect(pickCredential(one, { cooling: () => 5 })).toBe(one[0])
  })

  it('is picked by weight', () => {
    const counts = counted({})
    expect(Math.abs(counts['a#1']! - 6_000)).toBeLessThan(150)
    expect(Math.abs(counts['a#2']! - 2_000)).toBeLessThan(150)
    expect(Math.abs(counts['a#3']! - 2_000)).toBeLessThan(150)
  })

  it('is a healthy one; those share what the others would have had, by weight', () => {
    const counts = counted({ cooling: cooling({ 'a#2': 5 }) })
    expect(Math.abs(counts['a#1']! - 7_500)).toBeLessThan(150)
    expect(Math.abs(counts['a#3']! - 2_500)).toBeLessThan(150)
    expect(counts['a#2']).toBeUndefined()
  })

  it('is the one that recovers first where none is healthy', () => {
    const all = { cooling: cooling({ 'a#1': 30, 'a#2': 10, 'a#3': 20 }), remembered: 'a#1' }
    expect(pickCredential(credentials, all)).toBe(credentials[1])
  })

  it('is the remembered one while that is healthy', () => {
    expect(counted({ remembered: 'a#3' })).toEqual({ 'a#3': 10_000 })
    expect(counted({ remembered: 'a#3', cooling: cooling({ 'a#3': 5 }) })['a#3']).toBeUndefined()
  })

  it('is any other where the remembered one is gone', () => {
    expect(Object.keys(counted({ remembered: 'a#9' })).sort()).toEqual(['a#1', 'a#2', 'a#3'])
  })
})
