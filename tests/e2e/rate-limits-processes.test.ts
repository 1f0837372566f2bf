import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from './builds.ts'
import { ADMIN_KEY, type ServerProcess, startProcess, variables } from './harness.ts'
import { type LimitedKey, limitedKey } from './limited-keys.ts'

beforeAll(() => {
  for (const preset of ['node_server', 'node_cluster'] as const) ensureBuilt(preset)
})

let folder: string
let running: ServerProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headgate-limits-'))
})
afterEach(async () => {
  await Promise.all(running.map(server => server.stop()))
  running = []
  rmSync(folder, { recursive: true, force: true })
})

/** A process that shares its database with those of the same test. */
async function start(env: Record<string, string> = {}, preset: 'node_server' | 'node_cluster' = 'node_server') {
  const server = await startProcess(join(ensureBuilt(preset), 'server/index.mjs'), [], {
    ...variables({}),
    ...{ PORT: '0', HOST: '127.0.0.1', HEADGATE_DATABASE: join(folder, 'headgate.db'), HEADGATE_LOG: 'json' },
    ...env,
  })
  running.push(server)
  return server
}

/** Asks over a connection of its own, so that a cluster's processes take turns; gives the status. */
function ask({ url }: ServerProcess, key: LimitedKey, model = 'metered/demo-fast'): Promise<number> {
  const body = JSON.stringify({ model, max_tokens: 20, messages: [{ role: 'user', content: 'say: yes' }] })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${limitedKey(key)}` }
  return new Promise((done, failed) => {
    const sent = request(`${url}/v1/chat/completions`, { method: 'POST', headers, agent: false }, response => {
      response.resume().on('end', () => done(response.statusCode ?? 0))
    })
    sent.on('error', failed).end(body)
  })
}

interface ShownLimit {
  requestsPerMinute?: { used: number }
  concurrent?: { used: number }
  budgets: { usd: { used: string; reserved: string } }[]
}

async function standing({ url }: ServerProcess, key: LimitedKey): Promise<ShownLimit> {
  const reply = await fetch(`${url}/admin/v1/limits?kind=key&name=${key}`, {
    headers: { authorization: `Bearer ${ADMIN_KEY}` },
  })
  expect(reply.status).toBe(200)
  const { limits } = (await reply.json()) as { limits: ShownLimit[] } // as the schema of the admin API has it
  return limits[0]!
}

/** Its standing once nothing is under way: what a call has used is counted after its answer. */
async function settled(server: ServerProcess, key: LimitedKey): Promise<ShownLimit> {
  await expect
    .poll(() => standing(server, key).then(({ budgets }) => budgets[0]?.usd.reserved), { timeout: 15_000 })
    .toBe('0')
  return standing(server, key)
}

/** Waits until so many calls are in usage. */
async function stored(calls: number): Promise<void> {
  const rows = (): unknown => {
    const client = new Database(join(folder, 'headgate.db'), { readonly: true })
    try {
      return client.prepare('select count(*) from usage').pluck().get()
    } finally {
      client.close()
    }
  }
  await expect.poll(rows, { timeout: 15_000 }).toBe(calls)
}

describe('a process that counts in memory', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('goes on after a %s where the one before it was', async signal => {
    const first = await start()
    expect([await ask(first, 'remembered'), await ask(first, 'remembered')]).toEqual([200, 200])
    await stored(2)
    const before = await standing(first, 'remembered')
    expect(before).toMatchObject({ requestsPerMinute: { used: 2 } })
    expect(Number(before.budgets[0]?.usd.used)).toBeGreaterThan(0)
    first.child.kill(signal)
    await new Promise(done => first.child.once('exit', done))
    const second = await start()
    expect(await ask(second, 'remembered')).toBe(200)
    expect(await ask(second, 'remembered')).toBe(429)
    const after = await settled(second, 'remembered')
    expect(Number(after.budgets[0]?.usd.used)).toBeCloseTo(Number(before.budgets[0]?.usd.used) * 1.5, 9)
  })
})

describe('processes that share a database', () => {
  const together = { HEADGATE_COUNTERS: 'database' }

  it('hold limits together', async () => {
    const both = [await start(together), await start(together)]
    const at = (n: number) => both[n % 2]!
    const burst = await Promise.all(
      Array.from({ length: 40 }, (_, n) => ask(at(n), 'together', 'metered/demo-delay-3000')),
    )
    expect(burst.filter(status => status === 200)).toHaveLength(5)
    await settled(both[0]!, 'together')
    let served = 5
    for (let n = 0; n < 40; n++) if ((await ask(at(n), 'together')) === 200) served++
    expect(served).toBe(30)
    await settled(both[0]!, 'together')
    const [one, other] = await Promise.all(both.map(server => standing(server, 'together')))
    expect(one).toMatchObject({ requestsPerMinute: { used: 30 }, concurrent: { used: 0 } })
    expect(other).toEqual(one)
  })

  it('pass a budget together by no more than the calls under way, and no second time', async () => {
    const both = [await start(together), await start(together)]
    const burst = () => Promise.all(Array.from({ length: 200 }, (_, n) => ask(both[n % 2]!, 'crowd')))
    let served = 1
    for (let n = 0; n < 40 && served > 0; n++) {
      served = (await burst()).filter(status => status === 200).length
      // None is refused for what the calls of the burst before were expected to take.
      await settled(both[0]!, 'crowd')
    }
    expect(served).toBe(0)
    const { usd } = (await standing(both[0]!, 'crowd')).budgets[0]!
    expect(Number(usd.used)).toBeGreaterThanOrEqual(1)
    // A call takes less than three cents.
    expect(Number(usd.used)).toBeLessThan(1.03)
    expect(await standing(both[1]!, 'crowd')).toEqual(await standing(both[0]!, 'crowd'))
  }, 60_000)

  it('are those of a cluster, without a word', async () => {
    const cluster = await start({ NITRO_CLUSTER_WORKERS: '2' }, 'node_cluster')
    let served = 0
    for (let n = 0; n < 45; n++) if ((await ask(cluster, 'together')) === 200) served++
    expect(served).toBe(30)
  }, 180_000)
})
