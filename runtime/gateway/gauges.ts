import type { CompiledLimits } from '../config/limits.ts'
import type { Subject } from '../limits/ledger.ts'
import type { Standing } from '../limits/standing.ts'
import type { InstrumentName } from '../telemetry/instruments.ts'
import type { Family, Series } from '../telemetry/registry.ts'
import type { Gateway } from './gateway.ts'
import { lastReload } from './last-reload.ts'
import { partsOf } from './release.ts'

/** What stands at one moment: the health of upstreams, what is left of budgets, what runs. */
export async function gaugesOf(gateway: Gateway, version: string): Promise<Family[]> {
  const { upstreams, routing } = gateway
  const { health, stats, drained } = routing
  const ailments = health.snapshot().filter(({ state }) => state === 'cooling' || state === 'probing')
  const each = (measure: (upstream: string) => number): Series[] =>
    [...upstreams.keys()].map(upstream => ({ values: [upstream], value: measure(upstream) }))
  const cooling = new Map<string, Series>()
  for (const { upstream, scope, why } of ailments) {
    const values = [upstream, scope, why]
    const known = cooling.get(values.join(' '))
    cooling.set(values.join(' '), { values, value: (known?.value ?? 0) + 1 })
  }
  const isIll = (upstream: string): boolean =>
    ailments.some(ailment => ailment.scope === 'upstream' && ailment.upstream === upstream)
  const { revision, commit } = partsOf(gateway.release)
  return [
    family(
      'upstreamHealthy',
      each(upstream => (isIll(upstream) ? 0 : 1)),
    ),
    family('cooling', [...cooling.values()]),
    family(
      'drained',
      each(upstream => (drained.has(upstream) ? 1 : 0)),
    ),
    family(
      'upstreamInFlight',
      each(upstream => stats.inFlightAt(upstream)),
    ),
    family('info', [{ values: [version, revision, commit], value: 1 }]),
    family('configRefused', [{ values: [], value: lastReload()?.ok === false ? 1 : 0 }]),
    ...(await budgetsOf(gateway)),
  ]
}

function family(instrument: InstrumentName, series: Series[]): Family {
  return { instrument, series }
}

/** What is left of budgets that the config has. Those that are minted are as many as somebody likes. */
async function budgetsOf(gateway: Gateway): Promise<Family[]> {
  const subjects = subjectsOf(gateway)
  if (!gateway.ledger || subjects.length === 0) return []
  // A ledger that cannot be asked leaves the others to be told.
  const standings = await gateway.ledger.standings(subjects).catch(() => [])
  return [family('budget', standings.flatMap(dollarsLeft)), family('tokenBudget', standings.flatMap(tokensLeft))]
}

function subjectsOf({ compiled, upstreams }: Gateway): Subject[] {
  const { keys, groups = {}, models, patterns } = compiled
  return [
    ...keys.flatMap(({ id, limits }) => subject('key', id, limits)),
    ...Object.entries(groups).flatMap(([name, { limits }]) => subject('group', name, limits)),
    ...[...Object.values(models), ...patterns].flatMap(({ name, limits }) => subject('model', name, limits)),
    ...[...upstreams].flatMap(([name, { upstream }]) => subject('upstream', name, upstream.settings.limits)),
  ]
}

function subject(kind: Subject['kind'], name: string, limits: CompiledLimits | undefined): Subject[] {
  return limits && limits.budgets.length > 0 ? [{ kind, name, limits }] : []
}

function dollarsLeft({ kind, name, budgets }: Standing): Series[] {
  return budgets.flatMap(({ per, usd }) =>
    usd ? [{ values: [kind, name, per], value: Number(usd.limit) - Number(usd.used) - Number(usd.reserved) }] : [],
  )
}

function tokensLeft({ kind, name, budgets }: Standing): Series[] {
  return budgets.flatMap(({ per, tokens }) =>
    tokens ? [{ values: [kind, name, per], value: tokens.limit - tokens.used - tokens.reserved }] : [],
  )
}
