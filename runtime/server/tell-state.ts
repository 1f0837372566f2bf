import type { Gateway } from '../gateway/gateway.ts'

/** What whoever runs it had better know; what they know of the one before is not told again. */
export function tellState(gateway: Gateway, log: Gateway['log'], before?: Gateway): void {
  const known = new Set(before?.absent.upstreams.map(({ id }) => id))
  if (before?.open && gateway.open) {
    // They know.
  } else if (gateway.open)
    log({ level: 'info', message: 'No keys are configured: open to everyone on this machine, and to nobody else.' })
  else if (gateway.keys.size === 0)
    log({ level: 'warn', message: 'No key is good now: every call will be refused until there is one.' })
  for (const { id, variables } of gateway.absent.upstreams.filter(({ id }) => !known.has(id)))
    log({ level: 'info', message: `Upstream "${id}" is left out: set ${variables.join(' or ')} to offer it.` })
}
