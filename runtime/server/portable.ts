import { gateway as compiled } from '#gateway'
import { run } from '../gateway/gateway.ts'
import { sendWithFetch } from '../platform/web/transport.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import { commitOf } from './commit.ts'
import { createGateway } from './create-gateway.ts'
import { loginsOf } from './logins.ts'

/**
 * Nitro's plugin for the presets that have no entry of ours: starts the gateway with what every runtime has. Usage is
 * written to the log there, one line a call.
 */
export default function start(): void {
  const log = (entry: object): void => console.log(JSON.stringify(entry))
  const usage = {
    // What it was reckoned with would be most of the line.
    record: ({ price: _, ...record }: UsageRecord): void => log({ level: 'info', message: 'usage', ...record }),
    flush: async (): Promise<void> => {},
  }
  const read = (name: string): string | undefined => process.env[name]
  const logins = loginsOf(compiled, read, undefined)
  const commit = commitOf(compiled, read)
  const gateway = createGateway(compiled, { commit, read, transport: sendWithFetch, usage, logins, log })
  // Where these servers listen is their platform's affair, and most listen to the world.
  if (gateway.open && process.env.HEADGATE_OPEN !== 'yes')
    throw new Error(
      'No key is configured, and this server may be open to the world. Add "keys" to gateway.config.ts, or set HEADGATE_OPEN=yes.',
    )
  run(gateway)
}
