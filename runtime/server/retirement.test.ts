import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { Retirement } from './retirement.ts'

/** Collects what nothing refers to any more. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
}

it('closes what a gateway held when the last call that holds it is over', async () => {
  const retirement = new Retirement()
  let closed = 0
  let call: { gateway: object } | undefined = { gateway: {} }
  retirement.retire(call.gateway, async () => void closed++)
  collect()
  await sleep(20)
  expect(closed).toBe(0)
  expect(call.gateway).toBeDefined()
  call = undefined
  for (let n = 0; n < 500 && closed === 0; n++) {
    collect()
    await sleep(10)
  }
  expect([closed, retirement.size]).toEqual([1, 0])
})

it('closes it in the end, whatever still holds the gateway', async () => {
  const retirement = new Retirement()
  const gateway = {}
  let closed = 0
  retirement.retire(gateway, async () => void closed++, 10)
  await expect.poll(() => [closed, retirement.size]).toEqual([1, 0])
})

it('closes all that is left when the process ends, and bears what cannot be closed', async () => {
  const retirement = new Retirement()
  const gateways = [{}, {}]
  let closed = 0
  for (const gateway of gateways)
    retirement.retire(gateway, async () => {
      closed++
      throw new Error('it is gone')
    })
  await retirement.close()
  await retirement.close()
  expect([closed, retirement.size]).toEqual([2, 0])
})
