import { gateway as compiled } from '#gateway'
import { type Gateway, run } from '../gateway/gateway.ts'
import { sendWithFetch } from '../platform/web/transport.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import { commitOf } from './commit.ts'
import { createGateway } from './create-gateway.ts'
import { loginsOf } from './logins.ts'
import type { TelemetryPlatform } from './telemetry.ts'

/** Usage goes to the same place, so all of it is JSON. */
export const jsonLog = (entry: object): void => console.log(JSON.stringify(entry))

/** A gateway of what every runtime has: no database, and usage is written to the log, one line a call. */
export function portableGateway(telemetry: TelemetryPlatform): Gateway {
  const usage = {
    // What it was reckoned with would be most of the line.
    record: ({ price: _, ...record }: UsageRecord): void => jsonLog({ level: 'info', message: 'usage', ...record }),
    flush: async (): Promise<void> => {},
  }
  const read = (name: string): string | undefined => process.env[name]
  const logins = loginsOf(compiled, read, undefined)
  const commit = commitOf(compiled, read)
  return createGateway(compiled, { commit, read, transport: sendWithFetch, usage, logins, telemetry, log: jsonLog })
}

/** Starts it on a platform that decides for itself where it listens: most listen to the world. */
export function startForWorld(): void {
  const gateway = portableGateway({ perCall: true })
  if (gateway.open && process.env.HEADGATE_OPEN !== 'yes')
    throw new Error(
      'No key is configured, and this server may be open to the world. Add "keys" to gateway.config.ts, or set HEADGATE_OPEN=yes.',
    )
  run(gateway)
}
