// Responses' forms, and what its upstreams want otherwise than the client said it.
import type { DocumentPart, Part, TextPart, ToolResultPart } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest, Reasoning, Tool, Turn } from '../../runtime/canonical/request.ts'
import { effortOfBudget, nearestEffort } from '../../runtime/protocols/effort.ts'
import { modelTraits } from '../../runtime/protocols/openai-responses/models.ts'
import { fitsStrict } from '../../runtime/protocols/openai-responses/strict-schema.ts'
import type { Target } from '../../runtime/protocols/protocol.ts'
import { resultMark } from '../../runtime/protocols/result-mark.ts'
import { ownState } from '../../runtime/protocols/seal.ts'
import { repairHistory } from '../../runtime/translation/repair-history.ts'
import type { Change } from './request-changes.ts'
import { decode, MODEL } from './translate.ts'

export const responsesChanges: readonly Change[] = [
  stateIsWanted,
  usageComesAnyway,
  instructionsLead,
  filesHaveNames,
  thoughtsGoHome,
  thoughtsLeadSomewhere,
  jsonIsSpokenOf,
  marksAreForNewModels,
  partsAreOfTheirRole,
  resultsTellOfFailure,
  resultsFollowCalls,
  jsonIsSpokenOf,
  namespacesGather,
  toolsAreClosed,
  searchesFindTools,
  choiceIsOfOffered,
  effortOfTheModel,
  samplingIsForThoughtless,
  formatHasName,
  tierHasItsName,
]

function eachPart(request: CanonicalRequest, change: (part: Part, role: Turn['role']) => Part[]): CanonicalRequest {
  const turns = request.turns.map(turn => ({ ...turn, parts: turn.parts.flatMap(part => change(part, turn.role)) }))
  return { ...request, turns: turns.filter(({ parts }) => parts.length > 0) }
}

/** Nothing is kept, so the state of reasoning is always asked for; but models that do not reason refuse that. */
function stateIsWanted(request: CanonicalRequest, { model }: Target): CanonicalRequest {
  return { ...request, opaqueState: modelTraits(model).reasons === false ? undefined : true }
}

/** Nobody has to ask for it here. */
function usageComesAnyway(request: CanonicalRequest): CanonicalRequest {
  return { ...request, streamUsage: undefined }
}

/** OpenAI refuses JSON mode where no message says JSON. */
function jsonIsSpokenOf(request: CanonicalRequest): CanonicalRequest {
  const { output, turns } = request
  const said = turns.some(
    ({ place, parts }) =>
      place !== 'top' &&
      parts.some(part => (part.type === 'text' || part.type === 'refusal') && /json/i.test(part.text)),
  )
  if (output?.type !== 'json' || said) return request
  return { ...request, turns: [...turns, { role: 'developer', parts: [{ type: 'text', text: 'Answer in JSON.' }] }] }
}

/** OpenAI wants a name for bytes, with an ending, and none for other files. Texts and pictures are said as such. */
function filesHaveNames(request: CanonicalRequest): CanonicalRequest {
  return eachPart(request, part => {
    if (part.type === 'document') return [fileOf(part)]
    if (part.type !== 'tool-result') return [part]
    // A file within a result becomes what a file outside becomes.
    const content = part.content.map(item => (item.type === 'document' ? fileOf(item) : item))
    return [{ ...part, content: content as ToolResultPart['content'] }]
  })
}

function fileOf(part: DocumentPart): Part {
  const { source, title, cache } = part
  const marked = cache && { cache }
  if (source.from !== 'base64') return { type: 'document', source, ...marked }
  if (source.mediaType.startsWith('image/')) return { type: 'image', source, ...marked }
  if (source.mediaType.startsWith('text/')) {
    const text = Buffer.from(source.data, 'base64').toString()
    return { type: 'text', text: title ? `[Document: ${title}]\n\n${text}` : text, ...marked }
  }
  const name = /\.\w{1,5}$/.test(title ?? '') ? title : `${title ?? 'document'}.pdf`
  return { type: 'document', source, title: name, ...marked }
}

/**
 * Thoughts go back to who made them, with their state as it is, under ids that are OpenAI's or none; the maker is not told
 * that it is one. State of a call or a text, which others make, stays behind.
 */
function thoughtsGoHome(request: CanonicalRequest, { maker }: Target): CanonicalRequest {
  return eachPart(request, part => {
    if (part.type === 'text' || part.type === 'tool-call') {
      const { opaque: _, ...plain } = part
      return plain.type === 'text' && plain.text === '' ? [] : [plain]
    }
    if (part.type !== 'reasoning') return [part]
    const own = ownState(part.opaque, 'openai-responses', maker)
    if (!own) return []
    const { value, id } = own
    const opaque = { origin: own.origin, value, ...(id?.startsWith('rs_') && { id }) }
    return [{ type: 'reasoning', text: own.text ?? part.text, summary: true, opaque }]
  })
}

