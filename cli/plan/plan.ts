import type { AdminClient } from '../admin-client.ts'
import { type LostCaller, lostCallers, usedModels } from './callers.ts'
import { type Change, compareManifests } from './compare.ts'
import { type CostChange, costChange, modelUsage } from './cost.ts'
import { isFields, itemsOf, type Manifest } from './manifest.ts'
import { type Move, movesBetween } from './moves.ts'

/** A config that is compared, and what it is called. */
export interface Side {
  /** The file or the address that it comes from. */
  source: string
  /** The hash of the manifest, where it is known. */
  revision?: string
  commit?: string
  manifest: Manifest
}

/** What becomes different when one config takes the place of another. */
export interface Plan {
  from: Omit<Side, 'manifest'>
  to: Omit<Side, 'manifest'>
  changes: Change[]
  moves: Move[]
  /** Of the recorded traffic; absent where there is no record. */
  traffic?: { days: number; lost: LostCaller[] }
  cost?: CostChange
}

/** What was recorded of the last days. */
export interface Recorded {
  days: number
  /** Rows by model, key, group and tag. */
  rows: readonly unknown[]
  /** Whether what they cost is asked for. */
  costs: boolean
}

/** Equal configs and records make equal plans. */
export function makePlan(from: Side, to: Side, recorded?: Recorded): Plan {
  const used = recorded && usedModels(recorded.rows)
  const calls = used && callsByModel(used)
  const { manifest: before, ...fromSide } = from
  const { manifest: after, ...toSide } = to
  return {
    from: fromSide,
    to: toSide,
    changes: compareManifests(before, after),
    moves: movesBetween(before, after, calls),
    ...(recorded && used && { traffic: { days: recorded.days, lost: lostCallers(before, after, used) } }),
    ...(recorded?.costs && { cost: costChange(before, after, modelUsage(recorded.rows), recorded.days) }),
  }
}

function callsByModel(used: readonly { model: string; calls: number }[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { model, calls } of used) sums.set(model, (sums.get(model) ?? 0) + calls)
  return sums
}

/** The config that runs. */
export async function runningSide(ask: AdminClient, url: string): Promise<Side> {
  return sideOf(await ask('GET', '/config'), url)
}

/** What the gateway has recorded of its last days. */
export async function recordedBy(ask: AdminClient, days: number, { costs }: { costs: boolean }): Promise<Recorded> {
  const since = new Date(Date.now() - days * 86_400_000).toISOString()
  const report = await ask('GET', `/usage?${new URLSearchParams({ by: 'model,key,group,tag', since })}`)
  return { days, rows: itemsOf(isFields(report) ? report.rows : undefined), costs }
}

/** A manifest, or what the admin API tells of the config that runs. */
export function sideOf(value: unknown, source: string): Side {
  if (!isFields(value)) throw notOne(source)
  const { revision, commit, manifest = value } = value
  if (!isFields(manifest) || !isFields(manifest.upstreams) || !isFields(manifest.models)) throw notOne(source)
  const texts = { ...(typeof revision === 'string' && { revision }), ...(typeof commit === 'string' && { commit }) }
  return { source, ...texts, manifest }
}

function notOne(source: string): Error {
  return new Error(`${source} is no compiled config: it takes one such as generated/gateway.manifest.json.`)
}
