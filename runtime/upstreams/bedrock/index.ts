import type { UpstreamProtocolId } from '../../config/protocol-id.ts'
import type { Credential } from '../../config/resolved.ts'
import type { LeaveSignal } from '../../platform/leave-signal.ts'
import type { OperationKind } from '../../protocols/operation.ts'
import { askJson } from '../http.ts'
import type { UpstreamKind, UpstreamSettings } from '../kind.ts'
import { foundationModels, inferenceProfiles } from './models.ts'
import { replyOf } from './reply.ts'
import { requestOf } from './request.ts'
import { authorisation } from './sign.ts'

/** Amazon Bedrock: Claude in Messages, models of other makers in Converse. */
export const bedrockKind: UpstreamKind = {
  kind: 'bedrock',
  create(settings, transport, { now = Date.now } = {}) {
    const region = settings.bedrock?.region ?? 'us-east-1'
    const base = (settings.baseUrl ?? addressOf(region)).replace(/\/+$/, '')
    const keys = new Map<string, ArrayBuffer>()
    const tokens = new Set<string>()
    const { 'anthropic-beta': _, 'anthropic-version': __, ...configured } = settings.headers

    async function authorised(
      credential: Credential | undefined,
      method: string,
      url: string,
      body: Uint8Array | null,
    ): Promise<Record<string, string>> {
      if (!credential) return {}
      if (credential.accessKey?.sessionToken) tokens.add(credential.accessKey.sessionToken)
      return authorisation(credential, { method, url, body, region, now: now(), keys })
    }

    async function list(path: string, credential: Credential | undefined, signal: LeaveSignal): Promise<unknown> {
      const url = `${controlPlane(base)}${path}`
      const headers = { accept: 'application/json', ...configured, ...(await authorised(credential, 'GET', url, null)) }
      return askJson({ url, headers, settings, transport, signal })
    }

    return {
      settings,
      protocolsFor: (model, kind) => protocolsFor(model, kind, settings),
      secrets: () => [...tokens],
      async send(exchange) {
        const { path, headers, body } = requestOf(exchange, settings)
        const url = `${base}${path}`
        const { 'anthropic-beta': _, 'anthropic-version': __, ...travelling } = exchange.headers
        const asked = {
          accept: exchange.stream ? 'application/vnd.amazon.eventstream' : 'application/json',
          ...travelling,
          ...configured,
          ...headers,
          'content-type': 'application/json',
          ...(await authorised(exchange.credential, 'POST', url, body)),
        }
        const request = { method: 'POST', url, headers: asked, body, timeouts: settings.timeouts }
        return replyOf(await transport(request, exchange.signal), exchange)
      },
      async listModels(credential, signal) {
        const { called, all } = foundationModels(await list('/foundation-models', credential, signal))
        const profiles = await list('/inference-profiles?maxResults=1000', credential, signal)
        return [...called, ...inferenceProfiles(profiles, all)]
      },
    }
  },
}

/** A name tells whether it is Claude. What tells nothing, as ARNs of an account's profiles, is spoken to in Converse. */
function protocolsFor(model: string, kind: OperationKind, { protocols }: UpstreamSettings): UpstreamProtocolId[] {
  // Models that embed have forms of their own.
  if (kind === 'embed') return []
  // An upstream of one protocol is spoken to in that, whatever its models are called.
  if (protocols.length === 1) return [...protocols]
  const isClaude = /(?:^|[./])anthropic\.|claude/.test(model.toLowerCase())
  return [isClaude ? 'anthropic-messages' : 'bedrock-converse']
}

function addressOf(region: string): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return `https://bedrock-runtime.${region}.${domain}`
}

/** Where models are listed, beside where they run. */
function controlPlane(base: string): string {
  return base.replace('//bedrock-runtime', '//bedrock')
}
