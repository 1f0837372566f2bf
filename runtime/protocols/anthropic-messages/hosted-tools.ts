import type { ToolUnion } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { HostedService, HostedTool } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { lose, type Translation } from '../not-carried.ts'
import type { Target } from '../protocol.ts'
import { ORIGIN } from './origin.ts'

/**
 * A tool that this provider runs: one of its own as it came, or its own of what another provider's does. Undefined, and
 * reported, where there is none, or where the client has a tool of that name itself.
 */
export function hostedTool(
  { origin, tag, value, service }: HostedTool,
  { kind }: Pick<Target, 'kind'>,
  names: ReadonlySet<string>,
  translation: Translation,
): ToolUnion | undefined {
  // A tool of this origin was decoded from one. It may be marked, so it is a copy.
  if (origin === ORIGIN && isRecord(value)) return { ...value } as unknown as ToolUnion
  const feature = `tool.${tag}`
  // Only Anthropic itself is known to run tools; other servers refuse a request for what they do not know.
  if (service === undefined || kind !== 'anthropic') return lose(translation, feature, 'the upstream runs no such tool')
  const tool = toolOf(service, translation)
  if ('name' in tool && names.has(tool.name)) {
    return lose(translation, feature, `the client has a tool "${tool.name}" of its own`)
  }
  return tool
}

function toolOf(service: HostedService, translation: Translation): ToolUnion {
  switch (service.kind) {
    case 'web-search': {
      const { location, contextSize } = service
      if (contextSize !== undefined) {
        lose(translation, 'tool.webSearch.contextSize', 'the provider decides how much it reads')
      }
      return {
        type: 'web_search_20250305',
        name: 'web_search',
        ...limits(service, translation),
        ...(location === undefined ? {} : { user_location: { type: 'approximate' as const, ...location } }),
      }
    }
    case 'web-fetch':
      return { type: 'web_fetch_20250910', name: 'web_fetch', ...limits(service, translation) }
    case 'code-execution':
      return { type: 'code_execution_20250825', name: 'code_execution' }
  }
}

type Limited = Exclude<HostedService, { kind: 'code-execution' }>

/** Either what may be visited or what may not: both together are refused. */
function limits({ allowedDomains, blockedDomains, maxUses }: Limited, translation: Translation) {
  if (allowedDomains?.length && blockedDomains?.length) {
    lose(translation, 'tool.blockedDomains', 'the allowed domains are said already')
  }
  return {
    ...(allowedDomains?.length ? { allowed_domains: allowedDomains } : {}),
    ...(blockedDomains?.length && !allowedDomains?.length ? { blocked_domains: blockedDomains } : {}),
    ...(maxUses === undefined ? {} : { max_uses: maxUses }),
  }
}
