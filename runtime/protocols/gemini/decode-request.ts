import type { Content, CountTokensRequest, GenerateContentRequest } from '../../../generated/protocols/gemini/types.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest, Turn } from '../../canonical/request.ts'
import { lookup } from '../lookup.ts'
import type { Translation } from '../not-carried.ts'
import type { DecodedRequest, RequestContext } from '../protocol.ts'
import { CallIds } from './call-ids.ts'
import { type ConversationState, decodeContent, decodeInstructions } from './content.ts'
import { normalise } from './field-names.ts'
import { decodeGenerationConfig } from './generation-config.ts'
import { lost, within } from './lost.ts'
import { withoutEchoes } from './restored-thoughts.ts'
import { decodeToolChoice } from './tool-choice.ts'
import { decodeTools } from './tools.ts'

/** A request after `normalise`: every list has its brackets. */
type Normal = Omit<GenerateContentRequest, 'contents' | 'systemInstruction' | 'tools'> & {
  contents: Content[]
  systemInstruction?: Content
  tools?: Extract<GenerateContentRequest['tools'], readonly unknown[]>
}

/** The meaning of a request to answer, or of one to count. Throws where Google would refuse it as well. */
export function decodeRequest(body: unknown, context: RequestContext): DecodedRequest {
  const losses: Loss[] = []
  const { request, at } = whole(checkedNormal(body, context))
  const translation: Translation = { losses, at }
  const { generationConfig = {}, toolConfig } = request
  const choice = within(translation, '.toolConfig.functionCallingConfig', () =>
    decodeToolChoice(toolConfig?.functionCallingConfig, translation),
  )
  reportRest(request, translation)
  const tier = request.serviceTier?.toLowerCase()
  const canonical: CanonicalRequest = {
    model: context.model,
    stream: context.stream,
    turns: decodeTurns(request, translation),
    tools: within(translation, '.tools', () => decodeTools(request.tools ?? [], translation)),
    ...(choice ? { toolChoice: choice } : {}),
    ...within(translation, '.generationConfig', () => decodeGenerationConfig(generationConfig, translation)),
    ...(request.labels ? { metadata: request.labels } : {}),
    ...(tier && tier !== 'unspecified' ? { serviceTier: tier } : {}),
  }
  return { request: canonical, losses }
}

/**
 * The body with the schemas' names. Where that changed a name, the values behind it were unknown fields to the
 * validator, and are judged now.
 */
function checkedNormal(
  written: unknown,
  { operation, watch }: RequestContext,
): CountTokensRequest | GenerateContentRequest {
  const { body, renamed } = normalise(written)
  const { validate } = operation
  if (renamed && validate && !validate(body)) {
    const [fault] = validate.errors ?? []
    const param = (fault?.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.')
    throw new GatewayError('invalid-request', `${param || 'The body'} ${fault?.message ?? 'is not valid'}.`, { param })
  }
  // The validator has accepted it, or did so before and no name changed.
  return (watch?.(body) ?? body) as CountTokensRequest | GenerateContentRequest
}

/** A count may wrap the request to count. */
function whole(body: CountTokensRequest | GenerateContentRequest): { request: Normal; at: string } {
  const wrapped = 'generateContentRequest' in body ? body.generateContentRequest : undefined
  // `normalise` has put brackets around single values.
  const request = (wrapped ?? body) as Normal
  const at = wrapped ? 'generateContentRequest' : ''
  if (!request.contents?.length) throw noTurn(at)
  return { request, at }
}

function noTurn(at: string): GatewayError {
  const param = at === '' ? 'contents' : `${at}.contents`
  return new GatewayError('invalid-request', `${param} must hold at least one turn with parts.`, { param })
}

function decodeTurns(request: Normal, translation: Translation): Turn[] {
  const state: ConversationState = { calls: new CallIds(), restored: new Set() }
  const turns: Turn[] = []
  const { systemInstruction } = request
  if (systemInstruction) {
    const parts = within(translation, '.systemInstruction', () =>
      decodeInstructions(systemInstruction, state, translation),
    )
    if (parts.length > 0) turns.push({ role: 'system', parts, place: 'top' })
  }
  for (const [index, content] of request.contents.entries()) {
    const turn = within(translation, `.contents[${index}]`, () => decodeContent(content, index, state, translation))
    if (turn.parts.length > 0) turns.push(turn)
  }
  if (turns.every(turn => turn.place === 'top')) throw noTurn(translation.at)
  return withoutEchoes(turns, state.restored)
}

/** What is read above. */
const carried: ReadonlySet<string> = new Set([
  ...['model', 'contents', 'systemInstruction', 'tools', 'toolConfig', 'generationConfig', 'serviceTier', 'labels'],
])

/** Why the rest of a request goes no further. */
const reasons: { readonly [field: string]: string } = {
  safetySettings: 'safety filters are the upstream’s own',
  cachedContent: 'what is cached is known to Google only',
  store: 'other protocols store in their own ways',
  continuationToken: 'only the upstream that paused can continue',
  retrievalConfig: 'it is for tools that Google runs',
  includeServerSideToolInvocations: 'it is for tools that Google runs',
  streamFunctionCallArguments: 'calls are sent whole',
}

function reportRest(request: Normal, translation: Translation): void {
  const { toolConfig = {} } = request
  const choice = new Set(['mode', 'allowedFunctionNames'])
  report(request, carried, '', translation)
  report(toolConfig, new Set(['functionCallingConfig']), 'toolConfig.', translation)
  report(toolConfig.functionCallingConfig ?? {}, choice, 'toolConfig.functionCallingConfig.', translation)
}

/** False, null and an empty list ask for nothing. */
function report(value: object, known: ReadonlySet<string>, path: string, translation: Translation): void {
  for (const [name, member] of Object.entries(value)) {
    const empty =
      member === false || member === null || member === undefined || (Array.isArray(member) && !member.length)
    if (empty || known.has(name)) continue
    within(translation, `.${path}${name}`, () =>
      lost(translation, path + name, '', lookup(reasons, name) ?? 'not known'),
    )
  }
}
