import type { Content, Part as GeminiPart } from '../../../generated/protocols/gemini/types.ts'
import { dispatchPart, type PartCases, partTags } from '../../../generated/protocols/gemini/variants.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { ForeignPart, ImagePart, Part } from '../../canonical/part.ts'
import type { Role, Turn } from '../../canonical/request.ts'
import { lookup } from '../lookup.ts'
import type { Translation } from '../not-carried.ts'
import type { CallIds } from './call-ids.ts'
import { readSignature } from './carried-state.ts'
import { decodeFunctionResponse } from './function-response.ts'
import { lost, unknownVariant, within } from './lost.ts'
import { fileMedia, inlineMedia } from './media.ts'
import { NO_SIGNATURE } from './step-signatures.ts'

/** What the cases are given beside the part. */
export interface PartTranslation extends Translation {
  readonly calls: CallIds
  /** `<turn>_<part>`: where in the conversation. */
  place: string
}

/** What the decoders of turns are given: the calls so far, and the thoughts that came back sealed. */
export interface ConversationState {
  readonly calls: CallIds
  readonly restored: Set<Part>
}

/** One turn. A turn of nothing but results is the tool's, which other protocols want apart. */
export function decodeContent(
  content: Content,
  turn: number,
  state: ConversationState,
  translation: Translation,
): Turn {
  const parts = decodeParts(content.parts ?? [], turn, state, translation)
  const model = content.role === 'model'
  refuseFrom(parts, model ? 'tool-result' : 'tool-call', model ? 'functionResponse' : 'functionCall', translation)
  const results = parts.length > 0 && parts.every(part => part.type === 'tool-result')
  const role: Role = model ? 'assistant' : results ? 'tool' : 'user'
  return { role, parts }
}

/** The instructions. Google takes nothing but text there. */
export function decodeInstructions(content: Content, state: ConversationState, translation: Translation): Part[] {
  const parts = decodeParts(content.parts ?? [], 0, state, translation)
  return parts.flatMap(part => {
    if (part.type === 'text' || part.type === 'reasoning') {
      // Nobody has signed them.
      return part.text === '' ? [] : [{ type: 'text', text: part.text }]
    }
    throw new GatewayError('invalid-request', `${translation.at} holds text only.`, { param: translation.at })
  })
}

/** The model calls, and the user answers. */
function refuseFrom(parts: readonly Part[], type: Part['type'], member: string, { at }: Translation): void {
  if (!parts.some(part => part.type === type)) return
  const message = `A ${member} does not belong in a turn of this role.`
  throw new GatewayError('invalid-request', message, { param: `${at}.role` })
}

function decodeParts(
  parts: readonly GeminiPart[],
  turn: number,
  { calls, restored }: ConversationState,
  translation: Translation,
): Part[] {
  return parts.flatMap((part, index) =>
    within(translation, `.parts[${index}]`, () => {
      const inner: PartTranslation = {
        losses: translation.losses,
        at: translation.at,
        calls,
        place: `${turn}_${index}`,
      }
      return withState(decodePart(part, inner), part, restored)
    }),
  )
}

/** The part with what its signature has brought back. */
function withState(decoded: Part | undefined, { thoughtSignature }: GeminiPart, restored: Set<Part>): Part[] {
  const parts = decoded ? [decoded] : []
  if (!thoughtSignature || thoughtSignature === NO_SIGNATURE) return parts
  const { reasoning, own } = readSignature(thoughtSignature)
  for (const thought of reasoning) restored.add(thought)
  const signed = parts.flatMap((part): Part[] => {
    if (part.type !== 'text' && part.type !== 'reasoning' && part.type !== 'tool-call') return [part]
    if (own) return [{ ...part, opaque: own }]
    // An empty text that was there for the signature alone.
    return part.type === 'text' && part.text === '' ? [] : [part]
  })
  return [...reasoning, ...signed]
}

const partCases: PartCases<PartTranslation, Part | undefined> = {
  text: part => ({ type: part.thought ? 'reasoning' : 'text', text: part.text }),
  inlineData: (part, translation) => withResolution(inlineMedia(part.inlineData), part, translation),
  fileData: (part, translation) => withResolution(fileMedia(part.fileData), part, translation),
  functionCall(part, { calls, place, at }) {
    const { id, name, args } = part.functionCall
    if (!name) throw missing(`${at}.functionCall.name`)
    return {
      type: 'tool-call',
      id: calls.call(name, id, place),
      name,
      kind: 'function',
      arguments: JSON.stringify(args ?? {}),
    }
  },
  functionResponse(part, translation) {
    const { id, name } = part.functionResponse
    if (!name && !id) throw missing(`${translation.at}.functionResponse.name`)
    const callId = translation.calls.answer(name, id, translation.place)
    return within(translation, '.functionResponse', () =>
      decodeFunctionResponse(part.functionResponse, callId, translation),
    )
  },
  executableCode: part => foreign('executableCode', part),
  codeExecutionResult: part => foreign('codeExecutionResult', part),
  toolCall: part => foreign('toolCall', part),
  toolResponse: part => foreign('toolResponse', part),
  audioTranscription: part => foreign('audioTranscription', part),
}

const contents: ReadonlySet<string> = new Set(partTags)
/** Members beside the content, and whether they are carried. */
const besideContent: Readonly<Record<string, boolean>> = {
  thought: true,
  thoughtSignature: true,
  mediaResolution: true,
  videoMetadata: false,
  partMetadata: false,
  mediaProcessing: false,
  speechMetadata: false,
}

function decodePart(part: GeminiPart, translation: PartTranslation): Part | undefined {
  const members = Object.entries(part).flatMap(([name, value]) => (value === undefined || value === null ? [] : [name]))
  const found = members.filter(name => contents.has(name))
  if (found.length > 1) {
    const message = `A part holds one kind of content; this one has ${found.join(' and ')}.`
    throw new GatewayError('invalid-request', message, { param: translation.at })
  }
  if (members.every(name => Object.hasOwn(besideContent, name))) {
    // A signature may come alone, after the text that it signs.
    if (part.thoughtSignature) return { type: part.thought ? 'reasoning' : 'text', text: '' }
    throw new GatewayError('invalid-request', 'A part must have content.', { param: translation.at })
  }
  for (const name of found.length > 0 ? members : []) {
    if (!contents.has(name) && !lookup(besideContent, name)) {
      lost(translation, `part.${name}`, `.${name}`, 'other protocols say nothing of the kind')
    }
  }
  return dispatchPart(part, partCases, translation, unknownVariant('part'))
}

const details: Record<string, ImagePart['detail']> = {
  MEDIA_RESOLUTION_LOW: 'low',
  MEDIA_RESOLUTION_MEDIUM: 'auto',
  MEDIA_RESOLUTION_HIGH: 'high',
  MEDIA_RESOLUTION_ULTRA_HIGH: 'original',
}

function withResolution(media: Part, { mediaResolution }: GeminiPart, translation: Translation): Part {
  if (mediaResolution === undefined) return media
  const detail = lookup(details, mediaResolution.level ?? '')
  if (media.type === 'image' && detail !== undefined) return { ...media, detail }
  lost(translation, 'part.mediaResolution', '.mediaResolution', 'only the levels of images can be carried')
  return media
}

function foreign(tag: string, part: GeminiPart): ForeignPart {
  return { type: 'foreign', origin: 'gemini', tag, value: part }
}

function missing(param: string): GatewayError {
  return new GatewayError('invalid-request', `${param} is required.`, { param })
}
