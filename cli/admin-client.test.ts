import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { adminClient } from './admin-client.ts'

it('finds the admin API by the address, and by what clients have as their base URL', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url!)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens
  for (const path of ['', '/', '/v1', '/v1/', '/v1beta', '/admin/v1', '/prefix', '/prefix/v1'])
    await adminClient(`${base}${path}`, 'key', '--url')('GET', '/config')
  const own = '/admin/v1/config'
  expect(asked).toEqual([own, own, own, own, own, own, `/prefix${own}`, `/prefix${own}`])
})

it('says of a gateway that hangs that it did not answer, before its answer or in the midst of it', async () => {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/begun')) response.write('{')
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close().closeAllConnections())
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens
  const ask = adminClient(base, 'key', '--url', 200)
  await expect(ask('GET', '/config')).rejects.toThrow(`${base} cannot be reached: it did not answer in time.`)
  await expect(ask('GET', '/begun')).rejects.toThrow(/(broke off|cannot be reached): it did not answer in time\.$/)
})
