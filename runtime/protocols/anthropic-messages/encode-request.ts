import type {
  CountTokensRequest,
  MessageRequest,
  OutputConfig,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { type ModelTraits, modelTraits } from '../claude-models.ts'
import { encodeThinking } from '../claude-thinking.ts'
import { lose } from '../not-carried.ts'
import type { EncodedRequest, Target } from '../protocol.ts'
import { limitMarks, markByDefault } from './cache-marks.ts'
import { encodeConversation } from './encode-messages.ts'
import { encodeOutput } from './encode-output.ts'
import { encodeSampling } from './encode-sampling.ts'
import { encodeTier } from './encode-tier.ts'
import { encodeTools } from './encode-tools.ts'
import { isUnthought } from './open-turn.ts'

/** Where Claude itself answers, which caches what is marked. */
const CACHE_BY_MARKS: ReadonlySet<Target['kind']> = new Set(['anthropic', 'vertex', 'bedrock'])

/** A request as the body of `POST /v1/messages`. */
export function encodeRequest(request: CanonicalRequest, target: Target): EncodedRequest {
  const losses: Loss[] = []
  const traits = modelTraits(target)
  const { prompt, thinks, ...settings } = encodePrompt(request, target, traits, losses)
  if (CACHE_BY_MARKS.has(target.kind)) markByDefault(prompt)
  const { fields, headers } = encodeTier(request.serviceTier, target, losses)
  reportUnsaid(request, losses)
  const body: MessageRequest = {
    model: target.model,
    max_tokens: settings.maxTokens,
    stream: request.stream,
    ...promptFields(prompt),
    ...settings.fields,
    ...encodeSampling(request.sampling, traits, thinks, losses),
    ...userId(request.endUser, losses),
    ...fields,
  }
  return { body, losses, ...(headers && { headers }) }
}

/** The same prompt as the body of `POST /v1/messages/count_tokens`, which knows no settings of an answer. */
export function encodeCountRequest(request: CanonicalRequest, target: Target): EncodedRequest {
  const losses: Loss[] = []
  const { prompt, fields } = encodePrompt(request, target, modelTraits(target), losses)
  const body: CountTokensRequest = { model: target.model, ...promptFields(prompt), ...fields }
  return { body, losses }
}

/** What is read by the model, and the settings that depend on it and on each other. */
function encodePrompt(request: CanonicalRequest, target: Target, traits: ModelTraits, losses: Loss[]) {
  const { system, messages } = encodeConversation(request.turns, { losses, target, traits })
  const { tools, choice, forced } = encodeTools(request, target, traits, losses)
  const { format, hint } = encodeOutput(request.output, traits, losses)
  if (hint !== undefined) system.push({ type: 'text', text: hint })
  const prompt = { tools, system, messages }
  limitMarks(prompt, losses)
  const maxTokens = outputTokens(request.maxOutputTokens, traits, losses)
  const circumstances = { traits, maxTokens, forced, unthought: isUnthought(messages) }
  const { thinking, effort } = encodeThinking(request.reasoning, circumstances, losses)
  const output: OutputConfig = { ...(effort ? { effort } : {}), ...(format ? { format } : {}) }
  return {
    prompt,
    maxTokens,
    thinks: thinking?.type === 'enabled' || thinking?.type === 'adaptive',
    fields: {
      ...(choice ? { tool_choice: choice } : {}),
      ...(thinking ? { thinking } : {}),
      ...(Object.keys(output).length > 0 ? { output_config: output } : {}),
    },
  }
}

type Prompt = ReturnType<typeof encodePrompt>['prompt']

function promptFields({ tools, system, messages }: Prompt) {
  return { ...(system.length > 0 ? { system } : {}), messages, ...(tools.length > 0 ? { tools } : {}) }
}

/** Where the client sets no limit the model's own is the one that cuts nothing off. */
function outputTokens(wanted: number | undefined, { outputLimit }: ModelTraits, losses: Loss[]): number {
  if (wanted === undefined) return outputLimit
  if (wanted <= outputLimit) return Math.max(1, wanted)
  lose({ losses, at: 'maxOutputTokens' }, 'maxOutputTokens', `the model gives ${outputLimit} tokens at most`)
  return outputLimit
}

const LONGEST_USER_ID = 256

function userId(endUser: string | undefined, losses: Loss[]): Pick<MessageRequest, 'metadata'> {
  if (endUser === undefined || endUser === '') return {}
  if (endUser.length <= LONGEST_USER_ID) return { metadata: { user_id: endUser } }
  lose({ losses, at: 'endUser' }, 'endUser', `the longest id of a user has ${LONGEST_USER_ID} characters`)
  return {}
}

/** A key for the prompt's cache is no loss: this provider finds what it has cached without one. */
function reportUnsaid({ metadata, verbosity }: CanonicalRequest, losses: Loss[]): void {
  if (metadata && Object.keys(metadata).length > 0) {
    lose({ losses, at: 'metadata' }, 'metadata', 'this protocol knows the id of a user only')
  }
  if (verbosity !== undefined && verbosity !== 'medium') {
    lose({ losses, at: 'verbosity' }, 'verbosity', 'this protocol has no such setting')
  }
}
