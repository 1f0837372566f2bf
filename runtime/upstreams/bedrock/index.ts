import type { UpstreamProtocolId } from '../../config/protocol-id.ts'
import type { Credential } from '../../config/resolved.ts'
import type { LeaveSignal } from '../../platform/leave-signal.ts'
import { BARE_MACHINE } from '../../platform/machine.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import type { OperationKind } from '../../protocols/operation.ts'
import { askJson } from '../http.ts'
import type { Exchange, UpstreamKind, UpstreamSettings } from '../kind.ts'
import { AwsCredentials } from './credentials.ts'
import { embed, embeds } from './embed.ts'
import { foundationModels, inferenceProfiles } from './models.ts'
import { knowsNoKeys, replyOf } from './reply.ts'
import { type BedrockRequest, invocation, requestOf } from './request.ts'
import { authorisation } from './sign.ts'

/** Amazon Bedrock: Claude in Messages, models of other makers in Converse; those that embed as Gemini's API does. */
export const bedrockKind: UpstreamKind = {
  kind: 'bedrock',
  create(settings, transport, { now = Date.now, machine = BARE_MACHINE } = {}) {
    const region = settings.bedrock?.region ?? 'us-east-1'
    const base = (settings.baseUrl ?? addressOf(region)).replace(/\/+$/, '')
    const keys = new Map<string, ArrayBuffer>()
    const { tokenUrl } = settings
    const credentials = new AwsCredentials(settings, {
      ...{ transport, now, machine, region },
      ...(tokenUrl !== undefined && { tokenUrl }),
    })
    const { 'anthropic-beta': _, 'anthropic-version': __, ...configured } = settings.headers

    async function authorised(
      credential: Credential | undefined,
      method: string,
      url: string,
      body: Uint8Array | null,
    ): Promise<Record<string, string>> {
      return credential ? authorisation(credential, { method, url, body, region, now: now(), keys }) : {}
    }

    /** With the credential as it signs now. */
    async function post(
      { path, headers, body }: BedrockRequest,
      { credential, stream, headers: sent, signal }: Exchange,
    ): Promise<UpstreamReply> {
      const url = `${base}${path}`
      const { 'anthropic-beta': _, 'anthropic-version': __, ...travelling } = sent
      const asked = {
        accept: stream ? 'application/vnd.amazon.eventstream' : 'application/json',
        ...travelling,
        ...configured,
        ...headers,
        'content-type': 'application/json',
        ...(await authorised(credential, 'POST', url, body)),
      }
      const reply = await transport({ method: 'POST', url, headers: asked, body, timeouts: settings.timeouts }, signal)
      if (credential && knowsNoKeys(reply)) credentials.refused(credential)
      return reply
    }

    async function list(path: string, given: Credential | undefined, signal: LeaveSignal): Promise<unknown> {
      const credential = given && (await credentials.signing(given))
      const url = `${controlPlane(base)}${path}`
      const headers = { accept: 'application/json', ...configured, ...(await authorised(credential, 'GET', url, null)) }
      return askJson({ url, headers, settings, transport, signal })
    }

    return {
      settings,
      protocolsFor: (model, kind) => protocolsFor(model, kind, settings),
      secrets: () => credentials.secrets(),
      async send(given) {
        const credential = given.credential && (await credentials.signing(given.credential))
        const exchange = { ...given, credential }
        if (exchange.operation.kind === 'embed') {
          const ask = async (body: Uint8Array) =>
            replyOf(await post(invocation(exchange.model, body), exchange), exchange)
          return embed(exchange, ask)
        }
        return replyOf(await post(requestOf(exchange, settings), exchange), exchange)
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
  // Models that embed have forms of their own, which the kind writes.
  if (kind === 'embed') return embeds(model) ? ['gemini'] : []
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
