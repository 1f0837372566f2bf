import type { Said } from './readers/said.ts'
import type { RecordedProtocol } from './recordings.ts'

/** Where a client of another protocol reads something else than the provider's own client, and why that is right. */
export interface Exception {
  /** `openai-chat/mistral-tool-call` */
  recording: string
  /** Of the streamed or of the whole recording; both where it is absent. */
  stream?: boolean
  /** The client's protocols; every other one where it is absent. */
  clients?: readonly RecordedProtocol[]
  why: string
  /** What is read instead. */
  instead(said: Said): Partial<Said>
}

/** One that makes no difference any more fails its recording's test. */
export const exceptions: readonly Exception[] = [
  ...['azure-image-generation-tool-1', 'openai-image-generation-tool-1', 'xai-image-generation-tool-1'].map(
    (name): Exception => ({
      recording: `openai-responses/${name}`,
      clients: ['anthropic-messages'],
      why: 'a message has no place for an image that the model made',
      instead: () => ({ images: [] }),
    }),
  ),
  {
    recording: 'anthropic-messages/anthropic-spliced-message-start',
    why: 'a reply that begins anew within itself is refused, as by the helper of Anthropic’s own client',
    instead: () => ({ error: 'The upstream began another reply inside this one.' }),
  },
  {
    recording: 'anthropic-messages/anthropic-programmatic-tool-calling-1',
    stream: false,
    why: 'calls end a reply as calls, also those that a program made while it went on',
    instead: () => ({ finish: 'tool-calls' }),
  },
  {
    recording: 'openai-responses/xai-x-search-tool',
    why: 'xAI shows its own searches, which it has made already, as calls of freeform tools: nobody is to make them again',
    instead: () => ({ calls: [], finish: 'stop' }),
  },
]
