import type { Effort } from '../canonical/request.ts'
import type { Target } from './protocol.ts'

/** What requests to a model may say. */
export interface ModelTraits {
  /** Tokens of the longest answer. */
  outputLimit: number
  /** How it is told to think: it decides by itself, it is given a budget, or it cannot. */
  thinking: 'adaptive' | 'budget' | 'never'
  /** What tells it not to think; `never`: nothing does. */
  off: 'disabled' | 'between_tools' | 'never'
  /** Its levels of effort; empty where it takes none. */
  efforts: readonly Effort[]
  /** Temperature, top_p and top_k: all, not the first two together, or the defaults only. */
  sampling: 'all' | 'one' | 'default'
  /** Whether a call may be forced: also while it thinks, only while it does not, or not at all. */
  forcedCalls: 'always' | 'without-thinking' | 'never'
  /** Whether a last message of the assistant is continued. */
  prefill: boolean
  /** Instructions inside the conversation, as messages of their own role. */
  systemMessages: boolean
  /** Answers and calls that keep to a schema. */
  schemas: boolean
  /** Thinking that has no signature is taken back. */
  unsignedThinking?: boolean
}

const LEVELS: readonly Effort[] = ['low', 'medium', 'high', 'max']
const ALL_LEVELS: readonly Effort[] = ['low', 'medium', 'high', 'xhigh', 'max']

const CLAUDE_3: ModelTraits = {
  outputLimit: 4096,
  thinking: 'never',
  off: 'disabled',
  efforts: [],
  sampling: 'all',
  forcedCalls: 'without-thinking',
  prefill: true,
  systemMessages: false,
  schemas: false,
}
const CLAUDE_3_5: ModelTraits = { ...CLAUDE_3, outputLimit: 8192 }
const CLAUDE_4: ModelTraits = { ...CLAUDE_3, outputLimit: 64_000, thinking: 'budget' }
const OPUS_4: ModelTraits = { ...CLAUDE_4, outputLimit: 32_000 }
const CLAUDE_4_5: ModelTraits = { ...CLAUDE_4, sampling: 'one', schemas: true }
const CLAUDE_4_6: ModelTraits = {
  ...CLAUDE_4_5,
  outputLimit: 128_000,
  thinking: 'adaptive',
  efforts: LEVELS,
  prefill: false,
}
const OPUS_4_7: ModelTraits = { ...CLAUDE_4_6, efforts: ALL_LEVELS, sampling: 'default' }
const OPUS_4_8: ModelTraits = { ...OPUS_4_7, systemMessages: true }
const CLAUDE_5: ModelTraits = { ...OPUS_4_8, forcedCalls: 'always' }
const FABLE_5: ModelTraits = { ...CLAUDE_5, off: 'never' }
const CLAUDE_5_5: ModelTraits = { ...FABLE_5, forcedCalls: 'never' }

/** The models of each family by version, as Anthropic's documents describe them. A newer version is like the last here. */
const FAMILIES: Record<string, readonly [major: number, minor: number, traits: ModelTraits][]> = {
  opus: [
    [3, 0, CLAUDE_3],
    [4, 0, OPUS_4],
    [4, 1, { ...OPUS_4, sampling: 'one' }],
    [4, 5, { ...CLAUDE_4_5, efforts: ['low', 'medium', 'high'] }],
    [4, 6, CLAUDE_4_6],
    [4, 7, OPUS_4_7],
    [4, 8, OPUS_4_8],
    [5, 0, CLAUDE_5],
    [5, 5, CLAUDE_5_5],
  ],
  sonnet: [
    [3, 0, CLAUDE_3],
    [3, 5, CLAUDE_3_5],
    [3, 7, CLAUDE_4],
    [4, 5, CLAUDE_4_5],
    [4, 6, CLAUDE_4_6],
    [5, 0, { ...CLAUDE_5, systemMessages: false }],
    [5, 5, { ...CLAUDE_5_5, off: 'between_tools' }],
  ],
  haiku: [
    [3, 0, CLAUDE_3],
    [3, 5, CLAUDE_3_5],
    [4, 5, CLAUDE_4_5],
    [5, 5, CLAUDE_5],
  ],
  fable: [
    [5, 0, FABLE_5],
    [5, 1, CLAUDE_5_5],
  ],
  mythos: [
    [5, 0, FABLE_5],
    [5, 1, CLAUDE_5_5],
  ],
}

/** A name that says nothing, at Anthropic: what its models have in common, without what some of them refuse. */
const ANTHROPIC: ModelTraits = {
  ...CLAUDE_4_6,
  outputLimit: 64_000,
  efforts: ALL_LEVELS,
  prefill: true,
  systemMessages: true,
}

/**
 * A model of another maker behind a server of this protocol. What such servers have in common is what Claude Code has
 * always sent them: budgets, and 32,000 tokens.
 */
const OTHER: ModelTraits = { ...CLAUDE_4, outputLimit: 32_000, unsignedThinking: true }

/** `claude-sonnet-4-5-20250929`, `claude-3-5-haiku-latest`, `anthropic/claude-opus-4.6`, `claude-opus-4@20250514`. */
const NAME =
  /claude-(?:(\d)(?:[.-](\d{1,2}))?-)?(opus|sonnet|haiku|fable|mythos)(?:-(\d{1,2})(?!\d)(?:[.-](\d{1,2})(?!\d))?)?/

/** What is known of a target's model by its name; the newest of its family where the name says no version. */
export function modelTraits({ model, kind }: Pick<Target, 'model' | 'kind'>): ModelTraits {
  const name = model.toLowerCase()
  const match = NAME.exec(name)
  // Only Anthropic itself is known to take instructions inside the conversation.
  if (match) return kind === 'anthropic' ? named(match) : { ...named(match), systemMessages: false }
  if (/claude-(?:instant|[12]\b)/.test(name)) return CLAUDE_3
  return kind === 'anthropic' ? ANTHROPIC : OTHER
}

function named([, olderMajor, olderMinor, family = '', major, minor]: RegExpExecArray): ModelTraits {
  const rows = FAMILIES[family] ?? []
  const newest = rows.at(-1)![2]
  const said = major ?? olderMajor
  if (said === undefined) return newest
  const version = order(Number(said), Number((major === undefined ? olderMinor : minor) ?? 0))
  return (rows.findLast(([from, sub]) => order(from, sub) <= version) ?? rows[0]!)[2]
}

function order(major: number, minor: number): number {
  return major * 100 + minor
}
