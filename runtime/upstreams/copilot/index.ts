import type { UpstreamProtocolId } from '../../config/protocol-id.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import type { ByteSource } from '../../platform/bytes.ts'
import { collect } from '../../platform/collect.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { authorised } from '../authorised.ts'
import { pathOf } from '../http.ts'
import type { Exchange, UpstreamKind } from '../kind.ts'
import { NO_LOGINS, type Tokens } from '../login-tokens.ts'
import { TokenSource } from '../token-source.ts'
import { untilDegenerate } from './degenerate.ts'
import { COPILOT } from './facts.ts'
import { copilotSignIn, exchangePatiently, exchangeToken } from './login.ts'
import { ModelList } from './model-list.ts'
import { protocolByName } from './models.ts'
import { copilotQuota } from './quota.ts'
import { whollyStreamed } from './reply.ts'
import { copilotRequest } from './request.ts'
import { isFast, publicName, type Wishes } from './variants.ts'

/** Milliseconds before their end in which tokens are renewed. */
const AHEAD = 60_000
/** Bytes of the list. */
const LIMIT = 8 * 1024 * 1024

/** A subscription of GitHub Copilot: each model has one protocol that it is spoken to in. */
export const copilotKind: UpstreamKind = {
  kind: 'copilot',
  create(settings, transport, { logins = NO_LOGINS, now = Date.now } = {}) {
    const source = new TokenSource({
      upstream: settings.id,
      vault: logins,
      // While a token holds, it is used and asked for again soon: calls had better not wait.
      renew: ({ refresh, expiresAt }) =>
        (expiresAt > now() ? exchangeToken : exchangePatiently)(transport, settings.loginUrl ?? '', refresh ?? ''),
      ahead: AHEAD,
      now,
    })
    const device = crypto.randomUUID()

    function ask(
      tokens: Tokens,
      path: string,
      intent: string,
      headers: Record<string, string>,
      exchange: Pick<Exchange, 'signal'> & { body: Uint8Array | null },
    ): Promise<UpstreamReply> {
      const id = crypto.randomUUID()
      return transport(
        {
          method: exchange.body ? 'POST' : 'GET',
          url: `${settings.baseUrl ?? tokens.endpoint ?? ''}${path}`,
          headers: {
            accept: 'application/json, text/event-stream',
            ...headers,
            ...COPILOT.callHeaders,
            'editor-device-id': device,
            'x-request-id': id,
            'x-agent-task-id': id,
            'openai-intent': intent,
            'x-interaction-type': intent,
            ...settings.headers,
            authorization: `Bearer ${tokens.access}`,
            // The host closes its connections right after each answer, and says nothing of it.
            connection: 'close',
          },
          body: exchange.body,
          timeouts: settings.timeouts,
        },
        exchange.signal,
      )
    }

    const models = new ModelList(async signal => {
      const reply = await authorised(source, tokens =>
        ask(tokens, '/models', 'model-access', {}, { body: null, signal }),
      )
      const bytes = await collect(reply.body, LIMIT, () => new Error('The list of models is too long.'))
      return reply.status === 200 ? JSON.parse(text(bytes)) : undefined
    }, now)

    return {
      settings,
      login: source.credential,
      signIn: copilotSignIn(transport, settings.loginUrl ?? ''),
      quotaIn: copilotQuota,
      protocolsFor(model, kind) {
        // It neither searches nor draws.
        if (kind === 'relay') return []
        const protocol = kind === 'embed' ? 'openai-chat' : (models.find(model)?.protocol ?? protocolByName(model))
        return settings.protocols.filter(one => one === protocol)
      },
      async send(exchange) {
        const { protocol } = exchange.operation
        // The body was made by the gateway, or read by it: it is an object.
        const said = JSON.parse(text(exchange.body)) as Record<string, unknown>
        const model = models.variant(String(said.model), wishesIn(said, exchange.headers))
        const asked = { ...said, model }
        const { 'anthropic-beta': _, 'anthropic-version': __, 'user-agent': ___, ...travelling } = exchange.headers
        const { body, headers, losses } = copilotRequest(protocol, asked, exchange.headers)
        const lossy = losses.filter(loss => loss !== 'speed' || !isFast(model)).join(', ')
        const version = protocol === 'anthropic-messages' ? '/v1' : ''
        const path = `${version}${pathOf({ ...exchange, query: '' })}`
        const bytes = utf8(JSON.stringify(body))
        const all = { ...travelling, ...headers, 'content-type': 'application/json' }
        const reply = await authorised(source, tokens =>
          ask(tokens, path, 'conversation-agent', all, { body: bytes, signal: exchange.signal }),
        )
        models.readAside()
        return {
          ...reply,
          headers: { ...reply.headers, ...(lossy !== '' && { 'x-headgate-lossy': lossy }) },
          body: isStream(reply) ? streamOf(reply.body, protocol) : reply.body,
        }
      },
      async listModels(_, signal) {
        await models.read(signal)
        return [...new Set(models.ids.map(publicName))]
      },
      async describeModels(ids) {
        // Variants may be asked for by their own names, which are not offered.
        const all = new Set([...ids, ...models.ids])
        return Object.fromEntries(
          [...all].flatMap(id => {
            const model = models.find(id)
            return model ? [[id, model.info]] : []
          }),
        )
      },
    }
  },
}

function streamOf(body: ByteSource, protocol: UpstreamProtocolId): ByteSource {
  if (protocol === 'openai-responses') return untilDegenerate(whollyStreamed(body), protocol)
  return protocol === 'openai-chat' ? untilDegenerate(body, protocol) : body
}

function wishesIn({ output_config: output, speed }: Record<string, unknown>, headers: Exchange['headers']): Wishes {
  const effort = typeof output === 'object' && output !== null && 'effort' in output ? output.effort : undefined
  return {
    effort: typeof effort === 'string' ? effort : undefined,
    betas: headers['anthropic-beta'],
    fast: speed === 'fast',
  }
}

function isStream({ status, headers }: UpstreamReply): boolean {
  return status === 200 && String(headers['content-type']).startsWith('text/event-stream')
}
