import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import type { Transport } from '../../runtime/platform/transport.ts'
import { exchangeToken } from '../../runtime/upstreams/copilot/login.ts'
import { type TestService, testService } from '../../runtime/upstreams/copilot/test-service.ts'
import { loginToCopilot } from './copilot.ts'

let service: TestService
let transport: ReturnType<typeof createNodeTransport>
beforeEach(async () => {
  service = await testService()
  transport = createNodeTransport()
})
afterEach(async () => {
  await transport.close()
  await service.close()
})

function begin() {
  const printed: string[] = []
  const slept: number[] = []
  const sleep = async (milliseconds: number) => void slept.push(milliseconds)
  const print = (line: string) => void printed.push(line)
  const tokens = loginToCopilot({ transport: transport.send, host: service.url, print, sleep })
  return { tokens, printed, slept }
}

describe('a login with GitHub', () => {
  it('waits for the code to be typed, as slowly as GitHub wants', async () => {
    const pending = { error: 'authorization_pending' }
    service.pending = [pending, { error: 'slow_down' }, { error: 'slow_down', interval: 20 }, pending]
    const { tokens, printed, slept } = begin()
    expect(await tokens).toMatchObject({ access: 'copilot-2', refresh: 'github-1', endpoint: `${service.url}/seat` })
    expect(slept).toEqual([5000, 5000, 10_000, 20_000, 20_000])
    expect(printed.join('\n')).toContain('Open https://github.com/login/device and type this code:\n\n  ABCD-1234')
    expect(printed.join('\n')).not.toMatch(/github-1|copilot-2/)
  })

  it.each(['access_denied', 'expired_token'])('that ends with %s says so', async code => {
    service.pending = [{ error: code }]
    await expect(begin().tokens).rejects.toThrow(code)
  })

  it('of somebody without Copilot fails', async () => {
    service.exchangeStatus = 403
    await expect(begin().tokens).rejects.toThrow('no access to Copilot')
  })
})

it.each([
  ['https://github.com', 'https://api.github.com/copilot_internal/v2/token'],
  ['https://tenant.ghe.com', 'https://api.tenant.ghe.com/copilot_internal/v2/token'],
])('the API of %s is on a host of its own', async (host, url) => {
  const asked: string[] = []
  const send: Transport = request => {
    asked.push(request.url)
    return Promise.reject(new Error('nobody is there'))
  }
  await exchangeToken(send, host, 'g').catch(() => {})
  expect(asked).toEqual([url])
})
