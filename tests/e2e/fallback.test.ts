// What becomes of a call by everything that can go wrong with one of its three targets: who answers, after how many
// attempts, what the client is told where nobody does, and who is left alone afterwards.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeGatewayModule } from '../../codegen/config/module.ts'
import { testsConfig, withRevision } from './changed-config.ts'
import { type FaultName, probeModel, type Row, rowModel, rows } from './fallback-rows.ts'
import { clients, expectDiscreet, logLines, messageOf, post } from './fault-clients.ts'
import { SAID } from './faulty-speech.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { type RunningGateway, startGateway, startGatewayByChance } from './harness.ts'

const [chat, , messages] = clients

interface Expected {
  /** The attempts at the target that fail before an answer begins, as the client's error lists them. */
  failed: string[]
  /** Calls after which the target is left alone; `NEVER` where it is not its fault. */
  cools: number
  /** Why nobody else is asked: the target's own words, with this status, or in the stream that it has begun. */
  ends?: { status: number; says: string }
  /** The status of the error where every target fails; that of the two without room where none is given. */
  status?: number
  /** The upstream says when it can be asked again, which is sooner than the gateway would. */
  told?: boolean
}

/** Faults of the address. */
const UNREACHED: ReadonlySet<FaultName> = new Set<FaultName>(['refused', 'nameless', 'tls'])

/** More calls than any fault needs. */
const NEVER = 5
const SECONDS_TOLD = 2

const NETWORK: Expected = { failed: ['502 network', '502 network'], cools: 1 }
const TIMEOUT: Expected = { failed: ['504 network'], cools: 1 }
const CONTRACT: Expected = { failed: ['502 contract', '502 contract'], cools: 2 }
const CALLER = (status: number): Expected => ({
  failed: [`${status} caller`],
  cools: NEVER,
  ends: { status, says: `the upstream says ${status}` },
})
const RATE: Expected = { failed: ['429 rate'], cools: 1, status: 429 }
const TOLD: Expected = { ...RATE, told: true }
/** Only another attempt could have kept the client from it, and the last target has no more. */
const passedOn =
  (says: string) =>
  (row: Row): Expected =>
    row.position === 'last' ? { ...begun(says), failed: ['502 contract'] } : CONTRACT
const begun = (says: string): Expected => ({ failed: [], cools: 1, ends: { status: 200, says } })

const TABLE: Record<FaultName, Expected | Record<Row['way'], Expected> | ((row: Row) => Expected)> = {
  refused: NETWORK,
  nameless: NETWORK,
  tls: NETWORK,
  reset: NETWORK,
  'slow-headers': TIMEOUT,
  'slow-first-byte': TIMEOUT,
  stall: { whole: TIMEOUT, stream: begun('sent nothing for 700 ms') },
  cut: { whole: NETWORK, stream: begun('127.0.0.1') },
  400: CALLER(400),
  401: { failed: ['502 credential'], cools: 1 },
  403: { failed: ['502 credential'], cools: 1 },
  404: { failed: ['404 model'], cools: 1 },
  408: { failed: ['408 server'], cools: 3 },
  413: { failed: ['413 size'], cools: NEVER, status: 413 },
  429: RATE,
  '429-seconds': TOLD,
  '429-date': TOLD,
  '429-ms': TOLD,
  '429-reset': TOLD,
  '429-retry-info': TOLD,
  500: { failed: ['500 server'], cools: 3 },
  502: { failed: ['502 server'], cools: 3 },
  503: { failed: ['503 overloaded'], cools: 1 },
  529: { failed: ['529 overloaded'], cools: 1 },
  'endless-error': { failed: ['500 server'], cools: 3 },
  'wrong-type': CONTRACT,
  'broken-json': CONTRACT,
  'error-whole': passedOn('the answer is an error'),
  'broken-frame': CONTRACT,
  'error-first': passedOn('the first frame is an error'),
  'error-later': begun('the upstream broke in the middle'),
  'huge-header': NETWORK,
  'endless-frame': begun('sent an event of more than'),
  'endless-reply': CONTRACT,
}

function expectedOf(row: Row): Expected {
  const { fault, way } = row
  const entry = TABLE[fault]
  if (typeof entry === 'function') return entry(row)
  return 'failed' in entry ? entry : entry[way]
}

interface Answer {
  status: number
  attempts: number | undefined
  by: string | undefined
  retryAfter: number | undefined
  text: string
}

interface Outcome {
  answer: Answer
  /** Requests that the faulty server got of the answer's call. */
  asked: number
  cools: number
  /** Who answers when the time that the upstream may have told has passed. */
  later?: Answer
}

/** Milliseconds that a stream without content is waited for, so that no slow machine takes all faults for ones within it. */
const PATIENCE = 4_000

let upstream: FaultyUpstream
let gateway: RunningGateway
let folder: string
const outcomes = new Map<string, Promise<Outcome>>()
const seen: string[] = []

beforeAll(async () => {
  upstream = await startFaultyUpstream()
  folder = mkdtempSync(join(tmpdir(), 'headgate-fallback-'))
  const file = join(folder, 'gateway.ts')
  const config = await testsConfig()
  writeFileSync(
    file,
    writeGatewayModule(withRevision({ ...config, server: { ...config.server, keepAlive: PATIENCE } })),
  )
  gateway = await startGatewayByChance(9, { faults: upstream.origin }, { HEADGATE_GATEWAY: file })
  const limited = limiter(12)
  for (const row of rows) {
    const outcome = limited(() => play(row))
    // Awaited by the row's own test.
    outcome.catch(() => {})
    outcomes.set(row.name, outcome)
  }
})

