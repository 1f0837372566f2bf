import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clients, post } from './fault-clients.ts'
import { SAID } from './faulty-speech.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { type RunningGateway, startGatewayByChance } from './harness.ts'

const [chat] = clients

/** Calls that are under way at any time. */
const AT_ONCE = 6
/** Milliseconds between two calls of one client. */
const PAUSE = 10

interface Call {
  startedAt: number
  endedAt: number
  by: string | null
  attempts: number
  /** What came of it, where that is not the whole answer. */
  fault?: string
}

describe('one of three upstreams in turn dies under load, and comes back', () => {
  let steady: FaultyUpstream
  let mortal: FaultyUpstream
  let gateway: RunningGateway
  const calls: Call[] = []
  /** When it died, when it listened again, and when it was first asked again; on the monotonic clock. */
  let died: number
  let back: number
  let found: number

  beforeAll(async () => {
    steady = await startFaultyUpstream()
    mortal = await startFaultyUpstream()
    gateway = await startGatewayByChance(0.5, { faults: steady.origin, mortal: mortal.origin })
    let loaded = true
    const load = Promise.all(
      Array.from({ length: AT_ONCE }, async (_, client) => {
        for (let n = 0; loaded; n++) {
          calls.push(await ask(gateway.url, n % 2 === 0, `question ${n} of ${client}`))
          await sleep(PAUSE)
        }
      }),
    )
    await until(() => calls.length > 150)
    died = performance.now()
    mortal.die()
    // Cooldowns of 0.5 s, 1 s and 2 s: it comes back in the third.
    await sleep(2_500)
    const asked = mortal.calls.length
    mortal.live()
    back = performance.now()
    await until(() => mortal.calls.length > asked)
    found = performance.now()
    const before = calls.length
    await until(() => calls.length > before + 150)
    loaded = false
    await load
  })

  afterAll(async () => {
    await gateway.stop()
    await Promise.all([steady.stop(), mortal.stop()])
  })

  const between = (from: number, to: number): Call[] =>
    calls.filter(({ startedAt }) => startedAt >= from && startedAt < to)
  const shareOf = (upstream: string, some: Call[]): number =>
    some.filter(({ by }) => by === upstream).length / some.length

  /** Calls that asked it while it was dead: all others are answered by the first that they ask. */
  const strayed = (some: Call[]): Call[] => some.filter(({ attempts }) => attempts > 1)

  it('no client notices', () => {
    expect(calls.filter(({ fault }) => fault !== undefined)).toEqual([])
  })

  it('each has a third before', () => {
    const before = calls.filter(({ endedAt }) => endedAt < died)
    expect(shareOf('mortal', before)).toBeCloseTo(1 / 3, 1)
    expect(strayed(before)).toEqual([])
  })

  it('it has nothing while it is dead, but for the calls that it broke and single ones that find out', () => {
    const dead = between(died, back)
    expect(dead.length).toBeGreaterThan(20)
    expect(shareOf('mortal', dead)).toBe(0)
    expect(strayed(calls).length).toBeGreaterThan(0)
    // After the first cooldown and after the second, and the third where the machine is slow.
    const single = strayed(between(died + 450, back))
    expect(single.length).toBeGreaterThanOrEqual(1)
    expect(single.length).toBeLessThanOrEqual(3)
    expect(strayed(between(0, died + 450)).length).toBeLessThanOrEqual(AT_ONCE)
  })

  it('it has its third again once it has been found to be back', () => {
    const after = between(found, Number.POSITIVE_INFINITY)
    expect(after.length).toBeGreaterThan(50)
    expect(shareOf('mortal', after)).toBeCloseTo(1 / 3, 1)
    expect(strayed(after)).toEqual([])
  })
})

async function ask(url: string, stream: boolean, question: string): Promise<Call> {
  const startedAt = performance.now()
  try {
    const reply = await post(url, chat.path('outage', stream), chat.body('outage', stream, question))
    const text = await reply.text()
    const whole = reply.status === 200 && (stream ? text.endsWith('data: [DONE]\n\n') : text.includes(SAID))
    return {
      startedAt,
      endedAt: performance.now(),
      by: reply.headers.get('x-headgate-upstream'),
      attempts: Number(reply.headers.get('x-headgate-attempts')),
      ...(!whole && { fault: `${reply.status} ${text}` }),
    }
  } catch (thrown) {
    return { startedAt, endedAt: performance.now(), by: null, attempts: 0, fault: String(thrown) }
  }
}

async function until(met: () => boolean): Promise<void> {
  for (const end = performance.now() + 30_000; !met(); await sleep(20))
    if (performance.now() > end) throw new Error('What was waited for did not come.')
}
