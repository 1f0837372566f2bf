import type { ThinkingLevel } from '../../../generated/protocols/gemini/types.ts'
import type { Target } from '../protocol.ts'

/** How a model is told how long to think. The two ways exclude each other: Google refuses a request with both. */
export type ThinkingControl =
  /** The levels that it takes, from the least. None of them turns thinking off. */
  | { by: 'level'; levels: readonly ThinkingLevel[] }
  /** Tokens. `off`: it may be told not to think at all. */
  | { by: 'budget'; least: number; most: number; off: boolean }

/** What requests to a model may hold, as far as models differ. */
export interface ModelTraits {
  /** Absent: the model does not think, or cannot be told how long. */
  thinking?: ThinkingControl
  /** Declarations and answers are described in JSON Schema; else in Gemini's own subset of OpenAPI. */
  jsonSchema: boolean
  /** Media of a tool's result stand within the result; else beside it. */
  resultMedia: boolean
  /** Google refuses a step of the current turn whose first call is not signed. */
  signedCalls: boolean
  /** Google's own tools may stand beside functions. */
  toolsTogether: boolean
  /** An answer in JSON may be asked for beside functions. */
  jsonBesideFunctions: boolean
  /** A medium may say its resolution. */
  partResolution: boolean
  penalties: boolean
  candidates: boolean
  /** Vertex AI bills by labels; the Gemini API knows none. */
  labels: boolean
}

/** A name that says no generation (`gemini-flash-latest`, a name of one's own) is taken for one of this. */
const USUAL = 3

export function traitsOf({ model, kind }: Pick<Target, 'model' | 'kind'>): ModelTraits {
  const name = model.toLowerCase()
  const known = generationOf(name)
  const generation = known ?? USUAL
  // A server of its own that speaks the protocol may know less of it than Google's.
  const google = kind !== 'openai-compatible'
  const vertex = isVertex({ model: name, kind })
  const thinking = thinkingOf(name, generation)
  return {
    ...(thinking && { thinking }),
    jsonSchema: google && generation >= 2.5,
    resultMedia: generation >= 3 && (google || known !== undefined),
    signedCalls: generation >= 3,
    toolsTogether: google && !vertex && generation >= 3,
    jsonBesideFunctions: generation >= 3,
    partResolution: google && generation >= 3,
    penalties: generation < 4,
    candidates: generation < 4,
    labels: vertex,
  }
}

/** Whether Vertex AI serves the model, whose form of the protocol differs from the Gemini API's. */
export function isVertex({ model, kind }: Pick<Target, 'model' | 'kind'>): boolean {
  return kind === 'vertex' || model.startsWith('projects/')
}

/** `3.1` of `models/gemini-3.1-pro-preview`; undefined where the name does not say it. */
function generationOf(name: string): number | undefined {
  // Built on Gemini 2.5, whatever its own number says.
  if (name.includes('gemini-robotics-er-1.5')) return 2.5
  const found = /gemini-(\d+(?:\.\d+)?)/.exec(name)
  if (found) return Number(found[1])
  if (name.includes('gemini-pro') && !name.includes('latest')) return 1
  return /gemma|learnlm/.test(name) ? 2 : undefined
}

const LOW_TO_HIGH = ['LOW', 'MEDIUM', 'HIGH'] as const satisfies ThinkingLevel[]

function thinkingOf(name: string, generation: number): ThinkingControl | undefined {
  // These answer in sound or images, and refuse to be told how to think.
  if (generation < 2.5 || /-(image|tts|live|native-audio)/.test(name)) return undefined
  const lite = name.includes('flash-lite')
  const flash = name.includes('flash')
  if (generation < 3) {
    if (lite) return { by: 'budget', least: 512, most: 24_576, off: true }
    return flash || !name.includes('pro')
      ? { by: 'budget', least: 1, most: 24_576, off: true }
      : { by: 'budget', least: 128, most: 32_768, off: false }
  }
  if (!flash && name.includes('pro') && generation < 3.1) return { by: 'level', levels: ['LOW', 'HIGH'] }
  // Gemini 3.7 and later refuse MINIMAL, as Pro always has.
  const minimal = lite ? generation < 4 : flash && /gemini-3/.test(name) && generation < 3.7
  return { by: 'level', levels: minimal ? ['MINIMAL', ...LOW_TO_HIGH] : LOW_TO_HIGH }
}
