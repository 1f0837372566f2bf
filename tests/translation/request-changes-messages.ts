// Messages' forms, and what its upstreams want otherwise than the client said it.
import type { Loss } from '../../runtime/canonical/loss.ts'
import type { CacheMark, Part, ToolResultPart } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest, Effort, Reasoning, Tool, Turn } from '../../runtime/canonical/request.ts'
import { strictSchema } from '../../runtime/protocols/anthropic-messages/strict-schema.ts'
import { type ModelTraits, modelTraits } from '../../runtime/protocols/claude-models.ts'
import { formatInWords } from '../../runtime/protocols/format-in-words.ts'
import type { Target } from '../../runtime/protocols/protocol.ts'
import { resultMark } from '../../runtime/protocols/result-mark.ts'
import { ownState } from '../../runtime/protocols/seal.ts'
import type { Change } from './request-changes.ts'

export const messagesChanges: readonly Change[] = [
  instructionsLead,
  blanksAreRefused,
  resultsAreFoundById,
  thoughtsGoHome,
  thoughtsLeadSomewhere,
  instructionsAreInPlace,
  speakersAlternate,
  conversationIsTheUsers,
  schemaIsTold,
  schemasAreClosed,
  choiceNeedsTools,
  thinkingOfTheModel,
  samplingOfTheModel,
  marksAreFour,
]

function eachPart(request: CanonicalRequest, change: (part: Part) => Part): CanonicalRequest {
  return { ...request, turns: request.turns.map(turn => ({ ...turn, parts: turn.parts.map(part => change(part)) })) }
}

/** Texts and documents of white space are refused, and so is what another role says only. */
function blanksAreRefused(request: CanonicalRequest): CanonicalRequest {
  const isRefused = (part: Part, role: Turn['role']) => {
    if (part.type === 'text' || part.type === 'refusal') return part.text.trim() === '' && !('opaque' in part)
    const media = part.type === 'image' || part.type === 'document'
    if (role === 'assistant' ? media : part.type === 'reasoning' || part.type === 'tool-call') return true
    return part.type === 'document' && part.source.from === 'text' && part.source.text.trim() === ''
  }
  const turns = request.turns.map(turn => ({ ...turn, parts: turn.parts.filter(part => !isRefused(part, turn.role)) }))
  return { ...request, turns: turns.filter(({ parts }) => parts.length > 0) }
}

/** A result is found by the call's id alone, and a tool that failed says something. */
function resultsAreFoundById(request: CanonicalRequest): CanonicalRequest {
  return eachPart(request, part => {
    if (part.type !== 'tool-result') return part
    const { name: _, isError, content, ...result } = part
    const cache = resultMark(part)
    const said = content.flatMap((item): ToolResultPart['content'] => {
      const { cache: __, ...plain } = item
      return item.type === 'text' && item.text.trim() === '' ? [] : [plain]
    })
    const silent = isError && said.length === 0
    return {
      ...result,
      content: silent ? [{ type: 'text', text: 'Error' }] : said,
      ...(isError && { isError }),
      ...(cache && { cache }),
    }
  })
}

/**
 * Thoughts go back to who made them, with their state as it is; the maker is not told that it is one. Other servers of
 * the protocol sign nothing. The rest has no state: only its own makers sign what is no thought.
 */
function thoughtsGoHome(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { unsignedThinking } = modelTraits(target)
  const turns = request.turns.map(turn => ({
    ...turn,
    parts: turn.parts.flatMap((part): Part[] => {
      if (part.type !== 'reasoning') return [withoutState(part)]
      const own = ownState(part.opaque, 'anthropic-messages', target.maker)
      if (!own) return unsignedThinking && !part.opaque && part.text !== '' ? [part] : []
      const text = own.text ?? part.text
      return [{ ...part, text, opaque: { origin: own.origin, value: own.value } }]
    }),
  }))
  return { ...request, turns: turns.filter(({ parts }) => parts.length > 0) }
}

function withoutState(part: Part): Part {
  if (part.type !== 'text' && part.type !== 'tool-call') return part
  const { opaque: _, ...plain } = part
  return plain
}

function isInstruction({ role }: Turn): boolean {
  return role === 'system' || role === 'developer'
}

/** Instructions are texts, and those at the beginning have a place of their own. */
function instructionsLead(request: CanonicalRequest): CanonicalRequest {
  const turns = request.turns.map(turn =>
    isInstruction(turn) ? { ...turn, parts: turn.parts.filter(({ type }) => type === 'text') } : turn,
  )
  const rest = turns.findIndex(turn => !isInstruction(turn))
  const lead = rest < 0 ? turns.length : rest
  const parts = turns.slice(0, lead).flatMap(turn => turn.parts)
  const top: Turn[] = parts.length > 0 ? [{ role: 'system', place: 'top', parts }] : []
  return { ...request, turns: [...top, ...turns.slice(lead)] }
}

