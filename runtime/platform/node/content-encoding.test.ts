import { constants, createZstdCompress } from 'node:zlib'
import { expect, it } from 'vitest'
import { gatewayRequestOf } from '../web/server.ts'
import { decodeBody } from './content-encoding.ts'

it.each(['pigeon', '__proto__', 'constructor', 'toString', 'gzip, br'])('%s is no encoding', async encoding => {
  const unknown = expect.objectContaining({ status: 415, message: expect.stringContaining('is not one of gzip') })
  await expect(decodeBody(new Uint8Array(1), encoding, 100)).rejects.toThrow(unknown)
  const request = new Request('http://g/', { method: 'POST', body: 'x', headers: { 'content-encoding': encoding } })
  await expect(gatewayRequestOf(request).body(100)).rejects.toThrow(unknown)
})

it('a body of zstd may ask for a window of 8 MiB and no more, as it is taken before the first byte is decoded', async () => {
  expect(Buffer.from(await decodeBody(await compressed(23), 'zstd', 100)).toString()).toBe('words')
  await expect(decodeBody(await compressed(24), 'zstd', 100)).rejects.toMatchObject({ status: 400 })
})

/** Only a size that is not known ahead keeps the window from being cut to it. */
async function compressed(windowLog: number): Promise<Buffer> {
  const encoder = createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: windowLog } })
  encoder.write('words')
  encoder.flush(() => encoder.end())
  return Buffer.concat(await encoder.toArray())
}
