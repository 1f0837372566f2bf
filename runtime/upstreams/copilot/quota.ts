import type { UpstreamReply } from '../../platform/transport.ts'
import { numberIn, type Quota, type QuotaWindow } from '../quota.ts'

const PREFIX = 'x-quota-snapshot-'
/** What a request is refused with that the quota has no room for. */
const REFUSALS = new Set([402, 429])

/**
 * What an answer tells of the subscription's quotas; undefined where it tells nothing. Models that cost nothing go on
 * when one of them is spent: that is said of the model alone that was refused.
 */
export function copilotQuota({ status, headers }: Pick<UpstreamReply, 'status' | 'headers'>): Quota | undefined {
  const snapshots = Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith(PREFIX) ? (snapshotOf(name.slice(PREFIX.length), value) ?? []) : [],
  )
  if (snapshots.length === 0) return undefined
  const spent = REFUSALS.has(status) ? snapshots.filter(one => one.spent) : []
  const resets = spent.flatMap(({ window }) => window.resetsAt ?? [])
  return {
    windows: snapshots.map(({ window }) => window),
    ...(resets.length > 0 && { spentUntil: Math.max(...resets) }),
    of: 'model',
  }
}

/** `ent=300&ov=0.0&ovPerm=false&rem=87.5&rst=2026-12-01T00%3A00%3A00Z`; `ent=-1` where there is no limit. */
function snapshotOf(name: string, value: string): { window: QuotaWindow; spent: boolean } | undefined {
  const fields = new URLSearchParams(value)
  const remaining = numberIn(fields.get('rem'))
  const unlimited = numberIn(fields.get('ent')) === -1
  if (remaining === undefined && !unlimited) return undefined
  const resetsAt = timeIn(fields.get('rst'))
  const usedPercent = unlimited ? 0 : Math.round((100 - (remaining ?? 100)) * 1000) / 1000
  return {
    window: { name, usedPercent, ...(unlimited && { unlimited }), ...(resetsAt !== undefined && { resetsAt }) },
    spent: !unlimited && usedPercent >= 100 && fields.get('ovPerm') !== 'true',
  }
}

/** A date, or seconds since 1970. */
function timeIn(said: string | null): number | undefined {
  const seconds = numberIn(said)
  const time = seconds !== undefined ? seconds * 1000 : Date.parse(said ?? '')
  return Number.isNaN(time) ? undefined : time
}