/** Others stay where they are for models that know such a thing, in its place; else the user reminds of them. */
function instructionsAreInPlace(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { systemMessages } = modelTraits(target)
  const said = joined(request.turns)
  const turns = said.map((turn, index): Turn => {
    if (!isInstruction(turn) || turn.place === 'top') return turn
    const next = said[index + 1]
    const fits = ['user', 'tool'].includes(said[index - 1]?.role ?? '') && (!next || next.role === 'assistant')
    return systemMessages && fits
      ? { ...turn, role: 'system' }
      : { ...turn, role: 'user', parts: turn.parts.map(reminder) }
  })
  return { ...request, turns }
}

/** Neighbours of one speaker as one turn. */
function joined(turns: readonly Turn[]): Turn[] {
  const result: Turn[] = []
  for (const turn of turns) {
    const last = result.at(-1)
    if (last?.role === turn.role && last.place === turn.place) last.parts.push(...turn.parts)
    else result.push({ ...turn, parts: [...turn.parts] })
  }
  return result
}

function reminder(part: Part): Part {
  return part.type === 'text' ? { ...part, text: `<system-reminder>\n${part.text}\n</system-reminder>` } : part
}

/** Thinking at the end of what the assistant said is refused. */
function thoughtsLeadSomewhere(request: CanonicalRequest): CanonicalRequest {
  const turns = joined(request.turns).flatMap((turn): Turn[] => {
    if (turn.role !== 'assistant') return [turn]
    const parts = turn.parts.slice(0, turn.parts.findLastIndex(part => part.type !== 'reasoning') + 1)
    return parts.length > 0 ? [{ ...turn, parts }] : []
  })
  return { ...request, turns }
}

/** User and assistant take turns; results come first in what the user says. */
function speakersAlternate(request: CanonicalRequest): CanonicalRequest {
  const said: Turn[] = []
  for (const turn of joined(request.turns)) {
    const last = said.at(-1)
    if (turn.role === 'tool' && last?.role === 'user') said.splice(-1, 0, turn)
    else said.push(turn)
  }
  return { ...request, turns: joined(said) }
}

/** The user begins, and ends where the model does not continue what it said: with a full stop where with nothing else. */
function conversationIsTheUsers(request: CanonicalRequest, target: Target): CanonicalRequest {
  const stop = (): Turn => ({ role: 'user', parts: [{ type: 'text', text: '.' }] })
  const turns = [...request.turns]
  const first = turns.findIndex(({ place }) => place !== 'top')
  const role = turns[first]?.role
  if (role !== 'user' && role !== 'tool') turns.splice(first < 0 ? turns.length : first, 0, stop())
  const last = turns.at(-1)
  const paused = last?.parts.some(part => part.type === 'foreign' && /^(server|mcp)_tool_use$/.test(part.tag))
  if (last?.role === 'assistant' && !paused && !modelTraits(target).prefill) turns.push(stop())
  return { ...request, turns }
}

/** Older models keep to no schema: they are told it. */
function schemaIsTold(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { output, turns } = request
  if (output?.type !== 'json-schema' || (modelTraits(target).schemas && strictSchema(output.schema))) return request
  const text = formatInWords(output)
  const [top, ...rest] =
    turns[0]?.place === 'top' ? turns : [{ role: 'system', place: 'top', parts: [] } as Turn, ...turns]
  return { ...request, turns: [{ ...top!, parts: [...top!.parts, { type: 'text', text }] }, ...rest] }
}

/** Answers and strict tools keep to schemas of closed objects. */
function schemasAreClosed(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { schemas } = modelTraits(target)
  const closed = (schema: Record<string, unknown>) => (schemas ? strictSchema(schema)?.schema : undefined)
  const tools = request.tools.map((tool): Tool => {
    if (tool.type !== 'function') return tool
    const said = Object.keys(tool.parameters ?? {}).length > 0
    const parameters = said ? { ...tool.parameters, type: 'object' } : { type: 'object', properties: {} }
    const strict = tool.strict ? closed(parameters) : undefined
    return { ...tool, parameters: strict ?? parameters, strict: strict ? true : undefined }
  })
  const { output } = request
  if (output?.type !== 'json-schema') return { ...request, tools }
  return { ...request, tools, output: { ...output, schema: closed(output.schema) ?? output.schema } }
}

