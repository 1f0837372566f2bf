// Chat's forms, and what its upstreams want otherwise than the client said it.
import type {
  DocumentPart,
  Part,
  ReasoningPart,
  RefusalPart,
  TextPart,
  ToolCallPart,
  ToolResultPart,
} from '../../runtime/canonical/part.ts'
import type { CanonicalRequest, Effort, Reasoning, Sampling, Tool, Turn } from '../../runtime/canonical/request.ts'
import { effortOfBudget } from '../../runtime/protocols/effort.ts'
import { formatInWords } from '../../runtime/protocols/format-in-words.ts'
import { type Dialect, dialectOf } from '../../runtime/protocols/openai-chat/dialect.ts'
import { unsealFields } from '../../runtime/protocols/openai-chat/opaque.ts'
import type { Target } from '../../runtime/protocols/protocol.ts'
import { resultMark } from '../../runtime/protocols/result-mark.ts'
import { ownState } from '../../runtime/protocols/seal.ts'
import type { Change } from './request-changes.ts'

export const chatChanges: readonly Change[] = [
  usageIsAsked,
  textIsUnsaid,
  formatIsSpokenOf,
  instructionsHaveOneRole,
  instructionsAreJoined,
  filesHaveNames,
  resultsAreText,
  assistantsSayInMembers,
  textsAreJoined,
  marksAreForFew,
  choiceIsOfOffered,
  parametersAreObjects,
  parallelIsUnsaid,
  effortAlone,
  defaultsAreUnsaid,
  keysAreForOpenAi,
]

type PartChange = (part: Part, role: Turn['role']) => Part[]

function eachPart(request: CanonicalRequest, change: PartChange): CanonicalRequest {
  const turns = request.turns.map(turn => ({ ...turn, parts: turn.parts.flatMap(part => change(part, turn.role)) }))
  return { ...request, turns: turns.filter(({ parts }) => parts.length > 0) }
}

/** Streams tell what they used only where they are asked to. */
function usageIsAsked(request: CanonicalRequest): CanonicalRequest {
  return { ...request, streamUsage: request.stream ? true : undefined }
}

/** Text is what everybody answers in. */
function textIsUnsaid(request: CanonicalRequest): CanonicalRequest {
  return request.output?.type === 'text' ? { ...request, output: undefined } : request
}

/** OpenAI refuses JSON mode where nothing in the conversation says JSON. Some servers know no other mode. */
function formatIsSpokenOf(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { output, turns } = request
  const said = turns.some(({ parts }) => parts.some(part => part.type === 'text' && /json/i.test(part.text)))
  if (output?.type === 'json' && !said) return instructed(request, 'Answer with JSON.')
  if (output?.type !== 'json-schema' || dialectOf(target).jsonSchema) return request
  return instructed(request, formatInWords(output))
}

function instructed(request: CanonicalRequest, text: string): CanonicalRequest {
  const lead = request.turns.findIndex(({ role }) => !isInstruction(role))
  const at = lead < 0 ? request.turns.length : lead
  return { ...request, turns: request.turns.toSpliced(at, 0, { role: 'system', parts: [{ type: 'text', text }] }) }
}

function isInstruction(role: Turn['role']): boolean {
  return role === 'system' || role === 'developer'
}

/** Compatible servers know no developer. */
function instructionsHaveOneRole(request: CanonicalRequest, target: Target): CanonicalRequest {
  if (dialectOf(target).developerRole) return request
  return {
    ...request,
    turns: request.turns.map(turn => (turn.role === 'developer' ? { ...turn, role: 'system' } : turn)),
  }
}

/** Templates of open models allow one system message, at the beginning. */
function instructionsAreJoined(request: CanonicalRequest, target: Target): CanonicalRequest {
  const lead = request.turns.findIndex(({ role }) => !isInstruction(role))
  const count = lead < 0 ? request.turns.length : lead
  if (!dialectOf(target).templates || count < 2) return request
  const parts = request.turns.slice(0, count).flatMap(turn => turn.parts)
  return { ...request, turns: [{ role: 'system', parts }, ...request.turns.slice(count)] }
}

/** OpenAI wants a name for bytes, with an ending, and none for what it stores. Texts and pictures are said as such. */
function filesHaveNames(request: CanonicalRequest): CanonicalRequest {
  return eachPart(request, part => (part.type === 'document' ? [fileOf(part)] : [part]))
}

function fileOf(part: DocumentPart): Part {
  const { source, title, ...rest } = part
  if (source.from === 'file') return { ...rest, source }
  if (source.from !== 'base64') return part
  if (source.mediaType.startsWith('image/')) return { type: 'image', source, ...(part.cache && { cache: part.cache }) }
  if (source.mediaType.startsWith('text/')) {
    const text = Buffer.from(source.data, 'base64').toString()
    return {
      type: 'text',
      text: title ? `[Document: ${title}]\n\n${text}` : text,
      ...(part.cache && { cache: part.cache }),
    }
  }
  return { ...rest, source, title: /\.\w{1,5}$/.test(title ?? '') ? title! : `${title ?? 'document'}.pdf` }
}

