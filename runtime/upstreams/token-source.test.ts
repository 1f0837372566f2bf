import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { GatewayError } from '../canonical/error.ts'
import { WrongSecret } from '../platform/secret-box.ts'
import { classOf } from '../routing/fault-class.ts'
import { LoginRefused, type Tokens } from './login-tokens.ts'
import { type TestVault, testVault } from './test-vault.ts'
import { TokenSource, type TokenSourceOptions } from './token-source.ts'

const NOON = 1_000_000_000
const GOOD: Tokens = { access: 'good', expiresAt: NOON + 3_600_000, refresh: 'r1' }
const ENDING: Tokens = { access: 'ending', expiresAt: NOON + 60_000, refresh: 'r1' }
const OVER: Tokens = { access: 'over', expiresAt: NOON - 1, refresh: 'r1' }

/** A provider whose refresh tokens are good once: `r1` gives `r2` and so on. */
function rotating() {
  const used: string[] = []
  let valid = 1
  return {
    used,
    async renew({ refresh }: Tokens): Promise<Tokens> {
      used.push(refresh!)
      if (refresh !== `r${valid}`) throw new LoginRefused('invalid_grant')
      valid += 1
      await new Promise(resolve => setTimeout(resolve, 20))
      return { access: `a${valid}`, expiresAt: NOON + 3_600_000, refresh: `r${valid}` }
    },
  }
}

function sourceOf(vault: TestVault, options: Partial<TokenSourceOptions> = {}): TokenSource {
  const renew = rotating().renew
  return new TokenSource({ upstream: 'up', vault, renew, ahead: 300_000, now: () => NOON, interval: 5, ...options })
}

const rejection = (promise: Tokens | Promise<Tokens>): Promise<GatewayError> =>
  Promise.resolve(promise).then(
    () => expect.fail('it resolved'),
    (error: GatewayError) => error,
  )

describe('the tokens of a login', () => {
  it('are read once, and then come from memory without a promise', async () => {
    const vault = testVault(GOOD)
    const source = sourceOf(vault)
    expect(await source.get()).toEqual(GOOD)
    for (let n = 0; n < 100; n++) expect(source.get()).toEqual(GOOD)
    expect(vault.loads).toBe(1)
  })

  it('are renewed before they end, by one request for any number of calls', async () => {
    const { renew, used } = rotating()
    const vault = testVault(ENDING)
    const source = sourceOf(vault, { renew })
    const all = await Promise.all(Array.from({ length: 20 }, () => source.get()))
    expect(new Set(all.map(({ access }) => access))).toEqual(new Set(['a2']))
    expect(used).toEqual(['r1'])
    expect(vault.row).toMatchObject({ version: 2, tokens: { refresh: 'r2' } })
  })

  it('are looked at again now and then, as somebody may have logged out, or in to another account', async () => {
    let now = NOON
    const vault = testVault(GOOD)
    const source = sourceOf(vault, { now: () => now })
    await source.get()
    const settled = () => new Promise(resolve => setTimeout(resolve, 5))
    const other = { ...GOOD, access: 'of another account' }
    vault.row = { version: 2, tokens: other, claimedUntil: 0 }
    // The call that looks does not wait for what it finds.
    now += 30_000
    expect(source.get()).toEqual(GOOD)
    await settled()
    expect(source.get()).toEqual(other)
    expect(vault.loads).toBe(2)
    vault.broken = new Error('busy')
    now += 30_000
    source.get()
    await settled()
    expect(source.get()).toEqual(other)
    vault.broken = undefined
    vault.row = undefined
    now += 30_000
    source.get()
    await settled()
    expect((await rejection(source.get())).message).toBe('Upstream "up" has to be logged in: headgate login up')
  })

  it('are renewed by one of several processes, and read by the others', async () => {
    const { renew, used } = rotating()
    const vault = testVault(OVER)
    const sources = Array.from({ length: 5 }, () => sourceOf(vault, { renew }))
    const all = await Promise.all(sources.map(source => source.get()))
    expect(all.map(({ access }) => access)).toEqual(Array(5).fill('a2'))
    expect(used).toEqual(['r1'])
  })

  it('are taken from a sibling where the refusal came of a lost race', async () => {
    const vault = testVault(OVER)
    const source = sourceOf(vault, {
      async renew() {
        // An older version of the gateway that claims nothing was faster.
        vault.row = { version: 2, tokens: { ...GOOD, access: 'of the sibling' }, claimedUntil: 0 }
        throw new LoginRefused('invalid_grant')
      },
    })
    expect(await source.get()).toMatchObject({ access: 'of the sibling' })
    expect(vault.row?.lost).toBeUndefined()
  })

  it('are taken over from a process that died while it renewed them', async () => {
    const vault = testVault(OVER)
    await vault.claim('up', 1, 40)
    expect(await sourceOf(vault).get()).toMatchObject({ access: 'a2' })
  })

  it('do not wait twice for a renewal whose request was stopped, where the timer fires early', async () => {
    const { renew } = rotating()
    let stopped = true
    const now = vi.spyOn(performance, 'now').mockReturnValue(1_000)
    onTestFinished(() => now.mockRestore())
    const vault = testVault(OVER)
    const source = sourceOf(vault, {
      lease: 50,
      renew(tokens) {
        if (!stopped) return renew(tokens)
        stopped = false
        // Nothing of it is left, not even its claim.
        vault.row = { ...vault.row!, claimedUntil: 0 }
        return new Promise(() => {})
      },
    })
    void source.get()
    expect(await Promise.all([source.get(), source.get()])).toMatchObject([{ access: 'a2' }, { access: 'a2' }])
  })

  it('do not wait for a renewal whose request was stopped, as on Workers', async () => {
    const { renew } = rotating()
    let stopped = true
    const source = sourceOf(testVault(OVER), {
      lease: 250,
      renew(tokens) {
        if (!stopped) return renew(tokens)
        stopped = false
        return new Promise(() => {})
      },
    })
    void source.get()
    expect(await Promise.all([source.get(), source.get()])).toMatchObject([{ access: 'a2' }, { access: 'a2' }])
  })

  it('are used to their end while the renewal fails for a reason that may pass', async () => {
    let now = NOON
    let tries = 0
    const vault = testVault(ENDING)
    const renew = () => {
      tries += 1
      return Promise.reject(new Error('no route'))
    }
    const source = sourceOf(vault, { renew, now: () => now })
    expect(await source.get()).toEqual(ENDING)
    expect(vault.row).toMatchObject({ version: 1, claimedUntil: 0 })
    // Calls do not wait for one failure after the other.
    expect(source.get()).toEqual(ENDING)
    expect(tries).toBe(1)
    now += 10_000
    expect(await source.get()).toEqual(ENDING)
    expect(tries).toBe(2)
    now = ENDING.expiresAt
    const error = await rejection(source.get())
    expect(error.message).toBe('The login of upstream "up" could not be renewed.')
    expect(classOf(error)).toBe('network')
  })

  it('are kept where the database is away just then, and written down later', async () => {
    const { renew, used } = rotating()
    const vault = testVault(OVER)
    const source = sourceOf(vault, {
      async renew(tokens) {
        const next = await renew(tokens)
        vault.broken = new Error('disk full')
        return next
      },
    })
    expect(await source.get()).toMatchObject({ access: 'a2' })
    expect(await source.get()).toMatchObject({ access: 'a2' })
    expect(vault.row).toMatchObject({ version: 1 })
    vault.broken = undefined
    expect(await source.get()).toMatchObject({ access: 'a2' })
    expect(vault.row).toMatchObject({ version: 2, tokens: { refresh: 'r2' } })
    expect(source.get()).toMatchObject({ access: 'a2' })
    expect(used).toEqual(['r1'])
  })

  it('that the upstream does not accept are replaced, once for all calls that had them', async () => {
    const { renew, used } = rotating()
    const source = sourceOf(testVault(GOOD), { renew })
    const tokens = await source.get()
    const all = await Promise.all([source.replace(tokens), source.replace(tokens), source.replace(tokens)])
    expect(all.map(({ access }) => access)).toEqual(['a2', 'a2', 'a2'])
    expect(await source.replace(tokens)).toMatchObject({ access: 'a2' })
    expect(used).toEqual(['r1'])
  })
})

