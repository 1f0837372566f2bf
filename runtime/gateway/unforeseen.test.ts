import { expect, it } from 'vitest'
import { refuse } from './refuse.ts'
import { testCall, testGateway } from './test-call.ts'
import { unforeseen } from './unforeseen.ts'

const odd = new Error("ENOENT: no such file, open '/srv/app/late.mjs'")

it.each([
  [odd, "Error: ENOENT: no such file, open 'late.mjs'"],
  [new TypeError('https://host/v1/chat failed 1/2'), 'TypeError: https://host/v1/chat failed 1/2'],
  ['text', 'Thrown: text'],
  [null, 'Thrown: null'],
])('a fault that nobody foresaw is told without folders: %s', (thrown, said) => {
  expect(unforeseen(thrown)).toBe(said)
})

it('it has an end, whatever it quotes', () => {
  expect(unforeseen(new Error('/a'.repeat(1_000_000))).length).toBeLessThanOrEqual(1_000)
})

it('the log of a call that it ended has no folder, and its client nothing of it', () => {
  const gateway = testGateway()
  const { body } = refuse(testCall({ gateway }), odd)
  expect(gateway.lines[0]!.message).toContain("open 'late.mjs'")
  expect(JSON.stringify(gateway.lines)).not.toContain('/srv')
  expect(String(body)).not.toContain('late')
})
