import { recorded, recordingsOf } from './replay.ts'
import { hasRecordings } from './shared.ts'

export const PROTOCOLS = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'] as const
export type RecordedProtocol = (typeof PROTOCOLS)[number]

/** One recorded answer of a provider. */
export interface Recording {
  protocol: RecordedProtocol
  name: string
  stream: boolean
  /** Bytes. */
  size: number
}

/** Every recorded answer, whole ones and streams; none where the recordings are absent. */
export const recordings: readonly Recording[] = hasRecordings
  ? PROTOCOLS.flatMap(protocol =>
      [false, true].flatMap(stream => {
        const file = stream ? 'stream.ndjson' : 'response.json'
        return recordingsOf(protocol, file).map(name => {
          return { protocol, name, stream, size: recorded(protocol, name, file).length }
        })
      }),
    )
  : []

export const streams = recordings.filter(({ stream }) => stream)

/** What the recording says, parsed: its one body, or the data of its events. */
export function saidBy({ protocol, name, stream }: Recording): unknown[] {
  if (!stream) return [JSON.parse(recorded(protocol, name, 'response.json'))]
  const lines = recorded(protocol, name, 'stream.ndjson').split('\n')
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line))
}

/** The prefix under which the gateway offers a protocol's recordings by another name than the upstream's. */
export const PREFIXES: Record<RecordedProtocol, 'openai/' | 'claude/' | 'google/'> = {
  'openai-chat': 'openai/',
  'openai-responses': 'openai/',
  'anthropic-messages': 'claude/',
  gemini: 'google/',
}

/** A request that is answered with a recording: the model's name is the recording's. */
export function requestFor(
  { protocol, stream }: Recording,
  model: string,
  extra: object = {},
): { path: string; body: Record<string, unknown> } {
  const messages = [{ role: 'user', content: 'Hello' }]
  switch (protocol) {
    case 'openai-chat':
      return { path: '/v1/chat/completions', body: { model, messages, stream, ...extra } }
    case 'openai-responses':
      // What is stored has an id of the gateway's own.
      return { path: '/v1/responses', body: { model, input: 'Hello', stream, store: false, ...extra } }
    case 'anthropic-messages':
      return { path: '/v1/messages', body: { model, max_tokens: 1000, messages, stream, ...extra } }
    case 'gemini': {
      const verb = stream ? 'streamGenerateContent?alt=sse' : 'generateContent'
      const contents = [{ role: 'user', parts: [{ text: 'Hello' }] }]
      return { path: `/v1beta/models/${model}:${verb}`, body: { contents, ...extra } }
    }
  }
}
