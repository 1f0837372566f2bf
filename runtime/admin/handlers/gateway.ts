import type { CatalogModel, Cooling, Quota, Revision, Upstream } from '../../../generated/admin/types.ts'
import type { CompiledModel } from '../../config/compiled.ts'
import { explain } from '../../gateway/explain.ts'
import type { Failing, NamedFault } from '../../gateway/failing.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import { lastReload } from '../../gateway/last-reload.ts'
import { FAULT_NAMES, namedFault } from '../../gateway/named-fault.ts'
import { partsOf } from '../../gateway/release.ts'
import { protocolOf } from '../../gateway/request-protocol.ts'
import { type Drain, listDrains } from '../../state/drains.ts'
import { listRevisions, type SeenRevision } from '../../state/revisions.ts'
import { AdminError, notFound } from '../admin-error.ts'
import type { AdminContext, AdminHandlers } from '../context.ts'
import { isoTime } from '../iso-time.ts'

type OfGateway = Pick<
  AdminHandlers,
  | 'getConfig'
  | 'listRevisions'
  | 'listUpstreams'
  | 'clearUpstream'
  | 'drainUpstream'
  | 'restoreUpstream'
  | 'listCatalog'
  | 'explain'
>

export const gatewayHandlers: OfGateway = {
  getConfig(_, { gateway: { compiled, commit } }) {
    const { revision, ...manifest } = compiled
    const reload = lastReload()
    return {
      revision,
      ...(commit !== undefined && { commit }),
      manifest: { ...manifest },
      ...(reload && { lastReload: { ...reload, at: isoTime(reload.at) } }),
    }
  },

  async listRevisions({ query: { limit = 100 } }, { gateway, database }) {
    const seen = await listRevisions(database, limit)
    const now = Date.now()
    const running = { release: gateway.release, commit: null, firstSeen: now, lastSeen: now, calls: 0 }
    const isKnown = seen.some(({ release }) => release === gateway.release)
    return { revisions: (isKnown ? seen : [running, ...seen].slice(0, limit)).map(one => revision(gateway, one)) }
  },

  async listUpstreams(_, { gateway, database }) {
    const drains = await listDrains(database)
    const absent = gateway.absent.upstreams.map(
      ({ id, variables }): Upstream => ({ ...shown(gateway, id, drains), needs: variables }),
    )
    return { upstreams: [...[...gateway.upstreams.keys()].map(id => shown(gateway, id, drains)), ...absent] }
  },

  async clearUpstream({ params: { id } }, context) {
    known(context.gateway, id)
    const { health, quotas } = context.gateway.routing
    health.clear({ upstream: id })
    quotas.forget(({ upstream }) => upstream === id)
    return shown(context.gateway, id, await listDrains(context.database))
  },

  drainUpstream: ({ params: { id } }, context) => drain(context, id, true),
  restoreUpstream: ({ params: { id } }, context) => drain(context, id, false),

  listCatalog(_, { gateway }) {
    const { models, patterns, absent } = gateway
    return {
      models: [
        ...[...Object.values(models), ...patterns].map(model => catalogModel(gateway, model)),
        ...absent.models.map(model => ({ ...catalogModel(gateway, model), missing: true })),
      ],
    }
  },

  async explain({ body }, { gateway }) {
    const { request, headers = {}, key, failing = {} } = body
    const model = body.model ?? (typeof request.model === 'string' ? request.model : '')
    if (model === '')
      throw new AdminError(400, 'invalid_request', 'The request names no model; name one in "model".', {
        path: '/model',
      })
    if (key !== undefined && !gateway.keys.named(key)) throw notFound('key', key)
    const explanation = await explain(gateway, {
      protocol: body.protocol ?? guessed(request),
      model,
      body: request,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
      failing: failingOf(gateway, failing),
      standings: true,
      ...(key !== undefined && { key }),
    })
    return { ...explanation }
  },
}

