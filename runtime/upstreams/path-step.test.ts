import { expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import { pathStep } from './path-step.ts'

it.each([
  ['gpt-5', 'gpt-5'],
  ['models/x?key=y#z', 'models%2Fx%3Fkey%3Dy%23z'],
  ['../../admin', '..%2F..%2Fadmin'],
  ['%2e%2e', '%252e%252e'],
  ['a\r\nhost: b', 'a%0D%0Ahost%3A%20b'],
  ['...', '...'],
])('%j is one step of a path', (model, step) => {
  expect(pathStep(model)).toBe(step)
  expect(new URL(`http://u/a/${pathStep(model)}/b`).pathname).toBe(`/a/${step}/b`)
})

it.each(['.', '..', '\ud800', 'a\udc00'])('%j is none, which is the fault of its client', model => {
  expect(() => pathStep(model)).toThrow(GatewayError)
  expect(() => pathStep(model)).toThrow(
    expect.objectContaining({ kind: 'invalid-request', details: { param: 'model' } }),
  )
})
