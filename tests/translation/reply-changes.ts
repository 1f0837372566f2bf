// What of a reply its protocol cannot say, or says in another form, on its way through an encoder and a decoder of it.
import type { CanonicalReply, Finish, FinishReason, ReplyChoice } from '../../runtime/canonical/event.ts'
import type {
  Part,
  ProtocolId,
  ReasoningPart,
  TextPart,
  TokenLogprob,
  ToolCallPart,
} from '../../runtime/canonical/part.ts'
import type { Usage } from '../../runtime/canonical/usage.ts'

export type Mode = 'stream' | 'whole'

/** The reply as it is expected back. */
export function expectedReply(protocol: ProtocolId, reply: CanonicalReply, mode: Mode): CanonicalReply {
  const { others, parts, finish, createdAt, ...head } = reply
  const { choice, usage, undated } = FORMS[protocol]
  const answers = [{ parts, finish }, ...(others ?? [])].map(answer => choice(answer, mode))
  const [first, ...rest] = answers
  const expected: CanonicalReply = {
    ...head,
    ...(undated ? {} : { createdAt }),
    ...first!,
    usage: usage(reply.usage, mode),
  }
  if (rest.length > 0) expected.others = rest
  return expected
}

interface Form {
  choice: (choice: ReplyChoice, mode: Mode) => ReplyChoice
  usage: (usage: Usage, mode: Mode) => Usage
  /** Replies do not say when they were made. */
  undated?: boolean
}

const FORMS: Record<ProtocolId, Form> = {
  'openai-chat': { choice: chatChoice, usage: chatUsage },
  'openai-responses': { choice: responsesChoice, usage: responsesUsage },
  'anthropic-messages': { choice: messagesChoice, usage: messagesUsage, undated: true },
  gemini: { choice: geminiChoice, usage: geminiUsage },
}

const CHAT_ENDS: Partial<Record<FinishReason, FinishReason>> = {
  'stop-sequence': 'stop',
  'tool-calls': 'stop',
  'context-window': 'length',
  refusal: 'content-filter',
  pause: 'stop',
  other: 'stop',
}

/**
 * A message has one text, one thought and one refusal. Texts between which there was something else have a blank line
 * between them there, and so have thoughts. Of the state of thoughts there is one slot, which the first has.
 */
function chatChoice({ parts, finish }: ReplyChoice): ReplyChoice {
  const text = flow(parts, part => part.type === 'text', 'apart')
  const thought = flow(parts, part => part.type === 'reasoning', 'summary')
  const opaque = parts.find(part => part.type === 'reasoning' && part.opaque)
  const state = opaque?.type === 'reasoning' ? opaque.opaque : undefined
  const refusal = parts.map(part => (part.type === 'refusal' ? part.text : '')).join('')
  const said: Part[] = [
    ...(thought.text !== '' || state
      ? [{ type: 'reasoning' as const, text: thought.text, ...(state && { opaque: state }) }]
      : []),
    ...(text.text === '' ? [] : [text]),
    ...(refusal === '' ? [] : [{ type: 'refusal' as const, text: refusal }]),
    ...parts.filter(({ type }) => type === 'tool-call' || type === 'image'),
  ]
  return { parts: said, finish: chatFinish(finish, parts, refusal !== '') }
}

/** All texts of a kind as one, with the places of their sources in it. */
function flow(parts: readonly Part[], isOfKind: (part: Part) => boolean, mark: 'apart' | 'summary'): TextPart {
  let whole: TextPart = { type: 'text', text: '' }
  let due = false
  for (const part of parts) {
    if (!isOfKind(part) || (mark in part && part[mark as keyof Part])) due = whole.text !== ''
    if (!isOfKind(part) || !('text' in part) || !part.text) continue
    const { citations, logprobs } = part.type === 'text' ? part : {}
    const plain = citations?.map(({ citedText: _, ...citation }) => citation)
    whole = oneText(whole, { type: 'text', text: part.text, citations: plain, logprobs }, due ? '\n\n' : '')
    due = false
  }
  return whole
}

function chatFinish({ reason, serviceTier }: Finish, parts: readonly Part[], refused: boolean): Finish {
  const called = parts.some(({ type }) => type === 'tool-call')
  const told = reason === 'refusal' && refused ? 'stop' : (CHAT_ENDS[reason] ?? reason)
  const end = told !== 'stop' ? told : refused && !called ? 'refusal' : called ? 'tool-calls' : 'stop'
  return { reason: end, ...(serviceTier && { serviceTier }) }
}

