import type { ProtocolId } from '../../canonical/part.ts'

/** What differs in the demo's answers by protocol: how ids look, and where opaque state has its place. */
export interface Dialect {
  replyPrefix: string
  callPrefix: string
  /** The part that carries the opaque state of reasoning: the reasoning itself, the answer after it, or none. */
  signs: 'reasoning' | 'answer' | 'nothing'
  /** Whether that state has an id of its own, and how it begins. */
  reasoningPrefix?: string
  /** Whether readable reasoning counts as a summary. */
  summarises?: boolean
}

export const dialects: Record<ProtocolId, Dialect> = {
  'openai-chat': { replyPrefix: 'chatcmpl-', callPrefix: 'call_', signs: 'nothing' },
  'openai-responses': {
    replyPrefix: 'resp_',
    callPrefix: 'call_',
    signs: 'reasoning',
    reasoningPrefix: 'rs_',
    summarises: true,
  },
  'anthropic-messages': { replyPrefix: 'msg_', callPrefix: 'toolu_', signs: 'reasoning' },
  gemini: { replyPrefix: '', callPrefix: 'call_', signs: 'answer' },
}

/** Every answer's date, as the same request gets the same bytes: 2026-01-01T00:00:00Z in seconds. */
export const DEMO_DATE = 1_767_225_600
