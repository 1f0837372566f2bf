import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { type TestService, testService } from '../../runtime/upstreams/codex/test-service.ts'
import { loginToCodex } from './codex.ts'

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

/** A login under way: the page that was printed, and a way to paste. */
function begin(port = 0) {
  const printed: string[] = []
  const waiting: ((line: string) => void)[] = []
  async function* lines(): AsyncGenerator<string> {
    for (;;) yield await new Promise<string>(resolve => waiting.push(resolve))
  }
  const terminal = { print: (line: string) => void printed.push(line), lines: lines() }
  const tokens = loginToCodex({ transport: transport.send, issuer: service.url, terminal, port })
  tokens.catch(() => {})
  const page = async (): Promise<string> => {
    await expect.poll(() => printed.length).toBeGreaterThan(1)
    return /^http\S+$/m.exec(printed[0]!)![0]
  }
  const paste = async (line: string): Promise<void> => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    waiting.shift()!(line)
  }
  return { tokens, page, paste, printed }
}

const TOKENS = { access: 'access-2', refresh: 'refresh-2', account: 'account-1' }

describe('a login with ChatGPT', () => {
  it('comes back from the browser', async () => {
    const { tokens, page } = begin()
    const url = await page()
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'app_EMoamEEZ73f0CkXaXp7hrann',
      scope: 'openid profile email offline_access',
      id_token_add_organizations: 'true',
      codex_cli_simplified_flow: 'true',
    })
    const { state, redirect } = service.open(url)
    expect(redirect).toMatch(/^http:\/\/localhost:\d+\/auth\/callback$/)
    const back = redirect.replace('localhost', '127.0.0.1')
    expect((await fetch(back.replace('callback', 'other'))).status).toBe(404)
    expect((await fetch(`${back}?code=the-code&state=forged`)).status).toBe(400)
    expect(service.forms).toEqual([])
    expect((await fetch(`${back}?code=the-code&state=${state}`)).status).toBe(200)
    expect(await tokens).toMatchObject(TOKENS)
    expect((await tokens).expiresAt).toBeGreaterThan(Date.now() + 3_000_000)
    await expect(fetch(back)).rejects.toThrow()
  })

  it('takes the address that a browser elsewhere ended at, and asks again for what is none', async () => {
    const { tokens, page, paste, printed } = begin()
    const { state } = service.open(await page())
    await paste('the-code')
    await paste('http://localhost:1455/auth/callback?code=the-code&state=old')
    await paste(`  http://localhost:1455/auth/callback?code=the-code&scope=x&state=${state} `)
    expect(await tokens).toMatchObject(TOKENS)
    expect(printed.join('\n')).toContain('There is no code in this address')
    expect(printed.join('\n')).toContain('This address is of another login')
  })

  it('takes it where the port is taken, too', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { tokens, page, paste, printed } = begin((other.address() as AddressInfo).port)
    const { state } = service.open(await page())
    expect(printed.at(-1)).toContain('is taken. Paste the address')
    await paste(`http://localhost:1455/auth/callback?code=the-code&state=${state}`)
    expect(await tokens).toMatchObject(TOKENS)
    other.close()
  })

  it('that is denied says so', async () => {
    const { tokens, page } = begin()
    const { state, redirect } = service.open(await page())
    await fetch(`${redirect.replace('localhost', '127.0.0.1')}?error=access_denied&state=${state}`)
    await expect(tokens).rejects.toThrow('access_denied')
  })

  it('whose code is not accepted fails', async () => {
    const { tokens, page, paste } = begin()
    const { state } = service.open(await page())
    await paste(`http://localhost:1455/auth/callback?code=wrong&state=${state}`)
    await expect(tokens).rejects.toThrow('invalid_grant')
  })
})
