import { afterEach, describe, expect, it, vi } from 'vitest'
import { gateway } from '../../generated/gateway.ts'
import { runningGateway } from '../gateway/gateway.ts'
import start from './portable.ts'

afterEach(() => vi.unstubAllEnvs())

describe.skipIf(gateway.keys.length > 0)('a gateway without keys on a platform that chooses its own address', () => {
  it('does not start by itself', () => {
    vi.stubEnv('HEADGATE_OPEN', '')
    expect(start).toThrow('No key is configured')
    expect(runningGateway).toThrow('before it was started')
  })

  it('starts where it is said to be open', () => {
    vi.stubEnv('HEADGATE_OPEN', 'yes')
    start()
    expect(runningGateway().open).toBe(true)
  })
})
