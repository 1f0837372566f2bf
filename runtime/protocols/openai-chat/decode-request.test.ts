import { describe, expect, test } from 'vitest'
import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { RequestContext } from '../protocol.ts'
import { decodeRequest } from './decode-request.ts'

const context: RequestContext = {
  operation: {
    id: 'createChatCompletion',
    protocol: 'openai-chat',
    kind: 'generate',
    method: 'POST',
    path: '/v1/chat/completions',
    model: 'body',
    stream: 'body',
  },
  model: 'smart',
  stream: false,
}

const hello: ChatCompletionRequest['messages'] = [{ role: 'user', content: 'Hello' }]

function decode(fields: Partial<ChatCompletionRequest>) {
  return decodeRequest({ model: 'smart', messages: hello, ...fields }, context)
}

describe('the request', () => {
  test('of a model and one message says nothing else', () => {
    expect(decode({})).toEqual({
      request: {
        model: 'smart',
        stream: false,
        turns: [{ role: 'user', parts: [{ type: 'text', text: 'Hello' }] }],
        tools: [],
        sampling: {},
      },
      losses: [],
    })
  })

  test('carries sampling, limits, identity and caching', () => {
    const { request, losses } = decode({
      temperature: 0,
      top_p: 0.9,
      top_k: 40,
      frequency_penalty: 1,
      presence_penalty: -1,
      seed: 7,
      stop: 'END',
      n: 2,
      logprobs: true,
      top_logprobs: 3,
      max_completion_tokens: 100,
      max_tokens: 50,
      verbosity: 'low',
      parallel_tool_calls: false,
      safety_identifier: 'u-1',
      user: 'old',
      metadata: { a: 'b' },
      prompt_cache_key: 'k',
      service_tier: 'flex',
      stream_options: { include_usage: true },
    })
    expect(losses).toEqual([])
    expect(request).toMatchObject({
      sampling: {
        temperature: 0,
        topP: 0.9,
        topK: 40,
        frequencyPenalty: 1,
        presencePenalty: -1,
        seed: 7,
        stop: ['END'],
        candidates: 2,
        logprobs: true,
        topLogprobs: 3,
      },
      maxOutputTokens: 100,
      verbosity: 'low',
      parallelToolCalls: false,
      endUser: 'u-1',
      metadata: { a: 'b' },
      promptCacheKey: 'k',
      serviceTier: 'flex',
      streamUsage: true,
    })
  })

  test('reads the older names where the newer are not said', () => {
    expect(decode({ max_tokens: 50, user: 'old', stop: ['a', 'b'] }).request).toMatchObject({
      maxOutputTokens: 50,
      endUser: 'old',
      sampling: { stop: ['a', 'b'] },
    })
  })

  test('takes null for a field that was not said', () => {
    const { request, losses } = decode({
      temperature: null,
      stop: null,
      tools: null,
      tool_choice: null,
      response_format: null,
      reasoning_effort: null,
      stream_options: null,
      metadata: null,
      logit_bias: null,
      audio: null,
      verbosity: null,
    })
    expect(request).toEqual(decode({}).request)
    expect(losses).toEqual([])
  })

  test('drops a tool choice without tools, which xAI refuses', () => {
    expect(decode({ tool_choice: 'auto' }).request.toolChoice).toBeUndefined()
  })
})

describe('the form of the output', () => {
  test('text, JSON and JSON with a schema', () => {
    expect(decode({ response_format: { type: 'text' } }).request.output).toEqual({ type: 'text' })
    expect(decode({ response_format: { type: 'json_object' } }).request.output).toEqual({ type: 'json' })
    const schema = { type: 'object', properties: {} }
    const json_schema = { name: 'answer', description: 'd', schema, strict: true }
    expect(decode({ response_format: { type: 'json_schema', json_schema } }).request.output).toEqual({
      type: 'json-schema',
      name: 'answer',
      description: 'd',
      schema,
      strict: true,
    })
  })

  test('a form that no schema lists is reported', () => {
    // As an upstream with grammars would take it.
    const format = { type: 'grammar', grammar: 'x' } as unknown as ChatCompletionRequest['response_format']
    const { request, losses } = decode({ response_format: format })
    expect(request.output).toBeUndefined()
    expect(losses).toMatchObject([{ feature: 'output.grammar', where: 'response_format' }])
  })
})

describe('what Chat alone has', () => {
  test('is reported where it asks for something', () => {
    const { losses } = decode({
      logit_bias: { '50256': -100 },
      prediction: { type: 'content', content: 'x' },
      modalities: ['text', 'audio'],
      audio: { voice: 'alloy', format: 'wav' },
      store: true,
      moderation: { model: 'omni-moderation-latest' },
      prompt_cache_options: { mode: 'explicit' },
      prompt_cache_retention: '24h',
    })
    expect(losses.map(({ feature, where }) => [where, feature])).toEqual([
      ['logit_bias', 'sampling.logitBias'],
      ['prediction', 'prediction'],
      ['modalities', 'output.modalities'],
      ['audio', 'output.audio'],
      ['store', 'store'],
      ['moderation', 'moderation'],
      ['prompt_cache_options', 'cache.options'],
      ['prompt_cache_retention', 'cache.retention'],
    ])
  })

  test('is not reported where it asks for nothing', () => {
    expect(decode({ logit_bias: {}, modalities: ['text'], store: false }).losses).toEqual([])
  })

  test('a field that no schema lists is reported by its name', () => {
    // An extension of vLLM.
    const fields = { chat_template_kwargs: { thinking: true } } as Partial<ChatCompletionRequest>
    expect(decode(fields).losses).toMatchObject([
      { feature: 'field.chat_template_kwargs', where: 'chat_template_kwargs' },
    ])
  })

  test('a level that nobody knows is reported and left out', () => {
    // The list is open.
    const fields = { verbosity: 'extreme', reasoning_effort: 'galactic' } as unknown as Partial<ChatCompletionRequest>
    const { request, losses } = decode(fields)
    expect(request.verbosity).toBeUndefined()
    expect(request.reasoning).toBeUndefined()
    expect(losses.map(loss => loss.where)).toEqual(['verbosity', 'reasoning_effort'])
  })
})
