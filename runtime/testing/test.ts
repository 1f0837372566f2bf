import { describe as nodeDescribe, test as nodeTest } from 'node:test'
import { loadCalendar } from '../limits/calendar.ts'
import { SimulatedTime } from '../simulation/simulated-time.ts'
import type { GatewayUnderTest } from './api.ts'
import { placeOf } from './failed.ts'
import { SimulatedGatewayUnderTest } from './gateway-under-test.ts'
import { suite } from './suite.ts'
import { withExpectations } from './under-way.ts'

/** When every test begins: Monday noon, UTC. Tests tell nothing of the machine's clock, so that they say the same forever. */
const BEGINNING = Date.parse('2026-06-01T12:00:00Z')

/** Milliseconds of this machine after which a test is given up. */
const TIMEOUT = 10_000

export type TestBody = (gateway: GatewayUnderTest) => Promise<void> | void

interface TestFunction {
  /**
   * A test of the gateway, which is new for it: nothing has been called, nothing cools, nothing is spent, and the same
   * things happen by chance every time. Nobody is called and no time passes but the simulated one.
   */
  (name: string, body: TestBody): void
  /** A test that is not run. */
  skip(name: string, body?: TestBody): void
  /** A test that is still to be written. */
  todo(name: string, body?: TestBody): void
}

/** Simulated time is there for one at a time. */
let before: Promise<unknown> = Promise.resolve()

function declare(name: string, body: TestBody): void {
  declared(name, declare)
  void nodeTest(name, { timeout: TIMEOUT }, () => {
    const mine = before.then(() => run(body))
    before = mine.catch(() => {})
    return mine
  })
}

function skip(name: string): void {
  declared(name, skip)
  void nodeTest.skip(name)
}

function todo(name: string): void {
  declared(name, todo)
  void nodeTest.todo(name)
}

export const test: TestFunction = Object.assign(declare, { skip, todo })

function declared(name: string, from: (...given: never[]) => unknown): void {
  suite().declared?.(name, placeOf(from).stack ?? '')
}

/** Tests that belong together, under one name. */
export function describe(name: string, tests: () => void): void {
  void nodeDescribe(name, tests)
}

async function run(body: TestBody): Promise<void> {
  // What is loaded when it is first needed takes time that is none of the simulation's.
  await loadCalendar()
  const time = new SimulatedTime(BEGINNING)
  await time.run(() => withExpectations(async () => body(new SimulatedGatewayUnderTest(suite(), time))))
}