/** Reasoning that was broken off is refused without what followed it. */
function thoughtsLeadSomewhere(request: CanonicalRequest): CanonicalRequest {
  const parts = request.turns.flatMap(turn => turn.parts.map(part => ({ role: turn.role, part })))
  const kept = new Set<Part>()
  let follows = false
  for (const { role, part } of parts.toReversed()) {
    if (part.type === 'reasoning' && !follows) continue
    kept.add(part)
    const own = part.type === 'foreign' ? !/_output$|^mcp_approval_response$|^compaction_trigger$/.test(part.tag) : true
    // What the assistant shows is shown by the user.
    follows = role === 'assistant' && own && part.type !== 'image'
  }
  return eachPart(request, part => (kept.has(part) ? [part] : []))
}

/** The user refuses nothing; what the assistant shows is shown by the user. */
function partsAreOfTheirRole(request: CanonicalRequest): CanonicalRequest {
  const told: Turn[] = []
  for (const turn of request.turns) {
    let open: Turn | undefined
    for (const part of turn.parts) {
      if (part.type === 'image' && turn.role === 'assistant') {
        told.push({ role: 'user', parts: [{ type: 'text', text: '[Image made by the assistant]' }, part] })
        open = undefined
        continue
      }
      open ??= openTurn(told, turn)
      open.parts.push(saidBy(turn.role, part))
    }
  }
  return { ...request, turns: told }
}

/** What the model says and calls in one go is one turn. */
function openTurn(told: Turn[], turn: Turn): Turn {
  const last = told.at(-1)
  if (last?.role === 'assistant' && turn.role === 'assistant') return last
  const opened = { ...turn, parts: [] }
  told.push(opened)
  return opened
}

function saidBy(role: Turn['role'], part: Part): Part {
  return part.type === 'refusal' && role !== 'assistant' ? { ...part, type: 'text' } : part
}

/** A result is found by the call's id alone, and says in words that it failed; for functions the status does too. */
function resultsTellOfFailure(request: CanonicalRequest): CanonicalRequest {
  return eachPart(request, part => {
    if (part.type !== 'tool-result') return [part]
    const { name: _, isError, content, ...result } = part
    const said = content.filter(item => item.type !== 'text' || item.text !== '')
    if (!isError) return [{ ...result, content: said }]
    return [{ ...result, content: markedError(said), ...(part.kind === 'function' && { isError }) }]
  })
}

function markedError(content: ToolResultPart['content']): ToolResultPart['content'] {
  const nothing: TextPart = { type: 'text', text: '' }
  const [first = nothing, ...rest] = content
  if (first.type === 'text' && /^\W*error\b|^aborted$/i.test(first.text)) return content
  const alone = first.type === 'text' && rest.length === 0 && !first.cache
  return alone ? [{ type: 'text', text: `Error: ${first.text}` }] : [{ type: 'text', text: 'Error:' }, ...content]
}

/** Read again, results follow their calls directly, whatever was shown between. */
function resultsFollowCalls(request: CanonicalRequest): CanonicalRequest {
  return repairHistory(request)
}

/** Older models cache by themselves. Marks have no lifetime, and no place on what the assistant said or on nothing. */
function marksAreForNewModels(request: CanonicalRequest, { model }: Target): CanonicalRequest {
  const { cacheMarks } = modelTraits(model)
  const marked = eachPart(request, (part, role) => {
    const { cache, ...plain } = part.type === 'tool-result' ? { ...part, cache: resultMark(part) } : part
    const silent = part.type === 'tool-result' && part.content.every(item => item.type === 'text' && item.text === '')
    const kept = cacheMarks && cache && role !== 'assistant' && !silent
    return [(kept ? { ...plain, cache: {} } : withoutMarks(plain as Part)) as Part]
  })
  const tools = marked.tools.map(tool => (tool.type === 'function' ? { ...tool, cache: undefined } : tool))
  return { ...marked, tools }
}

function withoutMarks(part: Part): Part {
  if (part.type !== 'tool-result') return part
  return { ...part, content: part.content.map(({ cache: _, ...item }) => item) }
}

