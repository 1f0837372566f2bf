import { gateway as compiled } from '#gateway'
import { run } from '../gateway/gateway.ts'
import { sendWithFetch } from '../platform/web/transport.ts'
import { createGateway } from './create-gateway.ts'

/**
 * Nitro's plugin for the presets that have no entry of ours: starts the gateway with what every runtime has. Usage is
 * written to the log there, one line a call.
 */
export default function start(): void {
  const log = (entry: object): void => console.log(JSON.stringify(entry))
  const usage = {
    record: (record: object): void => log({ level: 'info', message: 'usage', ...record }),
    flush: async (): Promise<void> => {},
  }
  run(createGateway(compiled, { read: name => process.env[name], transport: sendWithFetch, usage, log }))
}
