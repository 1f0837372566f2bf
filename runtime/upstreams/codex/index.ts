import { GatewayError } from '../../canonical/error.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { sourceOf } from '../../platform/byte-source.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { authorised } from '../authorised.ts'
import { askJson, pathOf } from '../http.ts'
import type { Exchange, UpstreamKind } from '../kind.ts'
import { NO_LOGINS, type Tokens } from '../login-tokens.ts'
import { TokenSource } from '../token-source.ts'
import { CODEX, SESSION_ENDED } from './facts.ts'
import { modelsIn } from './models.ts'
import { renew } from './oauth.ts'
import { codexQuota, quotaInEvent, waitOf } from './quota.ts'
import { type HearLimits, wholeResponse, withAllItems } from './reply.ts'
import { codexCompaction, codexRequest } from './request.ts'
import { codexSignIn } from './sign-in.ts'

/** Milliseconds before their end in which tokens are renewed. */
const AHEAD = 5 * 60_000

/** A ChatGPT subscription, through the service that Codex calls. It speaks Responses, and streams always. */
export const codexKind: UpstreamKind = {
  kind: 'codex',
  create(settings, transport, { logins = NO_LOGINS, now } = {}) {
    const base = settings.baseUrl ?? ''
    const issuer = settings.loginUrl ?? ''
    const source = new TokenSource({
      upstream: settings.id,
      vault: logins,
      renew: tokens => renew(transport, issuer, tokens),
      ahead: AHEAD,
      ...(now && { now }),
    })

    function headersFor({ access, account }: Tokens): Record<string, string> {
      return {
        'user-agent': CODEX.originator,
        originator: CODEX.originator,
        ...settings.headers,
        authorization: `Bearer ${access}`,
        ...(account !== undefined && { 'chatgpt-account-id': account }),
      }
    }

    function ask(exchange: Exchange, asked: Asked, tokens: Tokens): Promise<UpstreamReply> {
      return transport(
        {
          method: 'POST',
          url: `${base}/codex${pathOf({ ...exchange, query: '' })}`,
          headers: { ...asked.headers, ...headersFor(tokens), 'content-type': 'application/json' },
          body: asked.body,
          timeouts: settings.timeouts,
        },
        exchange.signal,
      )
    }

    return {
      settings,
      login: source.credential,
      signIn: codexSignIn(transport, issuer),
      quotaIn: ({ headers }) => codexQuota(headers, (now ?? Date.now)()),
      async send(exchange) {
        const { kind } = exchange.operation
        // It does not count: the gateway estimates then.
        if (kind === 'count-tokens') return json(404, { error: { message: 'Tokens are not counted here.' } })
        const asked = askedOf(exchange)
        const reply = told(await authorised(source, tokens => ask(exchange, asked, tokens), SESSION_ENDED))
        if (reply.status !== 200 || kind !== 'generate') return withLosses(reply, asked)
        const hear = hearing(exchange)
        if (exchange.stream) return withLosses(streamed(reply, hear), asked)
        const { status, body } = await wholeResponse(reply.body, settings.id, hear)
        return withLosses({ ...json(status, body), headers: { ...reply.headers, ...JSON_TYPE } }, asked)
      },
      async listModels(_, signal) {
        return Object.keys(modelsIn(await list(signal)))
      },
      async describeModels(_, __, signal) {
        return modelsIn(await list(signal))
      },
    }

    function hearing({ heardQuota }: Exchange): HearLimits | undefined {
      return (
        heardQuota &&
        (event => {
          const quota = quotaInEvent(event, (now ?? Date.now)())
          if (quota) heardQuota(quota)
        })
      )
    }

    async function list(signal: Exchange['signal']): Promise<unknown> {
      const headers = { accept: 'application/json', ...headersFor(await source.get()) }
      const url = `${base}/codex/models?client_version=${CODEX.clientVersion}`
      return askJson({ url, headers, settings, transport, signal })
    }
  },
}

interface Asked {
  body: Uint8Array
  headers: Record<string, string>
  losses: readonly string[]
}

function askedOf({ operation, body, headers }: Exchange): Asked {
  // What is searched or drawn passes as it came.
  if (operation.kind === 'relay') return { body, headers: { accept: 'application/json' }, losses: [] }
  const parsed: unknown = JSON.parse(text(body))
  if (typeof parsed !== 'object' || parsed === null) throw new GatewayError('invalid-request', 'The body is no object.')
  // An object's members may be anything, which is all that is said of them.
  const asked = parsed as Record<string, unknown>
  if (operation.kind === 'compact') {
    const { body: compacted, losses } = codexCompaction(asked)
    return { body: utf8(JSON.stringify(compacted)), headers: { accept: 'application/json' }, losses }
  }
  const { body: wanted, losses, session } = codexRequest(asked, headers['session-id'] ?? headers.session_id)
  const thread = headers['thread-id']
  const named = { accept: 'text/event-stream', 'session-id': session, ...(thread && { 'thread-id': thread }) }
  return { body: utf8(JSON.stringify(wanted)), headers: named, losses }
}

/** It does not say what it streams. */
function streamed({ status, headers, body }: UpstreamReply, hear: HearLimits | undefined): UpstreamReply {
  return { status, headers: { 'content-type': 'text/event-stream', ...headers }, body: withAllItems(body, hear) }
}

/** Named as the gateway names what it could not carry. */
function withLosses(reply: UpstreamReply, { losses }: Asked): UpstreamReply {
  return losses.length === 0
    ? reply
    : { ...reply, headers: { ...reply.headers, 'x-headgate-lossy': losses.join(', ') } }
}

/** A quota that is used up says when it is not any more, in its own way. */
function told(reply: UpstreamReply): UpstreamReply {
  const seconds = reply.status === 429 && reply.headers['retry-after'] === undefined && waitOf(reply.headers)
  return seconds ? { ...reply, headers: { ...reply.headers, 'retry-after': String(seconds) } } : reply
}

const JSON_TYPE = { 'content-type': 'application/json' }

function json(status: number, body: unknown): UpstreamReply {
  return { status, headers: JSON_TYPE, body: sourceOf(utf8(JSON.stringify(body))) }
}
