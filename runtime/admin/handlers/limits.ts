import type { Limit, LimitBudget, LimitUsed } from '../../../generated/admin/types.ts'
import type { CompiledLimits } from '../../config/limits.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import type { Subject, SubjectKind } from '../../limits/ledger.ts'
import type { BudgetStanding, Resets, Standing, Used } from '../../limits/standing.ts'
import { AdminError, notFound } from '../admin-error.ts'
import type { AdminHandlers } from '../context.ts'
import { isoTime } from '../iso-time.ts'

export const limitHandlers: Pick<AdminHandlers, 'listLimits' | 'resetLimits'> = {
  async listLimits({ query: { kind, name } }, { gateway }) {
    const subjects = subjectsOf(gateway).filter(
      subject => (kind === undefined || subject.kind === kind) && (name === undefined || subject.name === name),
    )
    const standings = (await gateway.ledger?.standings(subjects)) ?? []
    return { limits: standings.map(shown) }
  },

  async resetLimits({ body: { kind, name } }, { gateway }) {
    const subject = subjectsOf(gateway).find(one => one.kind === kind && one.name === name)
    if (!subject) throw notFound(`limited ${kind}`, name)
    const { ledger } = gateway
    if (!ledger) throw new AdminError(503, 'no_ledger', 'This gateway counts nothing.')
    await ledger.reset(subject)
    const [standing] = await ledger.standings([subject])
    return shown(standing!)
  },
}

/** Everything that is limited, in the order of the kinds and of the names. */
function subjectsOf({ keys, compiled: { models, patterns, upstreams } }: Gateway): Subject[] {
  const limited: [SubjectKind, string, CompiledLimits | undefined][] = [
    ...keys.principals.map(({ key, limits }) => ['key', key, limits] as [SubjectKind, string, typeof limits]),
    ...keys.groupNames.map(name => ['group', name, keys.group(name)?.limits] as [SubjectKind, string, CompiledLimits]),
    ...[...Object.values(models), ...patterns].map(
      ({ name, limits }) => ['model', name, limits] as [SubjectKind, string, typeof limits],
    ),
    ...Object.values(upstreams).map(
      ({ id, limits }) => ['upstream', id, limits] as [SubjectKind, string, typeof limits],
    ),
  ]
  const order: readonly SubjectKind[] = ['key', 'group', 'model', 'upstream']
  return limited
    .flatMap(([kind, name, limits]) => (limits ? [{ kind, name, limits }] : []))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : 1))
}

function shown({ kind, name, requestsPerMinute, tokensPerMinute, concurrent, budgets }: Standing): Limit {
  return {
    ...{ kind, name },
    ...(requestsPerMinute && { requestsPerMinute: used(requestsPerMinute) }),
    ...(tokensPerMinute && { tokensPerMinute: used(tokensPerMinute) }),
    ...(concurrent && { concurrent: { ...concurrent } }),
    budgets: budgets.map(budget),
  }
}

function used({ limit, used: count, resetsAt }: Used & Resets): LimitUsed {
  return { limit, used: count, resetsAt: isoTime(resetsAt) }
}

function budget({ per, zone, startsAt, resetsAt, usd, tokens }: BudgetStanding): LimitBudget {
  return {
    ...{ per, zone, startsAt: isoTime(startsAt), resetsAt: isoTime(resetsAt) },
    ...(usd && { usd: { ...usd } }),
    ...(tokens && { tokens: { ...tokens } }),
  }
}
