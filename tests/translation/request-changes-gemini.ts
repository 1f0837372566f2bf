// Gemini's forms, and what Google's models want otherwise than the client said it.
import type { Part, ToolResultPart } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest, Effort, Reasoning, Turn } from '../../runtime/canonical/request.ts'
import { formatInWords } from '../../runtime/protocols/format-in-words.ts'
import { type ModelTraits, traitsOf } from '../../runtime/protocols/gemini/models.ts'
import { toJsonSchema } from '../../runtime/protocols/gemini/schema-dialect.ts'
import { toGeminiParameters, toGeminiSchema } from '../../runtime/protocols/gemini/to-gemini-schema.ts'
import type { Target } from '../../runtime/protocols/protocol.ts'
import { ownState } from '../../runtime/protocols/seal.ts'
import type { Change } from './request-changes.ts'

export const geminiChanges: readonly Change[] = [
  thoughtsLoseOtherState,
  resultsAreObjects,
  mediaStandBesideResults,
  speakersAlternate,
  formatIsSpokenOf,
  instructionsAloneAreAsked,
  userCallsFirst,
  functionsComeFirst,
  choiceNeedsFunctions,
  schemasAreOpenApi,
  numbersOfTheModel,
  thinkingOfTheModel,
]

function eachTurn(request: CanonicalRequest, change: (turn: Turn) => Turn[]): CanonicalRequest {
  return { ...request, turns: request.turns.flatMap(change).filter(({ parts }) => parts.length > 0) }
}

/** State goes back to who made it as it is, and does not say so; of another's thoughts only the text goes on. */
function thoughtsLoseOtherState(request: CanonicalRequest, { maker }: Target): CanonicalRequest {
  return eachTurn(request, turn => [
    {
      ...turn,
      parts: turn.parts.flatMap((part): Part[] => {
        if (part.type !== 'text' && part.type !== 'reasoning' && part.type !== 'tool-call') return [part]
        const own = ownState(part.opaque, 'gemini', maker)
        const { opaque: _, ...plain } = part
        const opaque = own && { origin: own.origin, value: own.value }
        if (own && plain.type === 'reasoning') return [{ type: 'reasoning', text: own.text ?? plain.text, opaque }]
        if (own) return [{ ...plain, opaque }]
        if (plain.type === 'reasoning') return plain.text === '' ? [] : [{ type: 'reasoning', text: plain.text }]
        return plain.type === 'text' && plain.text === '' ? [] : [plain]
      }),
    },
  ])
}

/** What a tool answered is one text, under the name of its call. */
function resultsAreObjects(request: CanonicalRequest): CanonicalRequest {
  const names = new Map<string, string>()
  return eachTurn(request, turn => [
    {
      ...turn,
      parts: turn.parts.map(part => {
        if (part.type === 'tool-call') names.set(part.id, part.name)
        if (part.type !== 'tool-result') return part
        const texts = part.content.flatMap(item => (item.type === 'text' && item.text !== '' ? item.text : []))
        const media = part.content.filter(({ type }) => type !== 'text')
        const text = texts.join('\n\n')
        return { ...part, name: names.get(part.callId), content: [{ type: 'text' as const, text }, ...media] }
      }),
    },
  ])
}

/** Older models take no media within results, and none takes all of them there: the user shows them. */
function mediaStandBesideResults(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { resultMedia } = traitsOf(target)
  const isWithin = (item: ToolResultPart['content'][number]) =>
    item.type === 'text' ||
    (resultMedia &&
      'source' in item &&
      item.source.from === 'base64' &&
      /^(image\/|application\/pdf$|text\/plain$)/.test(item.source.mediaType))
  return eachTurn(request, turn => {
    const shown: Part[] = []
    const parts = turn.parts.map(part => {
      if (part.type !== 'tool-result') return part
      const beside = part.content.filter(item => !isWithin(item))
      shown.push(...beside)
      const content = part.content.filter(isWithin)
      const [first] = content
      if (first?.type === 'text' && first.text === '' && beside.length > 0)
        content[0] = { ...first, text: `See the ${beside.map(typeOf).join(', ')} below.` }
      return { ...part, content }
    })
    return [
      { ...turn, parts },
      { role: 'user', parts: shown },
    ]
  })
}

function typeOf(part: Part): string {
  return ('source' in part && 'mediaType' in part.source && part.source.mediaType) || 'file'
}

/** User and model take turns. */
function speakersAlternate(request: CanonicalRequest): CanonicalRequest {
  const turns: Turn[] = []
  for (const turn of request.turns) {
    const last = turns.at(-1)
    if (last?.role === turn.role) last.parts.push(...turn.parts)
    else turns.push({ ...turn, parts: [...turn.parts] })
  }
  return { ...request, turns }
}

/** Older models refuse a form of the answer beside functions. */
function formatIsSpokenOf(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { output, tools, turns } = request
  const functions = tools.some(({ type }) => type === 'function')
  if (!output || output.type === 'text' || !functions || traitsOf(target).jsonBesideFunctions) return request
  const text = formatInWords(output)
  const [first, ...rest] = turns
  if (first?.place === 'top')
    return { ...request, turns: [{ ...first, parts: [...first.parts, { type: 'text', text }] }, ...rest] }
  return { ...request, turns: [{ role: 'system', place: 'top', parts: [{ type: 'text', text }] }, ...turns] }
}

