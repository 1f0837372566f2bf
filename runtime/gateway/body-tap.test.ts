import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CompiledBodies } from '../config/request-log.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { ByteSink } from '../platform/bytes.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { BodyLog } from '../request-log/body-log.ts'
import type { SqlDatabase } from '../state/database.ts'
import type { BodiesRow } from '../state/request-bodies.ts'
import { sqliteDatabase } from '../state/sqlite-database.ts'
import { account } from './account.ts'
import { tapBodies, tapped } from './body-tap.ts'
import type { ResolvedCall } from './call.ts'
import { sweepBodies } from './sweep-bodies.ts'
import { keysOf, sourceOf, testCall, testGateway, testRequest } from './test-call.ts'

let folder: string
let database: SqlDatabase
let warnings: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headgate-bodies-'))
  database = sqliteDatabase(join(folder, 'headgate.db'))
  warnings = []
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const ASKED = '{"model":"m","messages":[{"role":"user","content":"what is asked"}]}'
const SAID: GatewayReply = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: utf8('{"said":"this"}'),
}
const EVENTS = { 'content-type': 'text/event-stream; charset=utf-8' }

/** Nothing of 1970 is past its time, unless a test says so. */
function logOf(which: Partial<CompiledBodies> = {}, on: SqlDatabase = database, retentionMs = Date.now()): BodyLog {
  const warn = (message: string): void => void warnings.push(message)
  return new BodyLog(on, { maxBytes: 65_536, ...which }, { redact: ['password'], retentionMs, warn })
}

function callOf(log: BodyLog, parts: Partial<ResolvedCall> = {}): ResolvedCall {
  const call = testCall({ bytes: utf8(ASKED), gateway: testGateway({ bodies: log }), ...parts })
  tapBodies(call, log)
  return call
}

const rows = (): Promise<BodiesRow[]> =>
  database.all('select *, request_id as requestId, answer_type as answerType from request_bodies order by id')

async function piped({ body }: GatewayReply, left = Number.POSITIVE_INFINITY): Promise<string> {
  if (body === null || body instanceof Uint8Array) throw new Error('it is no stream')
  let said = ''
  await new Promise<void>(resolve => {
    const sink: ByteSink = {
      write(chunk) {
        said += new TextDecoder().decode(chunk)
        if (said.length >= left) {
          flow.cancel()
          resolve()
        }
        return true
      },
      end: resolve,
      fail: () => resolve(),
    }
    const flow = body.pipe(sink)
  })
  return said
}