/** A choice is said where there is something to choose; that calls may be made side by side is the rule. */
function choiceNeedsTools(request: CanonicalRequest): CanonicalRequest {
  const { toolChoice, tools, parallelToolCalls, ...rest } = request
  if (tools.length === 0) return { ...rest, tools }
  const single = parallelToolCalls === false && toolChoice?.type !== 'none'
  return { ...rest, tools, toolChoice, ...(single && { parallelToolCalls }) }
}

/** Older models are given a budget, newer ones think as they like, with an effort. */
function thinkingOfTheModel(request: CanonicalRequest, target: Target): CanonicalRequest {
  const traits = modelTraits(target)
  return {
    ...request,
    reasoning: request.reasoning && thinkingOf(request.reasoning, request.maxOutputTokens ?? 0, traits),
  }
}

const BUDGETS: Partial<Record<Effort, number>> = {
  low: 1024,
  medium: 8192,
  high: 24_576,
  xhigh: 32_768,
  max: Number.POSITIVE_INFINITY,
}

function thinkingOf(
  { effort, budgetTokens, adaptive, show }: Reasoning,
  maxTokens: number,
  traits: ModelTraits,
): Reasoning | undefined {
  if (effort === 'none' || budgetTokens === 0) return { effort: 'none' }
  if (effort === undefined && budgetTokens === undefined && !adaptive) return undefined
  const shown = show === 'none' && !traits.unsignedThinking ? 'none' : 'auto'
  if (traits.thinking === 'budget') {
    const wanted = budgetTokens ?? BUDGETS[effort ?? 'medium'] ?? 0
    return { budgetTokens: Math.min(Math.max(wanted, 1024), maxTokens - 1), show: shown }
  }
  const level =
    budgetTokens === undefined ? effort : budgetTokens <= 2048 ? 'low' : budgetTokens <= 8192 ? 'medium' : 'high'
  return { adaptive: true, show: shown, ...(level && { effort: level }) }
}

/** What is the default anyway is not said where nothing else may be. */
function samplingOfTheModel(request: CanonicalRequest, target: Target, losses: readonly Loss[]): CanonicalRequest {
  const { temperature, topP, topK, stop } = request.sampling
  const traits = modelTraits(target)
  const wanted = request.reasoning?.adaptive || (request.reasoning?.budgetTokens ?? 0) > 0
  const thinks = wanted && !losses.some(({ where }) => where === 'reasoning')
  const usual = traits.sampling === 'default' || thinks
  const either = traits.sampling === 'one' && topP !== undefined && topP !== 1
  return {
    ...request,
    sampling: {
      ...(temperature !== 1 || !(usual || either) ? { temperature } : {}),
      ...(topP !== 1 && { topP }),
      topK,
      ...(stop && { stop: stop.filter(text => text.trim() !== '') }),
    },
  }
}

/** The last four marks count, and what lives longer comes first. Anthropic caches up to marks, so some are set. */
function marksAreFour(request: CanonicalRequest, { kind }: Target): CanonicalRequest {
  const { tools, turns } = structuredClone(request)
  const marked = [...tools, ...turns.flatMap(({ parts }) => parts)].filter(markOf)
  for (const part of marked.slice(0, -4)) setMark(part, undefined)
  let short = false
  for (const part of marked.slice(-4)) {
    if (markOf(part)?.ttl !== '1h') short = true
    else if (short) setMark(part, {})
  }
  if (kind === 'anthropic' && marked.length === 0) {
    const system = turns.find(({ place }) => place === 'top')
    const user = turns.findLastIndex(({ role }) => role === 'user' || role === 'tool')
    // The results before what the user says are of the same message.
    const said = [...(turns[user - 1]?.role === 'tool' ? turns[user - 1]!.parts : []), ...(turns[user]?.parts ?? [])]
    const markable = said.findLast(({ type }) => ['text', 'image', 'document', 'tool-result'].includes(type))
    for (const part of [tools.findLast(({ type }) => type === 'function'), system?.parts.at(-1), markable]) {
      if (part) setMark(part, {})
    }
  }
  return { ...request, tools, turns }
}

/** What is the protocol's own has its mark inside. */
interface Own {
  cache_control?: (CacheMark & { type: string }) | null
}

function markOf(part: Part | Tool): CacheMark | undefined {
  if (part.type === 'hosted') return (part.value as Own).cache_control ?? undefined
  return part.type === 'freeform' ? undefined : part.cache
}

function setMark(part: Part | Tool, mark: CacheMark | undefined): void {
  const { type } = part
  if (type !== 'hosted') Object.assign(part, { cache: mark })
  if (type === 'hosted' || type === 'foreign')
    Object.assign(part.value as Own, { cache_control: mark && { type: 'ephemeral', ...mark } })
}