/** System messages at the beginning are the instructions, where each of them is one text. */
function instructionsLead(request: CanonicalRequest, { model }: Target): CanonicalRequest {
  const turns = request.turns.map(({ place: _, ...turn }): Turn => turn)
  const lead = turns.findIndex(({ role }) => role !== 'system')
  const leading = turns.slice(0, Math.max(0, lead))
  const texts = leading.flatMap(({ parts: [part, ...rest] }) =>
    part?.type === 'text' && rest.length === 0 && !(part.cache && modelTraits(model).cacheMarks) ? part.text : [],
  )
  if (texts.length === 0 || texts.length < leading.length) return { ...request, turns }
  const top: Turn = { role: 'system', place: 'top', parts: [{ type: 'text', text: texts.join('\n\n') }] }
  return { ...request, turns: [top, ...turns.slice(lead)] }
}

/** The tools of a namespace stand together, where the first of them is. */
function namespacesGather(request: CanonicalRequest): CanonicalRequest {
  const spaceOf = (tool: Tool) => (tool.type === 'hosted' ? undefined : tool.namespace)
  const tools = request.tools.flatMap((tool, place) => {
    const space = spaceOf(tool)
    if (space === undefined) return [tool]
    const all = request.tools.filter(other => spaceOf(other) === space)
    return request.tools.indexOf(all[0]!) === place ? all : []
  })
  return { ...request, tools }
}

/** Where nothing is said about strictness OpenAI takes it for asked for: it is always said. */
function toolsAreClosed(request: CanonicalRequest): CanonicalRequest {
  const tools = request.tools.map((tool): Tool => {
    if (tool.type !== 'function') return tool
    const parameters = tool.parameters ?? { type: 'object', properties: {}, additionalProperties: false }
    return { ...tool, parameters, strict: tool.strict === true && fitsStrict(parameters) }
  })
  return { ...request, tools }
}

/** What a search found is told as it came: where namespaces are not known, its tools are there under both names. */
function searchesFindTools(request: CanonicalRequest): CanonicalRequest {
  const found = request.turns.flatMap(({ parts }) =>
    parts.flatMap(part =>
      part.type === 'foreign' && part.tag === 'tool_search_output'
        ? decode('openai-responses', { model: MODEL, input: [part.value] }).request.tools
        : [],
    ),
  )
  const key = (tool: Tool) => (tool.type === 'hosted' ? JSON.stringify(tool.value) : `${tool.namespace} ${tool.name}`)
  const known = new Set<string>()
  const tools = [...request.tools, ...found].filter(tool => !known.has(key(tool)) && known.add(key(tool)))
  return { ...request, tools }
}

/** A choice is among tools that there are, and no choice where there are none. */
function choiceIsOfOffered(request: CanonicalRequest): CanonicalRequest {
  const { toolChoice, tools, parallelToolCalls, ...rest } = request
  if (tools.length === 0) return { ...rest, tools }
  if (toolChoice?.type !== 'allowed') return request
  const names = toolChoice.names.filter(name => tools.some(tool => tool.type !== 'hosted' && tool.name === name))
  return { ...request, toolChoice: names.length > 0 ? { ...toolChoice, names } : { type: 'none' } }
}

/** An effort that the model has; a budget is one. A summary is shown or not asked for, and there is none without thought. */
function effortOfTheModel(request: CanonicalRequest, { model }: Target): CanonicalRequest {
  const { reasons, efforts } = modelTraits(model)
  const { effort, budgetTokens, show }: Reasoning = request.reasoning ?? {}
  const asked = effort ?? (budgetTokens === undefined ? undefined : effortOfBudget(budgetTokens))
  if (reasons === false) return { ...request, reasoning: undefined }
  const level = asked && (efforts ? nearestEffort(asked, efforts) : asked)
  const shown = show === 'none' || asked === 'none' ? undefined : show
  return { ...request, reasoning: { ...(level && { effort: level }), ...(shown && { show: shown }) } }
}

/** Models that reason refuse settings of sampling; the defaults need not be said. */
function samplingIsForThoughtless(request: CanonicalRequest, { model }: Target): CanonicalRequest {
  const { reasons, samplesUnreasoned } = modelTraits(model)
  const { temperature, topP, logprobs, topLogprobs } = request.sampling
  const free = !reasons || (samplesUnreasoned && request.reasoning?.effort === 'none')
  return { ...request, sampling: free ? { temperature, topP, logprobs: logprobs || undefined, topLogprobs } : {} }
}

/** What can be kept to is kept to where nobody says otherwise. */
function formatHasName(request: CanonicalRequest): CanonicalRequest {
  const { output } = request
  if (output?.type !== 'json-schema') return request
  const strict = output.strict ?? (fitsStrict(output.schema) || undefined)
  return { ...request, output: { ...output, name: output.name ?? 'response', ...(strict !== undefined && { strict }) } }
}

/** `fast` is the newer name of a tier. */
function tierHasItsName(request: CanonicalRequest): CanonicalRequest {
  return request.serviceTier === 'fast' ? { ...request, serviceTier: 'priority' } : request
}
