import type { FinishReason } from '../../runtime/canonical/event.ts'
import type { Opaque, ProtocolId } from '../../runtime/canonical/part.ts'
import type { Reply, ReplyFeature, Section } from './feature.ts'

const ALL: readonly ProtocolId[] = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini']
const SIGNS: readonly ProtocolId[] = ['openai-responses', 'anthropic-messages', 'gemini']

function said(reply: Reply, by: readonly ProtocolId[] = ALL): ReplyFeature['says'] {
  return Object.fromEntries(by.map(protocol => [protocol, reply]))
}

const CALL = { type: 'tool-call', kind: 'function', name: 'weather', arguments: '{"city":"Paris"}' } as const

/** State that an upstream of this protocol made, on its thinking. */
function signedThinking(origin: ProtocolId): Reply {
  const opaque: Opaque = {
    origin,
    maker: 'maker',
    value: 'c2lnbmVk',
    ...(origin === 'openai-responses' && { id: 'rs_1' }),
  }
  return {
    parts: [
      { type: 'reasoning', text: 'I think.', ...(origin === 'openai-responses' && { summary: true }), opaque },
      { ...CALL, id: 'call_1' },
    ],
    finish: { reason: 'tool-calls' },
  }
}

function ends(reason: FinishReason): ReplyFeature {
  const by = reason === 'context-window' || reason === 'stop-sequence' ? ['anthropic-messages' as const] : ALL
  const text = { type: 'text', text: 'So' } as const
  return {
    name: `ends: ${reason}`,
    says: said({ parts: [text], finish: { reason, ...(reason === 'stop-sequence' && { stopSequence: 'END' }) } }, by),
    reads: ({ finish }) => finish.reason,
    otherwise:
      reason === 'stop-sequence'
        ? { 'openai-chat': 'a plain stop', 'openai-responses': 'a plain stop', gemini: 'a plain stop' }
        : reason === 'context-window'
          ? { 'openai-chat': 'the output limit', 'openai-responses': 'the output limit', gemini: 'the output limit' }
          : {
              'openai-chat': 'a content filter or a refusal',
              'openai-responses': 'a content filter or a refusal',
              'anthropic-messages': 'a refusal',
              gemini: 'a content filter',
            },
  }
}

/** What replies can say, by theme. */
export const replyFeatures: Section<ReplyFeature>[] = [
  {
    title: 'Content',
    features: [
      {
        name: 'text',
        says: said({ parts: [{ type: 'text', text: 'Hello' }] }),
        reads: ({ parts }) => parts.map(part => (part.type === 'text' ? part.text : undefined)),
      },
      {
        name: 'tool calls, in parallel',
        says: said({
          parts: [
            { ...CALL, id: 'call_1' },
            { ...CALL, id: 'call_2', arguments: '{"city":"Rome"}' },
          ],
          finish: { reason: 'tool-calls' },
        }),
        reads: ({ parts, finish }) => [
          finish.reason,
          parts.map(part => (part.type === 'tool-call' ? [part.name, JSON.parse(part.arguments || '{}')] : part.type)),
        ],
      },
      {
        name: 'readable reasoning',
        says: said({
          parts: [
            { type: 'reasoning', text: 'I think.' },
            { type: 'text', text: 'So' },
          ],
        }),
        reads: ({ parts }) => parts.flatMap(part => (part.type === 'reasoning' ? [part.text] : [])),
      },
      {
        name: 'reasoning’s signature or encrypted state, and back to its maker',
        says: Object.fromEntries(SIGNS.map(origin => [origin, signedThinking(origin)])),
        reads: () => undefined,
        otherwise: { 'openai-chat': 'kept by the gateway, found again by the tool call' },
      },
      {
        name: 'refusals',
        says: said({ parts: [{ type: 'refusal', text: 'No.' }], finish: { reason: 'refusal' } }, [
          'openai-chat',
          'openai-responses',
        ]),
        reads: ({ parts, finish }) => [
          parts.map(part => ('text' in part ? part.text : '')).join(''),
          finish.reason === 'refusal' || finish.reason === 'content-filter',
        ],
      },
      {
        name: 'citations of pages',
        says: said(
          {
            parts: [
              {
                type: 'text',
                text: 'Paris is big.',
                citations: [{ url: 'https://example.com/', title: 'Example', start: 0, end: 13 }],
              },
            ],
          },
          ['openai-chat', 'openai-responses', 'gemini'],
        ),
        reads: ({ parts }) =>
          parts.flatMap(part => (part.type === 'text' ? (part.citations ?? []).map(({ url }) => url) : [])),
      },
      {
        name: 'images',
        says: said(
          { parts: [{ type: 'image', source: { from: 'base64', mediaType: 'image/png', data: 'iVBORw0KGgo=' } }] },
          ['openai-responses', 'gemini'],
        ),
        reads: ({ parts }) => parts.flatMap(part => (part.type === 'image' ? [part.source] : [])),
      },
      {
        name: 'log probabilities',
        says: said(
          {
            parts: [{ type: 'text', text: 'Hi', logprobs: [{ token: 'Hi', logprob: -0.5 }] }],
          },
          ['openai-chat', 'openai-responses', 'gemini'],
        ),
        for: ['openai-chat', 'openai-responses', 'gemini'],
        reads: ({ parts }) =>
          parts.flatMap(part =>
            part.type === 'text' ? (part.logprobs ?? []).map(({ token, logprob }) => [token, logprob]) : [],
          ),
      },
    ],
  },
  {
    title: 'Ends and usage',
    features: [
      ends('stop'),
      ends('length'),
      ends('content-filter'),
      ends('stop-sequence'),
      ends('context-window'),
      {
        name: 'input, output',
        says: said({ parts: [{ type: 'text', text: 'x' }], usage: { inputTokens: 100, outputTokens: 20 } }),
        reads: ({ usage }) => [usage.inputTokens, usage.outputTokens],
      },
      {
        name: 'input read from a cache',
        says: said({
          parts: [{ type: 'text', text: 'x' }],
          usage: { inputTokens: 100, cachedInputTokens: 60, outputTokens: 20 },
        }),
        reads: ({ usage }) => [usage.inputTokens, usage.cachedInputTokens],
      },
      {
        name: 'input written to a cache',
        says: said(
          {
            parts: [{ type: 'text', text: 'x' }],
            usage: { inputTokens: 100, cacheWriteTokens: 30, outputTokens: 20 },
          },
          ['openai-responses', 'anthropic-messages'],
        ),
        reads: ({ usage }) => [usage.inputTokens, usage.cacheWriteTokens],
        otherwise: { gemini: 'counted as input' },
      },
      {
        name: 'reasoning, within output',
        says: said({
          parts: [{ type: 'text', text: 'x' }],
          usage: { inputTokens: 100, outputTokens: 20, reasoningTokens: 15 },
        }),
        reads: ({ usage }) => [usage.outputTokens, usage.reasoningTokens],
      },
    ],
  },
]