function revision(gateway: Gateway, { release, commit, firstSeen, lastSeen, calls }: SeenRevision): Revision {
  const running = release === gateway.release
  const parts = partsOf(release)
  const known = (running ? gateway.commit : undefined) ?? commit ?? parts.commit
  return {
    revision: parts.revision,
    ...(known !== undefined && { commit: known }),
    ...{ firstSeen: isoTime(firstSeen), lastSeen: isoTime(running ? Date.now() : lastSeen), calls, running },
  }
}

async function drain({ gateway, database, caller }: AdminContext, id: string, drained: boolean): Promise<Upstream> {
  known(gateway, id)
  await gateway.drains?.set(id, drained, caller.actor)
  return shown(gateway, id, await listDrains(database))
}

function known(gateway: Gateway, id: string): void {
  if (!gateway.upstreams.has(id)) throw notFound('upstream', id)
}

function shown({ upstreams, routing, compiled }: Gateway, id: string, drains: readonly Drain[]): Upstream {
  const { kind, protocols, credentials } = compiled.upstreams[id]!
  const running = upstreams.get(id)
  const cooling = routing.health
    .snapshot()
    .filter(({ upstream, state }) => upstream === id && (state === 'cooling' || state === 'probing'))
    .map(
      ({ credential, model, until, why }): Cooling => ({
        ...(credential !== undefined && { credential }),
        ...(model !== undefined && { model }),
        until: isoTime(until),
        why,
      }),
    )
  const quotas = routing.quotas.heard(id).map(quotaShown)
  const spent = quotas.some(({ spentUntil }) => spentUntil !== undefined && Date.parse(spentUntil) > Date.now())
  const drained = drains.find(({ upstream }) => upstream === id)
  const state = !running ? 'absent' : drained ? 'drained' : cooling.length > 0 || spent ? 'cooling' : 'ready'
  return {
    ...{ id, kind, protocols: [...protocols], state, cooling, inFlight: routing.stats.inFlightAt(id) },
    credentials: running
      ? running.credentials.map(credential => credential.id)
      : credentials.map(({ id: name }) => name),
    ...(quotas.length > 0 && { quotas }),
    ...(drained && { drained: { since: isoTime(drained.since), by: drained.by } }),
  }
}

type HeardQuota = ReturnType<Gateway['routing']['quotas']['heard']>[number]

function quotaShown({ credential, plan, heardAt, windows, spentUntil }: HeardQuota): Quota {
  return {
    ...{ credential, heardAt: isoTime(heardAt) },
    windows: windows.map(({ resetsAt, ...window }) => ({
      ...window,
      ...(resetsAt !== undefined && { resetsAt: isoTime(resetsAt) }),
    })),
    ...(plan !== undefined && { plan }),
    ...(spentUntil !== undefined && { spentUntil: isoTime(spentUntil) }),
  }
}

function catalogModel(gateway: Gateway, { name, targets }: CompiledModel): CatalogModel {
  return {
    name,
    pattern: name.includes('*'),
    targets: targets.map(({ upstream, model }) => {
      const facts = model.includes('*') ? undefined : gateway.modelFacts({ upstream, model })
      return { upstream, model, ...(facts && { facts: { ...facts } }) }
    }),
  }
}

function guessed(request: object) {
  try {
    return protocolOf(request)
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : 'Its protocol is not plain.'
    throw new AdminError(400, 'invalid_request', said, { path: '/request' })
  }
}

function failingOf(gateway: Gateway, said: Readonly<Record<string, string>>): Failing {
  const failing: Record<string, NamedFault> = Object.create(null)
  for (const [target, name] of Object.entries(said)) {
    const fault = namedFault(name)
    if (fault === undefined) {
      const names = Object.keys(FAULT_NAMES).join(', ')
      throw new AdminError(400, 'invalid_request', `A fault is a status from 400 to 599, or ${names}; not "${name}".`, {
        path: '/failing',
      })
    }
    known(gateway, target.split('/', 1)[0]!)
    failing[target] = fault
  }
  return failing
}