/** A result is one text that tells of its failure itself, and is found by the call's id. */
function resultsAreText(request: CanonicalRequest): CanonicalRequest {
  return eachPart(request, part => (part.type === 'tool-result' ? [resultOf(part)] : [part]))
}

function resultOf(part: ToolResultPart): ToolResultPart {
  const { name: _, isError, content, ...result } = part
  // Chat's results hold texts only.
  const text = content.flatMap(item => (item.type === 'text' && item.text !== '' ? item.text : [])).join('\n\n')
  const said = isError ? `Error: ${text}` : text
  if (said !== '') return { ...result, content: [{ type: 'text', text: said }], cache: resultMark(part) }
  // An empty text takes no mark.
  const { cache: __, ...unmarked } = result
  return { ...unmarked, content: [] }
}

/** A message has one member each for the thoughts, the text, the refusal and the calls. */
function assistantsSayInMembers(request: CanonicalRequest, target: Target): CanonicalRequest {
  const dialect = dialectOf(target)
  const turns = request.turns.map(turn => {
    if (turn.role !== 'assistant') return turn
    const said = turn.parts.map(
      (part): Part => (part.type === 'refusal' && dialect.templates ? { type: 'text', text: part.text } : part),
    )
    const texts = said.filter(part => part.type === 'text')
    const refusals = said.filter(part => part.type === 'refusal')
    const cache = texts.findLast(text => text.cache)?.cache
    const parts: Part[] = [
      ...thoughtOf(
        said.filter(part => part.type === 'reasoning'),
        dialect,
        target,
      ),
      ...joined<TextPart>(texts, { type: 'text', text: '', ...(cache && { cache }) }),
      ...joined<RefusalPart>(refusals, { type: 'refusal', text: '' }),
      ...said.filter(part => part.type === 'tool-call').map(call => callOf(call, dialect, target)),
    ]
    return { ...turn, parts }
  })
  return { ...request, turns: turns.filter(({ parts }) => parts.length > 0) }
}

function joined<P extends { text: string }>(parts: readonly { text: string }[], empty: P): P[] {
  const texts = parts.map(({ text }) => text).filter(text => text !== '')
  return parts.length === 0 ? [] : [{ ...empty, text: texts.join('\n\n') }]
}

/** Thoughts go to those who want them, and to who made the state beside them. */
function thoughtOf(
  thoughts: readonly ReasoningPart[],
  { wantsReasoning }: Dialect,
  { maker }: Target,
): ReasoningPart[] {
  const state = thoughts
    .map(part => ({ part, own: unsealFields(ownState(part.opaque, 'openai-chat', maker)) }))
    .find(({ own }) => own)
  const text = thoughts
    .map(part => part.text)
    .filter(text => text !== '')
    .join('\n\n')
  if (!state?.own) return wantsReasoning && text !== '' ? [{ type: 'reasoning', text }] : []
  const { reasoning_opaque, reasoning_details = [] } = state.own
  const told = reasoning_details
    .map(detail => ('text' in detail ? detail.text : 'summary' in detail ? detail.summary : ''))
    .join('')
  const own = told || (wantsReasoning ? text : reasoning_opaque === undefined ? '' : state.part.text)
  const summary = told !== '' && state.part.summary
  return [
    {
      type: 'reasoning',
      text: own,
      ...(summary && { summary }),
      opaque: { origin: 'openai-chat', value: JSON.stringify(state.own) },
    },
  ]
}

/** State beside a call is the upstream's own or not sent; its slot is Google's. Templates want arguments that are objects. */
function callOf({ opaque, ...call }: ToolCallPart, { templates }: Dialect, { maker }: Target): ToolCallPart {
  const own = ownState(opaque, 'openai-chat', maker)
  const state = own && { opaque: { origin: 'gemini' as const, value: own.value } }
  return {
    ...call,
    arguments: templates || call.kind === 'function' ? argumentsOf(call.arguments, templates) : call.arguments,
    ...state,
  }
}

function argumentsOf(text: string, templates: boolean): string {
  if (text.trim() === '') return '{}'
  return templates && !text.startsWith('{') ? JSON.stringify({ raw_arguments: text }) : text
}

/** Servers with templates take texts as one string. */
function textsAreJoined(request: CanonicalRequest, target: Target): CanonicalRequest {
  if (!dialectOf(target).templates) return request
  const turns = request.turns.map(turn => {
    const texts = turn.parts.filter(part => part.type === 'text' && !(part.cache && dialectOf(target).cacheMarks))
    if (turn.role === 'assistant' || turn.role === 'tool' || texts.length < turn.parts.length) return turn
    return { ...turn, parts: joined<TextPart>(texts as TextPart[], { type: 'text', text: '' }) }
  })
  return { ...request, turns }
}