/** How long caches live is not told. */
function chatUsage({ cacheWriteOneHourTokens: _, ...usage }: Usage): Usage {
  return usage
}

/**
 * Refusals are text, and an end of their own. Sources stand behind a whole block. A call's input is an object; thoughts are
 * not told apart from summaries. Media, tokens, tiers and what is empty have no place.
 */
function messagesChoice({ parts, finish }: ReplyChoice, mode: Mode): ReplyChoice {
  const said = parts.flatMap((part): Part[] => {
    switch (part.type) {
      case 'refusal':
        return [{ type: 'text', text: part.text }]
      case 'text':
        return part.text === '' ? [] : [messagesText(part)]
      case 'reasoning': {
        const { summary: _, ...thought } = part
        return part.text.trim() === '' && !part.opaque ? [] : [thought]
      }
      case 'tool-call':
        return [asFunction(part)]
      case 'foreign':
        return [part]
      default:
        return []
    }
  })
  return { parts: said, finish: messagesFinish(finish, parts, mode) }
}

function messagesText({ text, citations }: TextPart): TextPart {
  return {
    type: 'text',
    text,
    ...(citations && { citations: citations.map(citation => ({ citedText: '', ...citation })) }),
  }
}

function asFunction(call: ToolCallPart): ToolCallPart {
  const args = call.kind === 'freeform' ? JSON.stringify({ input: call.arguments }) : call.arguments
  return { ...call, kind: 'function', arguments: args }
}

const MESSAGES_ENDS: Partial<Record<FinishReason, FinishReason>> = { 'content-filter': 'refusal', other: 'stop' }

function messagesFinish(
  { reason, stopSequence, serviceTier, refusal }: Finish,
  parts: readonly Part[],
  mode: Mode,
): Finish {
  // A stream says its tier at its beginning, and there is none for the others.
  const tier = mode === 'whole' && (serviceTier === 'default' || serviceTier === 'priority')
  const told = MESSAGES_ENDS[reason] ?? reason
  const called = parts.some(({ type }) => type === 'tool-call')
  const refused = parts.some(({ type }) => type === 'refusal')
  const end = told === 'stop' && called ? 'tool-calls' : told === 'stop' && refused ? 'refusal' : told
  return {
    reason: end,
    ...(stopSequence !== undefined && { stopSequence }),
    ...(tier && { serviceTier }),
    ...(refusal && { refusal }),
  }
}

/** How long caches live is said at the beginning of a stream only, when nobody knows it. */
function messagesUsage(usage: Usage, mode: Mode): Usage {
  const { cacheWriteOneHourTokens: _, ...rest } = usage
  return mode === 'stream' ? rest : usage
}

const RESPONSES_ENDS: Partial<Record<FinishReason, FinishReason>> = {
  'stop-sequence': 'stop',
  'tool-calls': 'stop',
  'context-window': 'length',
  refusal: 'content-filter',
  pause: 'stop',
  other: 'stop',
}

/**
 * Everything has an item; passages of sources and what is empty have none. What ended well ended in what was said. Texts
 * between which there was something else are of two messages.
 */
function responsesChoice({ parts, finish }: ReplyChoice): ReplyChoice {
  let inMessage = false
  let isFirst = true
  let another = false
  const said = parts.flatMap((part): Part[] => {
    if (part.type !== 'text' && part.type !== 'refusal') {
      inMessage = false
      return part.type === 'reasoning' ? responsesThought(part) : [part]
    }
    if (!inMessage || (part.type === 'text' && part.apart)) another = !isFirst
    inMessage = true
    if (part.text === '') return []
    if (part.type === 'refusal') {
      another = false
      return [part]
    }
    const { apart: _, ...text } = responsesText(part)
    const told: TextPart = another ? { ...text, apart: true } : text
    isFirst = false
    another = false
    return [told]
  })
  return { parts: said, finish: responsesFinish(finish, parts) }
}

/** White space alone is nothing to read. */
function responsesThought({ text, opaque }: ReasoningPart): Part[] {
  const blank = text.trim() === ''
  if (blank && !opaque) return []
  const kind = blank ? { text: '', redacted: true } : { text, summary: true }
  return [{ type: 'reasoning', ...kind, ...(opaque && { opaque }) }]
}

function responsesText({ citations, ...part }: TextPart): TextPart {
  return citations ? { ...part, citations: citations.map(({ citedText: _, ...citation }) => citation) } : part
}

