import { type FunctionCall, type GenerateContentResponse, GoogleGenAI, type PartialArg } from '@google/genai'
import {
  type Access,
  addSource,
  append,
  expectRegular,
  OWN_CONNECTION,
  QUESTION,
  type Reader,
  type Said,
  type SaidFinish,
  saidFinish,
  saidUntilError,
  TIMEOUT,
} from './said.ts'

const FINISHES: Record<string, SaidFinish> = {
  STOP: 'stop',
  MAX_TOKENS: 'length',
  SAFETY: 'refusal',
  PROHIBITED_CONTENT: 'refusal',
}

/** Gemini, read by Google's client, which has no helper that gathers a stream. */
export function geminiReader({ origin, key, provider = false }: Access): Reader {
  const { models } = new GoogleGenAI({
    apiKey: key,
    httpOptions: { baseUrl: origin, timeout: TIMEOUT, headers: OWN_CONNECTION },
  })
  const asked = (model: string) => ({
    model,
    contents: QUESTION,
    config: { thinkingConfig: { includeThoughts: true } },
  })
  return {
    whole: model =>
      saidUntilError(async said => {
        const response = await models.generateContent(asked(model))
        new Gathered(said).add(response)
        if (!provider) expectRegular(model, response.modelVersion, [])
      }),
    streamed: model =>
      saidUntilError(async said => {
        const gathered = new Gathered(said)
        for await (const response of await models.generateContentStream(asked(model))) {
          gathered.add(response)
          if (!provider) expectRegular(model, response.modelVersion, [])
        }
      }),
  }
}

class Gathered {
  readonly #said: Said
  #last: 'text' | 'reasoning' | 'call' | undefined
  /** The call whose arguments come in parts. */
  #open: { name: string; arguments: Record<string, unknown> } | undefined

  constructor(said: Said) {
    this.#said = said
  }

  add({ candidates, promptFeedback, usageMetadata: usage }: GenerateContentResponse): void {
    const candidate = candidates?.[0]
    for (const part of candidate?.content?.parts ?? []) {
      if (part.functionCall) this.#call(part.functionCall)
      else if (part.inlineData?.data) this.#said.images.push(part.inlineData.data)
      else if (part.text) this.#text(part.thought ? 'reasoning' : 'text', part.text)
    }
    for (const { web } of candidate?.groundingMetadata?.groundingChunks ?? []) addSource(this.#said, web?.uri)
    if (candidate?.finishReason) this.#said.finish = this.#finish(candidate.finishReason)
    if (promptFeedback?.blockReason) this.#said.finish = 'refusal'
    // Each response tells all that was used so far.
    if (usage?.promptTokenCount === undefined) return
    const { promptTokenCount: prompt, toolUsePromptTokenCount: results = 0, thoughtsTokenCount: thoughts = 0 } = usage
    this.#said.usage = {
      input: prompt + results,
      cached: usage.cachedContentTokenCount ?? 0,
      output: (usage.candidatesTokenCount ?? 0) + thoughts,
      reasoning: thoughts,
    }
  }

  #text(kind: 'text' | 'reasoning', text: string): void {
    append(this.#said[kind], text, this.#last !== kind)
    this.#last = kind
  }

  /** The protocol has no word for an end in calls. */
  #finish(reason: string): SaidFinish {
    const finish = saidFinish(FINISHES, reason)
    return finish === 'stop' && this.#said.calls.length > 0 ? 'tool-calls' : finish
  }

  #call({ name, args, partialArgs = [], willContinue = false }: FunctionCall): void {
    this.#last = 'call'
    if (name !== undefined) {
      this.#open = { name, arguments: { ...args } }
      this.#said.calls.push(this.#open)
    }
    for (const arg of partialArgs) if (this.#open) setArgument(this.#open.arguments, arg)
    if (!willContinue) this.#open = undefined
  }
}

/** Puts a piece of an argument at its JSON path: `$.items[0].name`. */
function setArgument(holder: object, { jsonPath = '$', stringValue, numberValue, boolValue }: PartialArg): void {
  const keys = [...jsonPath.matchAll(/\.([^.[]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index))
  const last = keys.pop()
  if (last === undefined) return
  // The values are plain JSON, of which nothing is known beforehand.
  let at = holder as Record<string | number, unknown>
  for (const [depth, key] of keys.entries()) {
    at[key] ??= typeof (keys[depth + 1] ?? last) === 'number' ? [] : {}
    at = at[key] as Record<string | number, unknown>
  }
  // Texts come in pieces.
  at[last] = stringValue === undefined ? (numberValue ?? boolValue ?? null) : `${at[last] ?? ''}${stringValue}`
}
