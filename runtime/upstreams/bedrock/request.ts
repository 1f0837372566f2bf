import { toBase64 } from '../../platform/base64.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { setMembers, withoutMembers } from '../../protocols/json-scan.ts'
import { withKnownMarks } from '../cache-marks.ts'
import type { Exchange, UpstreamSettings } from '../kind.ts'
import { pathStep } from '../path-step.ts'
import { betaFlags } from './betas.ts'

/** What Amazon Bedrock is asked. */
export interface BedrockRequest {
  /** Below the base URL. */
  path: string
  headers: Record<string, string>
  body: Uint8Array
}

/** What a body of Messages says in the place of the header `anthropic-version`. */
const ANTHROPIC_VERSION = 'bedrock-2023-05-31'

export function requestOf(exchange: Exchange, settings: UpstreamSettings): BedrockRequest {
  const { operation, model } = exchange
  if (operation.protocol === 'bedrock-converse') {
    const path = operation.path.replace('{model}', () => pathStep(model))
    return { path, headers: {}, body: converseBody(exchange.body, settings) }
  }
  if (operation.kind === 'count-tokens') {
    const path = `/model/${pathStep(baseModel(model))}/count-tokens`
    return { path, headers: {}, body: countBody(messagesBody(exchange, settings)) }
  }
  const invoke = exchange.stream ? 'invoke-with-response-stream' : 'invoke'
  return {
    path: `/model/${pathStep(model)}/${invoke}`,
    headers: { ...guardrailHeaders(settings), ...(exchange.stream && { 'x-amzn-bedrock-accept': 'application/json' }) },
    body: messagesBody(exchange, settings),
  }
}

/** A body of a model's own form. */
export function invocation(model: string, body: Uint8Array): BedrockRequest {
  return { path: `/model/${pathStep(model)}/invoke`, headers: {}, body }
}

function converseBody(body: Uint8Array, { bedrock }: UpstreamSettings): Uint8Array {
  const { guardrail, additionalModelRequestFields: more } = bedrock ?? {}
  if (!guardrail && !more) return body
  // The gateway wrote it: an object.
  const asked = JSON.parse(text(body)) as { additionalModelRequestFields?: object }
  return setMembers(body, {
    ...(guardrail && { guardrailConfig: guardrailConfig(guardrail) }),
    ...(more && { additionalModelRequestFields: { ...more, ...asked.additionalModelRequestFields } }),
  })
}

type Guardrail = NonNullable<NonNullable<UpstreamSettings['bedrock']>['guardrail']>

function guardrailConfig({ id, version, trace }: Guardrail) {
  return { guardrailIdentifier: id, guardrailVersion: version, ...(trace !== undefined && { trace }) }
}

function guardrailHeaders({ bedrock }: UpstreamSettings): Record<string, string> {
  const guardrail = bedrock?.guardrail
  if (!guardrail) return {}
  const { id, version, trace } = guardrail
  return {
    'x-amzn-bedrock-guardrailidentifier': id,
    'x-amzn-bedrock-guardrailversion': version,
    ...(trace !== undefined && { 'x-amzn-bedrock-trace': trace.toUpperCase() }),
  }
}

/** The path names the model and how it answers; the headers of Anthropic's API are members here. */
function messagesBody({ body, headers }: Exchange, settings: UpstreamSettings): Uint8Array {
  const betas = betaFlags(headers['anthropic-beta'], settings.headers['anthropic-beta'])
  return setMembers(withoutMembers(withKnownMarks(body), ['model', 'stream']), {
    anthropic_version: ANTHROPIC_VERSION,
    ...(betas.length > 0 && { anthropic_beta: betas }),
  })
}

/** What is counted is a whole request to answer, which needs a limit with room to think. */
function countBody(body: Uint8Array): Uint8Array {
  // A body that was accepted by its validator is an object.
  const { thinking } = JSON.parse(text(body)) as { thinking?: { budget_tokens?: unknown } }
  const budget = typeof thinking?.budget_tokens === 'number' ? thinking.budget_tokens : 0
  const whole = setMembers(body, { max_tokens: budget + 1 })
  return utf8(JSON.stringify({ input: { invokeModel: { body: toBase64(whole) } } }))
}

/** Tokens are counted by models themselves, not by profiles of several regions: `us.anthropic.claude-x`. */
function baseModel(model: string): string {
  return model.replace(/^[a-z]{2,6}(?:-[a-z]+)?\.(?=[a-z0-9]+\.)/, '')
}