describe('a login that is of no use', () => {
  it('asks for a new one, as a fault of the credential, and is not tried again', async () => {
    let asked = 0
    const vault = testVault(OVER)
    const renew = () => {
      asked += 1
      return Promise.reject(new LoginRefused('app_session_terminated'))
    }
    const source = sourceOf(vault, { renew })
    const error = await rejection(source.get())
    expect(error.message).toBe('Upstream "up" has to be logged in again: headgate login up')
    expect(error.status).toBe(502)
    expect(classOf(error)).toBe('credential')
    expect(vault.row).toMatchObject({ lost: 'app_session_terminated' })
    await rejection(source.get())
    await rejection(sourceOf(vault, { renew }).get())
    expect(asked).toBe(1)
  })

  it('is taken anew when somebody has logged in, without a restart', async () => {
    const vault = testVault(OVER)
    const source = sourceOf(vault, { renew: () => Promise.reject(new LoginRefused('invalid_grant')) })
    await rejection(source.get())
    vault.row = { version: 9, tokens: GOOD, claimedUntil: 0 }
    expect(await source.get()).toEqual(GOOD)
  })

  it('is one that never was, that has nothing to renew it with, or that the upstream has ended', async () => {
    expect((await rejection(sourceOf(testVault()).get())).message).toBe(
      'Upstream "up" has to be logged in: headgate login up',
    )
    const { refresh: _, ...once } = OVER
    expect(classOf(await rejection(sourceOf(testVault(once)).get()))).toBe('credential')
    const vault = testVault(GOOD)
    const source = sourceOf(vault)
    const ended = await source.lose(await source.get(), 'token_invalidated')
    expect(ended.message).toContain('has to be logged in again')
    expect(vault.row).toMatchObject({ lost: 'token_invalidated' })
    expect(classOf(await rejection(source.get()))).toBe('credential')
  })

  it('says so where it was encrypted with another secret', async () => {
    const vault = testVault(GOOD)
    vault.broken = new WrongSecret()
    const error = await rejection(sourceOf(vault).get())
    expect(error.message).toContain('encrypted with another HEADGATE_SECRET')
    expect(classOf(error)).toBe('credential')
  })

  it('tells nothing of a token or of the database in its errors', async () => {
    const vault = testVault(OVER)
    const renew = () => Promise.reject(new Error(`bad token ${OVER.refresh}`))
    const first = await rejection(sourceOf(vault, { renew }).get())
    vault.broken = new Error('The database /home/me/x.db cannot be opened')
    const second = await rejection(sourceOf(vault, { renew }).get())
    expect(`${first.message} ${second.message}`).not.toMatch(/r1|over|home/)
  })
})

it('the credential shows the token of the moment to what keeps it out of messages', async () => {
  const source = sourceOf(testVault(GOOD))
  const { credential } = source
  expect(credential).toMatchObject({ id: 'up#login', value: '' })
  await source.get()
  expect(credential.value).toBe('good')
  await source.replace(GOOD)
  expect(credential.value).toBe('a2')
})