afterAll(async () => {
  await gateway.stop()
  await upstream.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Each call is a conversation of its own, as who has answered one is asked first again. */
let conversations = 0

async function ask({ translated, way }: Row, model: string, { url }: RunningGateway = gateway): Promise<Answer> {
  const client = translated ? messages : chat
  const stream = way === 'stream'
  const body = client.body(model, stream, `question ${++conversations}`)
  const reply = await post(url, client.path(model, stream), body)
  const text = await reply.text()
  seen.push(text)
  return {
    status: reply.status,
    attempts: numberOf(reply.headers.get('x-headgate-attempts')),
    by: reply.headers.get('x-headgate-upstream') ?? undefined,
    retryAfter: numberOf(reply.headers.get('retry-after')),
    text,
  }
}

async function play(row: Row): Promise<Outcome> {
  const answer = await ask(row, rowModel(row))
  const until = performance.now() + (SECONDS_TOLD + 1.2) * 1_000
  const asked = upstream.calls.filter(({ model }) => model.endsWith(`~${row.name}`)).length
  let cools = 1
  while (cools < NEVER && !isElsewhere(await ask(row, probeModel(row)))) cools++
  if (!row.fault.startsWith('429')) return { answer, asked, cools }
  await sleep(Math.max(0, until - performance.now()))
  return { answer, asked, cools, later: await ask(row, probeModel(row)) }
}

/** The probe's second target was the first to be asked. */
function isElsewhere({ status, by, attempts }: Answer): boolean {
  return status === 200 && by === 'healthy' && attempts === 1
}

describe.each(rows)('$name', row => {
  const { failed, cools, ends, status, told } = expectedOf(row)
  const outcome = (): Promise<Outcome> => outcomes.get(row.name)! // beforeAll has begun all of them
  const before = row.position === 'last' ? ['full (503 overloaded)', 'full (503 overloaded)'] : []
  const all = [...before, ...failed.map(words => `${row.name} (${words})`)]

  if (ends?.status === 200) {
    it('has begun to answer, and says in its answer how it ended', async () => {
      const { answer } = await outcome()
      expect(answer).toMatchObject({ status: 200, by: row.name, attempts: all.length + 1 })
      expect(answer.text).toContain(ends.says)
      expect(answer.text).toContain('error')
      expect(answer.text).not.toContain('three ')
    })
  } else if (row.position === 'first' && !ends) {
    it('is made good by the second target', async () => {
      const { answer } = await outcome()
      expect(answer).toMatchObject({ status: 200, by: 'healthy', attempts: all.length + 1 })
      expect(answer.text).toContain(row.way === 'whole' ? SAID : 'three ')
      expect(answer.text).not.toContain('"error":')
    })
  } else {
    it(
      all.length === 1 ? 'is what the client is told, and nobody else is asked' : 'is told with all attempts',
      async () => {
        const { answer } = await outcome()
        expect(answer.status).toBe(ends?.status ?? status ?? 503)
        const message = messageOf((row.translated ? messages : chat).protocol, answer.text, answer.status)
        expect(message).toContain(ends?.says ?? `the upstream says ${answer.status}`)
        expect(attemptsIn(message)).toEqual(all.length === 1 ? undefined : all)
        if (told) expect([SECONDS_TOLD, SECONDS_TOLD + 1]).toContain(answer.retryAfter)
        else expect(answer.retryAfter).toBeUndefined()
      },
    )
  }

  it('reaches the upstream just as often as it is told', async () => {
    const reaches = !UNREACHED.has(row.fault)
    const begins = ends?.status === 200 ? 1 : 0
    expect((await outcome()).asked).toBe(reaches ? failed.length + begins : 0)
  })

  it(cools === NEVER ? 'makes nobody leave it alone' : `makes it left alone after ${cools} calls`, async () => {
    const found = await outcome()
    expect(found.cools).toBe(cools)
    if (found.later) expect(isElsewhere(found.later)).toBe(!told)
  })
})

it('shows nobody a key, a path of this machine or a stack', async () => {
  await Promise.all(outcomes.values())
  expect(seen.length).toBeGreaterThan(2 * rows.length)
  for (const text of seen) expectDiscreet(text)
  expectDiscreet(logLines(gateway.output()))
})

describe('on workerd', () => {
  const some = new Set<FaultName>([
    'reset',
    'slow-headers',
    'slow-first-byte',
    'cut',
    '404',
    '429',
    '500',
    '503',
    'wrong-type',
  ])
  const few = rows.filter(({ fault, position, translated }) => some.has(fault) && position === 'first' && !translated)
  let worker: RunningGateway

  beforeAll(async () => {
    worker = await startGateway('workerd', { faults: upstream.origin })
  })
  afterAll(() => worker.stop())

  it.each(few)('$name is answered as on Node', { concurrent: true }, async row => {
    const { failed, ends } = expectedOf(row)
    const { status, by, attempts, text } = await ask(row, rowModel(row), worker)
    expect({ status, by, attempts }).toEqual({
      status: 200,
      by: ends ? row.name : 'healthy',
      attempts: failed.length + 1,
    })
    expect(text.includes('"error":')).toBe(ends !== undefined)
  })
})

/** The attempts that an error's message lists, without how long they took. */
function attemptsIn(message: string): string[] | undefined {
  const [, count, list] = / All (\d+) attempts failed: (.*)\.$/.exec(message) ?? []
  const listed = list?.split('; ').map(words => words.replace(/, \d+\.\d s\)$/, ')'))
  if (listed) expect(listed).toHaveLength(Number(count))
  return listed
}

function numberOf(text: string | null): number | undefined {
  return text === null ? undefined : Number(text)
}

/** Runs so many works at once at the most. */
function limiter(limit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async work => {
    if (running >= limit) await new Promise<void>(go => waiting.push(go))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
