import type { Handshakes } from '../platform/node/server.ts'
import { socketOperation } from './answer.ts'

/** What knows of WebSockets; loaded with the first of them, as most gateways never see one. */
let connections: Promise<typeof import('../websocket/upgrade.ts')> | undefined

/** Characters of conversations that connections remember. */
const REMEMBERED = 256 * 1024 * 1024

export const handshakes: Handshakes = {
  wants: request => socketOperation(request) !== undefined,
  async answer(request) {
    connections ??= import('../websocket/upgrade.ts')
    // It was wanted, so there is an operation.
    return (await connections).answerHandshake(socketOperation(request)!, request, REMEMBERED)
  },
}

/** Ends connections as their turns end, and takes no more of them. */
export function stopSockets(): void {
  connections?.then(({ stopConnections }) => stopConnections(), unloaded)
}

/** Ends those that are left. */
export function cutSockets(): void {
  connections?.then(({ cutConnections }) => cutConnections(), unloaded)
}

/** What could not be loaded has no connections. */
function unloaded(): void {}
