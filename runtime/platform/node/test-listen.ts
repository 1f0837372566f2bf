import type { AddressInfo, Server } from 'node:net'

/** Has a server listen on a free port of this machine, and says where: `http://127.0.0.1:41237`. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has an address object.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
