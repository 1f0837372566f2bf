import type { GatewayRequest } from '../platform/http.ts'
import type { Gateway } from './gateway.ts'

/** Milliseconds between two sweeps of a process. */
const REST = 60_000
/** Steps of one sweep. */
const STEPS = 25

let sweptAt = 0

/** Deletes what is past its time, some of it at a time, unless that was done not long ago. */
export async function sweepStored({ stored, log }: Pick<Gateway, 'stored' | 'log'>, now = Date.now()): Promise<void> {
  if (!stored || now - sweptAt < REST) return
  sweptAt = now
  try {
    for (let step = 0; step < STEPS; step++) if (!(await stored.sweep())) return
    // There is more of it.
    sweptAt = 0
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    log({ level: 'warn', message: `Stored responses that are past their time could not be deleted: ${reason}` })
  }
}

/** The same once an answer has been given, for where nothing runs between calls. */
export function sweepAfter(gateway: Gateway, request: GatewayRequest): void {
  if (Date.now() - sweptAt < REST) return
  const swept = sweepStored(gateway)
  request.background?.(swept)
}
