import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newRoutingMemory } from '../routing/memory.ts'
import type { SqlDatabase } from '../state/database.ts'
import { listDrains } from '../state/drains.ts'
import { sqliteDatabase } from '../state/sqlite-database.ts'
import { choose } from './choose.ts'
import { Drains } from './drains.ts'
import { findModel } from './find-model.ts'
import { modelsOf, runningUpstream, testCall, testGateway } from './test-call.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-drains-'))
let here: SqlDatabase
let there: SqlDatabase
beforeAll(() => {
  const file = join(folder, 'headgate.db')
  here = sqliteDatabase(file)
  there = sqliteDatabase(file)
})
afterAll(async () => {
  await here.close()
  await there.close()
  rmSync(folder, { recursive: true })
})

describe('drains', () => {
  it('are known at once where they are made, and elsewhere with the next look', async () => {
    const [copy, other] = [new Set<string>(), new Set<string>()]
    const [mine, theirs] = [new Drains(copy, here), new Drains(other, there)]
    await mine.set('up', true, 'ann')
    expect([...copy]).toEqual(['up'])
    const work: Promise<unknown>[] = []
    theirs.settle(one => work.push(one))
    theirs.settle(one => work.push(one))
    expect(work).toHaveLength(1)
    await Promise.all(work)
    expect([...other]).toEqual(['up'])
    expect(await listDrains(there)).toEqual([{ upstream: 'up', since: expect.any(Number), by: 'ann' }])
    await theirs.set('up', false, 'bob')
    await mine.refresh()
    expect([...copy]).toEqual([])
  })

  it('make no database by looking', async () => {
    const never = { all: () => Promise.reject(new Error('it was asked')) } as unknown as SqlDatabase
    await new Drains(new Set(), never, () => false).refresh()
  })
})

describe('a drained upstream', () => {
  const routing = newRoutingMemory()
  const upstreams = new Map([
    ['a', runningUpstream({ id: 'a' })],
    ['b', runningUpstream({ id: 'b' })],
  ])
  const gateway = testGateway({ routing, upstreams, models: modelsOf({ one: ['a/m'], two: ['a/m', 'b/m'] }) })
  const chosen = (model: string) => {
    const call = testCall({ gateway, model })
    return choose(call, findModel(gateway, model)!)
  }

  it('gets no calls, and is skipped with the reason', () => {
    routing.drained.add('a')
    const { candidates, skipped } = chosen('two')
    expect(candidates.map(({ upstream }) => upstream)).toEqual(['b'])
    expect(skipped).toEqual([{ upstream: 'a', model: 'm', reason: 'it is drained, and gets no new calls' }])
  })

  it('is told of where nobody else is left', () => {
    expect(() => chosen('one')).toThrow(
      expect.objectContaining({
        status: 503,
        message: 'No target of the model "one" can serve this request: "a/m": it is drained, and gets no new calls.',
        details: expect.objectContaining({ code: 'upstream_drained', retryAfterSeconds: 30 }),
      }),
    )
    routing.drained.clear()
    expect(chosen('one').candidates).toHaveLength(1)
  })
})