/** Only some servers cache up to marks; refusals and calls have no place for one. */
function marksAreForFew(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { cacheMarks } = dialectOf(target)
  const marked = eachPart(request, part => {
    const { cache, ...plain } = part
    return cacheMarks && cache && part.type !== 'tool-call' && part.type !== 'refusal' && part.type !== 'reasoning'
      ? [part]
      : [plain as Part]
  })
  const tools = marked.tools.map(tool => {
    if (tool.type !== 'function' || cacheMarks) return tool
    const { cache: _, ...plain } = tool
    return plain
  })
  return { ...marked, tools }
}

/** Among some of the tools: those that there are. Where that cannot be said, the others are not offered. */
function choiceIsOfOffered(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { toolChoice } = request
  if (request.tools.every(tool => tool.type === 'hosted')) return { ...request, toolChoice: undefined }
  if (toolChoice?.type !== 'allowed') return request
  const isAllowed = (tool: Tool) => tool.type !== 'hosted' && toolChoice.names.includes(tool.name)
  const names = request.tools.flatMap(tool => (tool.type !== 'hosted' && isAllowed(tool) ? tool.name : []))
  if (dialectOf(target).customTools) return { ...request, toolChoice: { ...toolChoice, names } }
  const tools = request.tools.filter(isAllowed)
  return { ...request, tools, toolChoice: tools.length > 0 ? { type: toolChoice.mode } : undefined }
}

/** Servers want to be told the properties of arguments, even if there are none. */
function parametersAreObjects(request: CanonicalRequest): CanonicalRequest {
  const tools = request.tools.map(tool =>
    tool.type === 'function' ? { ...tool, parameters: { type: 'object', properties: {}, ...tool.parameters } } : tool,
  )
  return { ...request, tools }
}

/** Calls side by side are the rule, and one after the other says nothing where there are no tools. */
function parallelIsUnsaid(request: CanonicalRequest): CanonicalRequest {
  const single = request.parallelToolCalls === false && request.tools.some(tool => tool.type !== 'hosted')
  return { ...request, parallelToolCalls: single ? false : undefined }
}

/** Chat knows levels; budgets and switches are for some servers' own words. Nothing says what shall be shown. */
function effortAlone(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { reasoning, stream } = request
  return { ...request, reasoning: reasoning && reasoningOf(reasoning, stream, dialectOf(target)) }
}

function reasoningOf(
  { effort, budgetTokens, adaptive }: Reasoning,
  stream: boolean,
  dialect: Dialect,
): Reasoning | undefined {
  const asked: Effort | undefined = effort ?? (budgetTokens === undefined ? undefined : effortOfBudget(budgetTokens))
  const { reasoningSwitch, efforts } = dialect
  if (asked === 'none') return reasoningSwitch || efforts.includes('none') ? { effort: asked } : undefined
  if (reasoningSwitch === 'enable_thinking' && stream && budgetTokens !== undefined && budgetTokens > 0)
    return { ...(effort && {}), budgetTokens }
  if (asked) return { effort: asked }
  const switched = reasoningSwitch === 'thinking' || (reasoningSwitch === 'enable_thinking' && stream)
  return adaptive && switched ? { adaptive } : undefined
}

/** What is so anyway is not said, nor what means nothing alone. */
function defaultsAreUnsaid(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { temperature, topP, frequencyPenalty, presencePenalty, logprobs, topLogprobs, candidates, stop, ...rest } =
    request.sampling
  const { sampling: takesAny, stop: takesStops } = dialectOf(target)
  // The effort is by now the one that is said.
  const free = takesAny || request.reasoning?.effort === 'none'
  const unless = (value: number | undefined, usual: number) => (free || value !== usual ? value : undefined)
  const stops = takesStops ? stop?.filter(text => text !== '') : []
  const sampling: Sampling = {
    ...rest,
    temperature: unless(temperature, 1),
    topP: unless(topP, 1),
    frequencyPenalty: unless(frequencyPenalty, 0),
    presencePenalty: unless(presencePenalty, 0),
    logprobs: logprobs || undefined,
    topLogprobs: logprobs && free ? topLogprobs : undefined,
    candidates: candidates === 1 ? undefined : candidates,
    stop: stops?.length ? stops : undefined,
  }
  return { ...request, sampling }
}

/** Other servers have no cache keys, and one tier. `fast` is OpenAI's newer name of a tier. */
function keysAreForOpenAi(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { promptCacheKey, serviceTier: tier } = dialectOf(target)
  const { serviceTier } = request
  return {
    ...request,
    promptCacheKey: promptCacheKey ? request.promptCacheKey : undefined,
    serviceTier: tier ? (serviceTier === 'fast' ? 'priority' : serviceTier) : undefined,
  }
}