describe('the bodies of a call', () => {
  it('are written down once it is over, as they passed', async () => {
    const log = logOf()
    const call = callOf(log, { principal: { key: 'team', group: 'lab' }, body: { user: 'ada' } })
    expect(tapped(call, SAID)).toBe(SAID)
    await expect.poll(rows).toHaveLength(1)
    expect((await rows())[0]).toMatchObject({
      ...{ requestId: 'req_1', started_at: 1_000, key: 'team', group_id: 'lab', tag: 'ada', model: 'm', status: 200 },
      ...{ request: ASKED, request_bytes: ASKED.length, request_cut: 0 },
      ...{ answer: '{"said":"this"}', answer_bytes: 15, answer_cut: 0, answerType: 'application/json' },
    })
  })

  it('are heard piece by piece in a stream, which its client is given as it came', async () => {
    const log = logOf()
    const pieces = ['data: {"delta":"a"}\n\n', 'data: {"delta":"b"}\n\n']
    const reply = tapped(callOf(log), { status: 200, headers: EVENTS, body: sourceOf(pieces) })
    expect(await rows()).toEqual([])
    expect(await piped(reply)).toBe(pieces.join(''))
    await log.flush()
    expect((await rows())[0]?.answer).toBe(pieces.join(''))
  })

  it('are what there was of a stream that broke, or that its client left', async () => {
    const log = logOf()
    const pieces = ['data: {"delta":"a"}\n\n', 'data: {"delta":"b"}\n\n']
    const stream = (error?: Error): GatewayReply => ({ status: 200, headers: EVENTS, body: sourceOf(pieces, error) })
    await piped(tapped(callOf(log, { requestId: 'broke' }), stream(new Error('gone'))))
    await piped(tapped(callOf(log, { requestId: 'left' }), stream()), 5)
    const never = tapped(callOf(log, { requestId: 'never' }), stream())
    if (never.body && !(never.body instanceof Uint8Array)) never.body.cancel()
    await log.flush()
    expect((await rows()).map(({ requestId, answer }) => [requestId, answer])).toEqual([
      ['broke', pieces.join('')],
      ['left', pieces[0]],
      ['never', ''],
    ])
  })

  it('hold neither the key that it came with nor that which the client brought', async () => {
    const log = logOf()
    const request = testRequest({ 'x-headgate-key': 'our-own', authorization: 'Bearer their-own' })
    const gateway = testGateway({ bodies: log, open: false, keys: keysOf({ 'our-own': 'team' }) })
    const bytes = utf8('{"a":"our-own their-own","Password":"hunter2"}')
    tapped(callOf(log, { request, gateway, bytes, clientKey: 'their-own' }), SAID)
    await log.flush()
    expect((await rows())[0]?.request).toBe('{"a":"[secret] [secret]","Password":"[redacted]"}')
  })

  it('keep a request’s runtime until they are written', async () => {
    const log = logOf()
    const work: Promise<unknown>[] = []
    const request: GatewayRequest = testRequest({}, { background: one => void work.push(one) })
    tapped(callOf(log, { request }), SAID)
    await Promise.all(work)
    expect(await rows()).toHaveLength(1)
  })

  it('are not written where the call is none of those that are meant', async () => {
    const heard = (which: Partial<CompiledBodies>, parts: Partial<ResolvedCall> = {}): boolean =>
      callOf(logOf(which), parts).tap !== undefined
    expect(heard({ models: ['n', 'gpt-*'] })).toBe(false)
    expect(heard({ models: ['n', 'gpt-*'] }, { model: 'gpt-5' })).toBe(true)
    expect(heard({ keys: ['other'] })).toBe(false)
    expect(heard({ keys: ['team'], groups: ['lab'] })).toBe(false)
    expect(heard({ keys: ['team'], groups: ['lab'] }, { principal: { key: 'team', group: 'lab' } })).toBe(true)
    expect(heard({ share: 0 })).toBe(false)
    const log = logOf({ share: 0.5 })
    expect([0.4, 0.6].map(drawn => log.wants({ model: 'm', key: 'k' }, () => drawn))).toEqual([true, false])
    expect(callOf(logOf({ share: 0 })).tap).toBeUndefined()
  })

  it('are only those of errors, where these are meant: what a stream was is known when it is over', async () => {
    const log = logOf({ errorsOnly: true })
    const ended = async (requestId: string, outcome: 'ok' | 'cut' | 'upstream-error', status = 200): Promise<void> => {
      const call = callOf(log, { requestId })
      tapped(call, { ...SAID, status })
      account(call, undefined, { status, outcome })
    }
    await ended('fine', 'ok')
    await ended('cut', 'cut')
    await ended('refused', 'upstream-error', 502)
    // Told before the client was.
    const early = callOf(log, { requestId: 'early' })
    account(early, undefined, { status: 200, outcome: 'cut' })
    tapped(early, SAID)
    await log.flush()
    expect((await rows()).map(({ requestId }) => requestId)).toEqual(['cut', 'refused', 'early'])
  })

  it('are lost with a warning, and the calls are not, where the database fails', async () => {
    let fails = true
    const failing: SqlDatabase = {
      ...database,
      batch: statements => (fails ? Promise.reject(new Error('disk full')) : database.batch(statements)),
    }
    const log = logOf({}, failing)
    for (const requestId of ['a', 'b']) tapped(callOf(log, { requestId }), SAID)
    await log.flush()
    fails = false
    tapped(callOf(log, { requestId: 'c' }), SAID)
    await log.flush()
    expect(warnings).toEqual([
      'The bodies of a call could not be written down: disk full',
      'Bodies are written down again; those of 2 calls are lost.',
    ])
    expect(await rows()).toHaveLength(1)
  })

  it('wait in no more memory than is good', async () => {
    const log = logOf()
    const bytes = utf8('x'.repeat(5_000_000))
    for (let n = 0; n < 12; n++) tapped(callOf(log, { requestId: `r${n}`, bytes }), SAID)
    await log.flush()
    expect((await rows()).length).toBe(7)
    expect(warnings[0]).toContain('too many')
  })
})

describe('their time', () => {
  it('is over for some with each that is written, so that they are no more than it allows', async () => {
    const log = logOf()
    for (let n = 0; n < 7; n++) tapped(callOf(log, { requestId: `old${n}` }), SAID)
    await log.flush()
    const later = logOf({}, database, 86_400_000)
    const left = []
    for (let n = 0; n < 3; n++) {
      tapped(callOf(later, { requestId: `new${n}`, startedAt: Date.now() }), SAID)
      await later.flush()
      left.push((await rows()).length)
    }
    expect(left).toEqual([5, 3, 3])
  })

  it('is that of the config, or a week, and some go at a time', async () => {
    const log = logOf()
    const gateway = testGateway({ database })
    const now = 30 * 86_400_000
    const ages = [1, 2, 6, 8, 9]
    for (const days of ages) tapped(callOf(log, { requestId: `r${days}`, startedAt: now - days * 86_400_000 }), SAID)
    await log.flush()
    await sweepBodies(gateway, now)
    expect((await rows()).map(({ requestId }) => requestId)).toEqual(['r1', 'r2', 'r6'])
    const requestLog = { retentionMs: 1.5 * 86_400_000, redact: [] }
    await sweepBodies({ ...gateway, compiled: { ...gateway.compiled, requestLog } }, now)
    expect((await rows()).map(({ requestId }) => requestId)).toEqual(['r1'])
  })
})
