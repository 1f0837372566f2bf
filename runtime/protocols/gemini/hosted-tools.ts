import type { Tool as GeminiTool, GoogleSearch } from '../../../generated/protocols/gemini/types.ts'
import type { HostedService, HostedTool } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import type { Encoding } from './encoding.ts'
import { lost } from './lost.ts'

/** What Google's own tools do, where other providers have such a tool. */
export function serviceOf(tag: string, value: unknown): HostedService | undefined {
  switch (tag) {
    case 'googleSearch':
    case 'enterpriseWebSearch': {
      const excluded = isRecord(value) && Array.isArray(value.excludeDomains) ? value.excludeDomains : []
      const blockedDomains = excluded.filter(domain => typeof domain === 'string')
      return { kind: 'web-search', ...(blockedDomains.length > 0 && { blockedDomains }) }
    }
    case 'googleSearchRetrieval':
      return { kind: 'web-search' }
    case 'urlContext':
      return { kind: 'web-fetch' }
    case 'codeExecution':
      return { kind: 'code-execution' }
    default:
      return undefined
  }
}

/** A provider's own tool as Google's that does the same; undefined where there is none. */
export function encodeHosted({ origin, tag, value, service }: HostedTool, encoding: Encoding): GeminiTool | undefined {
  // The decoder of this protocol has taken it from a tool.
  if (origin === 'gemini') return { [tag]: value } as GeminiTool
  switch (service?.kind) {
    case 'web-search':
      return { googleSearch: search(service, encoding) }
    case 'web-fetch':
      reportSettings(service, encoding)
      return { urlContext: {} }
    case 'code-execution':
      return { codeExecution: {} }
    case undefined:
      return undefined
  }
}

function search(service: Extract<HostedService, { kind: 'web-search' }>, encoding: Encoding): GoogleSearch {
  const { blockedDomains, ...others } = service
  reportSettings(others, encoding)
  return blockedDomains?.length ? { excludeDomains: blockedDomains } : {}
}

/** Settings that Google's tools do not have. How much a search may read is no limit of what it finds. */
const unsaid = ['allowedDomains', 'blockedDomains', 'maxUses', 'location'] as const

function reportSettings(service: HostedService, encoding: Encoding): void {
  for (const name of unsaid) {
    const value: unknown = Object.entries(service).find(([key]) => key === name)?.[1]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    lost(encoding, `tool.${service.kind}.${name}`, `.${name}`, 'Google’s own tool has no such setting')
  }
}