function responsesFinish({ reason, serviceTier = 'default' }: Finish, parts: readonly Part[]): Finish {
  const has = (type: Part['type']) => parts.some(part => part.type === type)
  const told = reason === 'refusal' && has('refusal') ? 'stop' : (RESPONSES_ENDS[reason] ?? reason)
  const end = told !== 'stop' ? told : has('tool-call') ? 'tool-calls' : has('refusal') ? 'refusal' : 'stop'
  return { reason: end, serviceTier }
}

/** Clients read every counter but one: what is not known is nought. */
function responsesUsage({ inputTokens, outputTokens, ...usage }: Usage): Usage {
  const { cachedInputTokens = 0, cacheWriteTokens = 0, reasoningTokens = 0 } = usage
  return { inputTokens, outputTokens, cachedInputTokens, cacheWriteTokens, reasoningTokens }
}

const GEMINI_ENDS: Partial<Record<FinishReason, FinishReason>> = {
  'stop-sequence': 'stop',
  pause: 'stop',
  'context-window': 'length',
  refusal: 'content-filter',
}

/**
 * Refusals are text that ends for safety. Texts and thoughts side by side are one, up to a signature, with
 * a blank line between two messages. A call's input is an
 * object. Tiers, the stop sequence that was met and passages of sources are not told.
 */
function geminiChoice({ parts, finish }: ReplyChoice): ReplyChoice {
  const refusals = parts.flatMap(part => (part.type === 'refusal' && part.text !== '' ? part.text : []))
  let flowing = false
  const said = parts.flatMap((part): Part[] => {
    switch (part.type) {
      case 'refusal':
        flowing ||= part.text !== ''
        return part.text === '' ? [] : [{ type: 'text', text: part.text }]
      case 'text': {
        if (part.text === '') return part.opaque ? [geminiText(part)] : []
        const text = part.apart && flowing ? oneText(NO_TEXT, geminiText(part), '\n\n') : geminiText(part)
        flowing = true
        return [text]
      }
      case 'reasoning':
        if (part.text === '' && !part.opaque) return []
        flowing = false
        return [{ type: 'reasoning', text: part.text, ...(part.opaque && { opaque: part.opaque }) }]
      case 'tool-call':
        flowing = false
        return [asFunction(part)]
      default:
        flowing = false
        return [part]
    }
  })
  return { parts: joined(said), finish: geminiFinish(finish, said, refusals) }
}

const NO_TEXT: TextPart = { type: 'text', text: '' }

function geminiText({ text, opaque, citations, logprobs }: TextPart): TextPart {
  return {
    type: 'text',
    text,
    ...(citations && { citations: citations.map(({ citedText: _, ...citation }) => citation) }),
    ...(logprobs && { logprobs: logprobs.map(({ bytes: _, ...token }) => token) }),
    ...(opaque && { opaque }),
  }
}

/** Texts side by side as one, and thoughts, up to one that is signed. */
function joined(parts: readonly Part[], between = ''): Part[] {
  const result: Part[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.type === 'text' && last?.type === 'text' && !last.opaque)
      result[result.length - 1] = oneText(last, part, between)
    else if (part.type === 'refusal' && last?.type === 'refusal')
      result[result.length - 1] = { ...last, text: last.text + between + part.text }
    else if (part.type === 'reasoning' && last?.type === 'reasoning' && !last.opaque)
      result[result.length - 1] = { ...last, ...part, text: last.text + between + part.text }
    else result.push(part)
  }
  return result
}

function oneText(first: TextPart, second: TextPart, between: string): TextPart {
  const offset = first.text.length + between.length
  const moved = second.citations?.map(({ start = 0, end = 0, ...citation }) => ({
    ...citation,
    start: start + offset,
    end: end + offset,
  }))
  const citations = [...(first.citations ?? []), ...(moved ?? [])]
  const logprobs = [...(first.logprobs ?? []), ...(second.logprobs ?? [])]
  return {
    ...second,
    text: first.text + between + second.text,
    ...(citations.length > 0 && { citations }),
    ...(logprobs.length > 0 && { logprobs }),
  }
}

function geminiFinish(finish: Finish, said: readonly Part[], refusals: readonly string[]): Finish {
  const called = said.some(({ type }) => type === 'tool-call')
  const told = refusals.length > 0 ? 'content-filter' : (GEMINI_ENDS[finish.reason] ?? finish.reason)
  const reason = told === 'stop' && called ? 'tool-calls' : told === 'tool-calls' && !called ? 'stop' : told
  if (reason !== 'content-filter') return { reason }
  const explanation = refusals.length > 0 ? refusals.join('') : finish.refusal?.explanation
  return { reason, refusal: { category: 'SAFETY', ...(explanation !== undefined && { explanation }) } }
}

