import { expect, it, vi } from 'vitest'
import { protocols } from '../protocols/registry.ts'
import { decodedOf } from './decoded.ts'
import { testCall } from './test-call.ts'

it('a body is decoded once for one call, and whoever takes it has members of its own', () => {
  const decodeRequest = vi.fn(protocols['openai-chat'].decodeRequest)
  const protocol = { ...protocols['openai-chat'], decodeRequest }
  const body = { model: 'm', messages: [{ role: 'user', content: 'hi' }] }
  const call = testCall({ body, protocol })
  const first = decodedOf(call, body)
  first.request.opaqueState = true
  first.losses.push({ feature: 'f', where: 'w', why: 'y' })
  const second = decodedOf(call, body)
  expect(second.request).not.toHaveProperty('opaqueState', true)
  expect(second.losses).toEqual([])
  expect(second.request.turns).toBe(first.request.turns)
  expect(decodeRequest).toHaveBeenCalledTimes(1)
  // The same words may be asked for otherwise.
  decodedOf({ ...call, model: 'another' }, body)
  decodedOf({ ...call, stream: !call.stream }, body)
  decodedOf(call, { ...body })
  expect(decodeRequest).toHaveBeenCalledTimes(4)
})