/** Google wants something to answer to. */
function instructionsAloneAreAsked(request: CanonicalRequest): CanonicalRequest {
  const [first, ...rest] = request.turns
  if (!first) return { ...request, turns: [{ role: 'user', parts: [{ type: 'text', text: ' ' }] }] }
  return first.place === 'top' && rest.length === 0
    ? { ...request, turns: [{ role: 'user', parts: first.parts }] }
    : request
}

/** A call may not be what a conversation begins with. */
function userCallsFirst(request: CanonicalRequest): CanonicalRequest {
  const first = request.turns.findIndex(({ place }) => place !== 'top')
  const begins = request.turns[first]?.parts.some(({ type }) => type === 'tool-call')
  if (!begins) return request
  return {
    ...request,
    turns: request.turns.toSpliced(first, 0, { role: 'user', parts: [{ type: 'text', text: '.' }] }),
  }
}

/** Functions are one tool, and Google's own are others, each once. */
function functionsComeFirst(request: CanonicalRequest): CanonicalRequest {
  const functions = request.tools.filter(({ type }) => type === 'function')
  const own = request.tools.flatMap(tool => (tool.type === 'hosted' ? [[tool.tag, tool] as const] : []))
  return { ...request, tools: [...functions, ...new Map(own).values()] }
}

/** A choice among no tools means nothing. Only Google's own servers know one that names some without demanding a call. */
function choiceNeedsFunctions(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { toolChoice, tools } = request
  if (tools.length === 0) return { ...request, toolChoice: undefined }
  if (toolChoice?.type !== 'allowed' || toolChoice.mode !== 'auto' || traitsOf(target).jsonSchema) return request
  const allowed = tools.filter(tool => tool.type === 'hosted' || toolChoice.names.includes(tool.name))
  const functions = allowed.some(({ type }) => type === 'function')
  const native = tools.every(({ type }) => type === 'hosted')
  return { ...request, tools: allowed, toolChoice: functions || native ? { type: 'auto' } : undefined }
}

/** Servers that may know no JSON Schema are told in Gemini's own subset of OpenAPI. */
function schemasAreOpenApi(request: CanonicalRequest, target: Target): CanonicalRequest {
  if (traitsOf(target).jsonSchema) return request
  const { output } = request
  const said = (schema: object | undefined) => schema && toJsonSchema({ ...schema })
  const tools = request.tools.map(tool =>
    tool.type === 'function'
      ? { ...tool, parameters: said(tool.parameters && toGeminiParameters(tool.parameters)) }
      : tool,
  )
  if (output?.type !== 'json-schema') return { ...request, tools }
  return { ...request, tools, output: { ...output, schema: toJsonSchema({ ...toGeminiSchema(output.schema) }) } }
}

/** One answer is the rule; alternatives of tokens mean nothing where none are told; seeds have 32 bits. */
function numbersOfTheModel(request: CanonicalRequest): CanonicalRequest {
  const { candidates, logprobs, topLogprobs, seed, stop, ...rest } = request.sampling
  const stops = stop?.filter(text => text !== '')
  return {
    ...request,
    sampling: {
      ...rest,
      ...(candidates !== 1 && { candidates }),
      logprobs,
      ...(logprobs && topLogprobs && { topLogprobs }),
      ...(seed !== undefined && { seed: seed | 0 }),
      ...(stops?.length && { stop: stops }),
    },
  }
}

const BUDGETS: Partial<Record<Effort, number>> = { minimal: 512, low: 1024, medium: 8192, high: 24_576 }
const LEVELS: readonly (readonly [most: number, effort: Effort])[] = [
  [512, 'minimal'],
  [2048, 'low'],
  [8192, 'medium'],
  [Number.POSITIVE_INFINITY, 'high'],
]

/** Older models are given a budget within their range, newer ones a level that they have; never both. */
function thinkingOfTheModel(request: CanonicalRequest, target: Target): CanonicalRequest {
  const { thinking } = traitsOf(target)
  return { ...request, reasoning: request.reasoning && thinking && thinkingOf(request.reasoning, thinking) }
}

function thinkingOf(
  { effort, budgetTokens, show }: Reasoning,
  control: NonNullable<ModelTraits['thinking']>,
): Reasoning {
  const shown = show && { show }
  if (control.by === 'level') {
    const asked = effort ?? LEVELS.find(([most]) => (budgetTokens ?? -1) >= 0 && (budgetTokens ?? 0) <= most)?.[1]
    if (asked === undefined) return { ...shown }
    const efforts = (['minimal', 'low', 'medium', 'high'] as const).filter(level =>
      control.levels.some(name => name.toLowerCase() === level),
    )
    const order = ['none', 'minimal', 'low', 'medium', 'high']
    return { ...shown, effort: efforts.find(level => order.indexOf(level) >= order.indexOf(asked)) ?? efforts.at(-1) }
  }
  const budget = effort === 'none' ? 0 : (budgetTokens ?? (effort && BUDGETS[effort]))
  if (budget === undefined) return { ...shown }
  if (budget < 0) return { ...shown, budgetTokens: -1, adaptive: true }
  if (budget === 0 && control.off) return { ...shown, budgetTokens: 0, effort: 'none' }
  return { ...shown, budgetTokens: Math.min(control.most, Math.max(control.least, budget)) }
}