/** What was written to a cache is not counted, and noughts are not said. */
function geminiUsage({ inputTokens, cachedInputTokens, outputTokens, reasoningTokens }: Usage): Usage {
  return {
    inputTokens,
    ...(cachedInputTokens && { cachedInputTokens }),
    outputTokens,
    ...(reasoningTokens && { reasoningTokens }),
  }
}

/**
 * A reply for comparing it. Which of several texts its tokens and sources are of is not told everywhere: they are
 * compared by themselves, sources by the words that they stand behind.
 */
export function replyEssence(protocol: ProtocolId, reply: CanonicalReply, mode: Mode): ReplyEssence {
  const { others = [], parts, finish, usage, ...rest } = reply
  // Uses of tools are counted from the items that tell of them, where nobody says how many they are.
  const { toolUses: _, ...counters } = usage
  const head = { ...rest, usage: counters }
  return { head, choices: [{ parts, finish }, ...others].map(choice => choiceEssence(protocol, choice, mode)) }
}

export interface ReplyEssence {
  head: object
  choices: { parts: Part[]; tokens: TokenLogprob[]; sources: string[]; finish: Finish }[]
}

function choiceEssence(
  protocol: ProtocolId,
  { parts, finish }: ReplyChoice,
  mode: Mode,
): ReplyEssence['choices'][number] {
  const tokens: TokenLogprob[] = []
  const sources: object[] = []
  const said = parts.filter(isSomething).map(part => {
    if (part.type === 'tool-call' && part.kind === 'function') return { ...part, arguments: normalJson(part.arguments) }
    if (part.type === 'foreign') return { ...part, text: undefined }
    // Responses numbers its items anew, those of state too.
    if (part.type === 'reasoning' && part.opaque && protocol === 'openai-responses')
      return { ...part, opaque: { ...part.opaque, id: undefined } }
    if (part.type !== 'text') return part
    const { logprobs = [], citations = [], ...plain } = part
    tokens.push(
      ...logprobs.map(token => ({ ...withBytes(token), ...(token.top && { top: token.top.map(withBytes) }) })),
    )
    for (const { start, end, native: _, ...source } of citations) {
      // Some tell the places of sources when it is too late for texts that are over.
      const late = protocol === 'gemini' || (protocol === 'openai-chat' && mode === 'stream')
      sources.push(late ? source : { ...source, words: part.text.slice(start, end) })
    }
    return plain
  })
  // Gemini's calls side by side come in the order in which they end, and Chat's members have none.
  const ordered = protocol === 'gemini' ? inOrder(said) : protocol === 'openai-chat' ? byMember(said) : said
  return {
    parts: ordered,
    tokens,
    sources: sources.map(source => JSON.stringify(Object.entries(source).sort())).sort(),
    finish,
  }
}

/** A choice of which nothing came is an empty text. */
function isSomething(part: Part): boolean {
  return part.type !== 'text' || part.text !== '' || part.opaque !== undefined
}

function inOrder(parts: readonly Part[]): Part[] {
  const id = (part: Part | undefined) => (part?.type === 'tool-call' ? part.id : undefined)
  const result: Part[] = []
  for (const part of parts) {
    let place = result.length
    while (id(part) && id(result[place - 1]) && id(result[place - 1])! > id(part)!) place--
    result.splice(place, 0, part)
  }
  return result
}

/** Pieces of a member as one, and the members in one order. The state of thoughts comes where it comes. */
function byMember(parts: readonly Part[]): Part[] {
  const order: Part['type'][] = ['reasoning', 'text', 'refusal', 'tool-call', 'image']
  const thoughts = parts.filter(part => part.type === 'reasoning')
  const state = thoughts.find(({ opaque }) => opaque)?.opaque
  const text = thoughts.map(thought => thought.text).join('')
  const others = parts.filter(part => part.type !== 'reasoning')
  const sorted = others.toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
  return [...(text || state ? [{ type: 'reasoning' as const, text, opaque: state }] : []), ...joined(sorted)]
}

/** No arguments and an empty object are the same, and so are their members in any white space. */
function normalJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text === '' ? '{}' : text))
  } catch {
    return text
  }
}

/** The bytes of a token are most often those of its text, and not everybody tells them. */
function withBytes<Token extends { token: string; bytes?: number[] }>(token: Token): Token {
  return { ...token, bytes: token.bytes ?? [...Buffer.from(token.token)] }
}
