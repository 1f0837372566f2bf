import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { utf8 } from '../byte-search.ts'
import type { GatewayReply } from '../http.ts'
import { createGatewayServer } from './server.ts'

const fine: GatewayReply = { status: 200, headers: {}, body: utf8('fine') }

/** Answers that come out as they should not, by their paths. */
const answers: Record<string, () => Promise<GatewayReply>> = {
  '/fine': async () => fine,
  '/throws': () => {
    throw new Error('thrown')
  },
  '/rejects': () => Promise.reject(new Error('rejected')),
  '/elsewhere': () => Promise.reject(new Error('not loaded')),
  '/header': async () => ({ ...fine, headers: { 'x-name': 'a\nb' } }),
  '/stream': async () => ({
    ...fine,
    body: {
      cancel() {},
      pipe() {
        throw new Error('no stream')
      },
    },
  }),
}

let server: Server
let failures: unknown[] = []
let url: string
beforeAll(async () => {
  server = createGatewayServer(
    ({ path }) => answers[path]!(),
    undefined,
    thrown => failures.push(thrown),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens
})
beforeEach(() => {
  failures = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('a request whose answer fails as nobody foresaw', () => {
  it.each([
    ['/throws', 'thrown'],
    ['/rejects', 'rejected'],
    ['/header', 'Invalid character in header content ["x-name"]'],
    ['/elsewhere', 'not loaded'],
  ])('is answered 500, and told: %s', async (path, message) => {
    const reply = await fetch(url + path)
    expect(reply.status).toBe(500)
    expect(await reply.json()).toMatchObject({ error: { message: 'The gateway failed to handle this request.' } })
    expect(failures).toEqual([expect.objectContaining({ message })])
    expect(await (await fetch(`${url}/fine`)).text()).toBe('fine')
  })

  it('is cut off where its answer has begun', async () => {
    await expect(fetch(`${url}/stream`).then(reply => reply.text())).rejects.toThrow()
    expect(failures).toEqual([expect.objectContaining({ message: 'no stream' })])
    expect(await (await fetch(`${url}/fine`)).text()).toBe('fine')
  })
})
