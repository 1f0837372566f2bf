import { describe, expect, test } from 'vitest'
import type { CanonicalRequest } from '../../canonical/request.ts'
import type { UpstreamKindName } from '../../config/kinds.ts'
import { capabilities, dialectOf } from './dialect.ts'
import { encodeRequest } from './encode-request.ts'
import { passthrough } from './passthrough.ts'

function sent(kind: UpstreamKindName, model: string, request: Partial<CanonicalRequest> = {}) {
  const turns = [{ role: 'user' as const, name: 'Ann', parts: [{ type: 'text' as const, text: 'hi' }] }]
  const asked: CanonicalRequest = { model: 'public', stream: true, turns, tools: [], sampling: {}, ...request }
  const { body, losses } = encodeRequest(asked, { model, kind, maker: kind })
  // A body of this protocol is an object, and its messages are a list of such.
  return {
    body: body as Record<string, unknown> & { messages: Record<string, unknown>[] },
    features: losses.map(({ feature }) => feature),
  }
}

describe('the limit of tokens', () => {
  test.each<[UpstreamKindName, string]>([
    ['openrouter', 'max_tokens'],
    ['groq', 'max_completion_tokens'],
    ['mistral', 'max_tokens'],
    ['deepseek', 'max_tokens'],
    ['xai', 'max_completion_tokens'],
    ['together', 'max_tokens'],
    ['fireworks', 'max_tokens'],
    ['cerebras', 'max_completion_tokens'],
    ['vllm', 'max_tokens'],
    ['lmstudio', 'max_tokens'],
    ['moonshot', 'max_tokens'],
    ['qwen', 'max_tokens'],
    ['zai', 'max_tokens'],
    ['ollama', 'max_tokens'],
    ['azure', 'max_completion_tokens'],
  ])('%s: %s', (kind, name) => {
    const { body } = sent(kind, 'm', { maxOutputTokens: 7 })
    expect([body[name], 'max_tokens' in body && 'max_completion_tokens' in body]).toEqual([7, false])
  })
})

describe('how much to think', () => {
  test.each<[UpstreamKindName, string, CanonicalRequest['reasoning'], object]>([
    ['openrouter', 'anthropic/claude-opus-4.6', { budgetTokens: 2000 }, { reasoning: { max_tokens: 2000 } }],
    ['openrouter', 'meta-llama/llama-4', { effort: 'minimal' }, { reasoning: { effort: 'minimal' } }],
    ['openrouter', 'deepseek/deepseek-v3.2', { effort: 'none' }, { reasoning: { effort: 'none' } }],
    ['openrouter', 'z-ai/glm-5', { adaptive: true }, { reasoning: { enabled: true } }],
    ['groq', 'openai/gpt-oss-120b', { effort: 'xhigh' }, { reasoning_effort: 'high' }],
    ['groq', 'qwen/qwen3-32b', { effort: 'none' }, { reasoning_effort: 'none' }],
    ['groq', 'moonshotai/kimi-k2', { effort: 'high' }, {}],
    ['deepseek', 'deepseek-chat', { effort: 'minimal' }, { thinking: { type: 'enabled' }, reasoning_effort: 'low' }],
    ['deepseek', 'deepseek-chat', { effort: 'none' }, { thinking: { type: 'disabled' } }],
    ['together', 'deepseek-ai/DeepSeek-V3.1', { effort: 'high' }, { reasoning: { enabled: true } }],
    ['together', 'zai-org/GLM-5', { effort: 'none' }, { reasoning: { enabled: false } }],
    ['together', 'openai/gpt-oss-120b', { effort: 'low' }, { reasoning_effort: 'low' }],
    ['fireworks', 'accounts/fireworks/models/kimi-k2p5', { effort: 'none' }, { reasoning_effort: 'none' }],
    ['cerebras', 'zai-glm-4.7', { effort: 'none' }, { reasoning_effort: 'none' }],
    [
      'vllm',
      'Qwen/Qwen3-8B',
      { effort: 'none' },
      { chat_template_kwargs: { thinking: false, enable_thinking: false } },
    ],
    ['vllm', 'mistral-7b', { effort: 'high' }, {}],
    ['mistral', 'mistral-small-latest', { effort: 'low' }, { reasoning_effort: 'high' }],
    ['mistral', 'mistral-small-2603', { effort: 'none' }, { reasoning_effort: 'none' }],
    ['mistral', 'mistral-medium-3-5', { budgetTokens: 4096 }, { reasoning_effort: 'high' }],
    ['mistral', 'mistral-large-4-0', { effort: 'medium' }, { reasoning_effort: 'medium' }],
    ['mistral', 'mistral-medium-2508', { effort: 'high' }, {}],
    ['mistral', 'magistral-medium-latest', { effort: 'high' }, {}],
    ['xai', 'grok-4.3', { effort: 'none' }, { reasoning_effort: 'none' }],
    ['xai', 'grok-4.5', { effort: 'xhigh' }, { reasoning_effort: 'high' }],
    ['xai', 'grok-4.20-reasoning', { effort: 'high' }, {}],
    ['vertex', 'xai/grok-4.3', { effort: 'high' }, {}],
    ['moonshot', 'kimi-k2.5', { effort: 'none' }, { thinking: { type: 'disabled' } }],
    ['qwen', 'deepseek-v3.2', { budgetTokens: 900 }, { enable_thinking: true, thinking_budget: 900 }],
    ['zai', 'glm-4.7', { adaptive: true }, { thinking: { type: 'enabled' } }],
    ['lmstudio', 'qwen3-8b', { effort: 'low' }, { reasoning_effort: 'low' }],
    ['ollama', 'qwen3:8b', { effort: 'none' }, { reasoning_effort: 'none' }],
    ['azure', 'gpt-5', { effort: 'minimal' }, { reasoning_effort: 'minimal' }],
  ])('%s, %s: %j', (kind, model, reasoning, expected) => {
    const {
      reasoning_effort,
      thinking,
      enable_thinking,
      thinking_budget,
      reasoning: unified,
      chat_template_kwargs,
    } = sent(kind, model, { reasoning }).body
    const said = {
      reasoning_effort,
      thinking,
      enable_thinking,
      thinking_budget,
      reasoning: unified,
      chat_template_kwargs,
    }
    expect(JSON.parse(JSON.stringify(said))).toEqual(expected)
  })

  test('a level that only switches is told as lost', () => {
    expect(sent('together', 'zai-org/GLM-5', { reasoning: { effort: 'low' } }).features).toEqual(['reasoning.effort'])
    expect(sent('zai', 'glm-5', { reasoning: { effort: 'low' } }).features).toEqual(['reasoning.effort'])
  })
})

describe('reasoning of earlier turns', () => {
  const turns: CanonicalRequest['turns'] = [
    { role: 'user', parts: [{ type: 'text', text: 'hi' }] },
    {
      role: 'assistant',
      parts: [
        { type: 'reasoning', text: 'hm' },
        { type: 'text', text: 'ho' },
      ],
    },
    { role: 'user', parts: [{ type: 'text', text: 'so?' }] },
  ]

  test.each<[UpstreamKindName, string, object]>([
    ['openrouter', 'deepseek/deepseek-v3.2', { reasoning: 'hm' }],
    ['groq', 'openai/gpt-oss-20b', { reasoning: 'hm' }],
    ['groq', 'moonshotai/kimi-k2', {}],
    ['mistral', 'magistral-medium', {}],
    ['deepseek', 'deepseek-reasoner', { reasoning_content: 'hm' }],
    ['cerebras', 'gpt-oss-120b', { reasoning: 'hm' }],
    ['moonshot', 'kimi-k2-thinking', { reasoning_content: 'hm' }],
    ['zai', 'glm-5', { reasoning_content: 'hm' }],
    ['fireworks', 'accounts/fireworks/models/glm-5', { reasoning_content: 'hm' }],
    ['together', 'moonshotai/Kimi-K2.5', { reasoning: 'hm' }],
    ['ollama', 'qwen3:8b', { reasoning: 'hm' }],
    ['xai', 'grok-4', {}],
    ['azure', 'gpt-5', {}],
  ])('%s, %s', (kind, model, expected) => {
    const { role: _, content: __, ...rest } = sent(kind, model, { turns }).body.messages[1]!
    expect(rest).toEqual(expected)
  })
})

describe('what a server refuses is not sent to it, and told', () => {
  const sampling = { frequencyPenalty: 1, seed: 3, topK: 4, logprobs: true, stop: ['a', 'b'] }

  test.each<[UpstreamKindName, object, string[]]>([
    ['groq', { frequency_penalty: 1, seed: 3, stop: ['a', 'b'] }, ['sampling.logprobs', 'sampling.topK']],
    ['mistral', { frequency_penalty: 1, random_seed: 3, stop: ['a', 'b'] }, ['sampling.logprobs', 'sampling.topK']],
    ['xai', { seed: 3, logprobs: true, stop: ['a', 'b'] }, ['sampling.frequencyPenalty', 'sampling.topK']],
    ['cerebras', { seed: 3, logprobs: true, stop: ['a', 'b'] }, ['sampling.frequencyPenalty', 'sampling.topK']],
    ['vllm', { frequency_penalty: 1, seed: 3, top_k: 4, logprobs: true, stop: ['a', 'b'] }, []],
    [
      'zai',
      { stop: ['a'] },
      ['sampling.frequencyPenalty', 'sampling.logprobs', 'sampling.seed', 'sampling.stop', 'sampling.topK'],
    ],
  ])('%s', (kind, expected, lost) => {
    const { body, features } = sent(kind, 'm', { sampling })
    const { model: _, messages: __, stream: ___, stream_options: ____, ...rest } = body
    expect(rest).toEqual(expected)
    expect(features.sort()).toEqual(lost)
  })

  test.each<[UpstreamKindName, boolean]>([
    ['groq', false],
    ['mistral', false],
    ['openrouter', true],
  ])('%s: names of speakers', (kind, named) => {
    expect('name' in sent(kind, 'm').body.messages[0]!).toBe(named)
  })

  test.each<[UpstreamKindName, unknown, string[]]>([
    ['mistral', 'any', []],
    ['zai', undefined, ['tool-choice']],
    ['groq', 'required', []],
  ])('%s: a tool that must be called', (kind, choice, lost) => {
    const tools: CanonicalRequest['tools'] = [{ type: 'function', name: 'f' }]
    const { body, features } = sent(kind, 'm', { tools, toolChoice: { type: 'required' } })
    expect([body.tool_choice, features]).toEqual([choice, lost])
  })

  test('DeepSeek and Z.ai are told the schema in words; LM Studio gets one for any JSON', () => {
    const schema: CanonicalRequest['output'] = { type: 'json-schema', schema: { type: 'object' } }
    for (const kind of ['deepseek', 'zai'] as const)
      expect(sent(kind, 'm', { output: schema }).body.response_format).toEqual({ type: 'json_object' })
    expect(sent('lmstudio', 'm', { output: { type: 'json' } }).body.response_format).toEqual({
      type: 'json_schema',
      json_schema: { name: 'response', schema: { type: 'object' } },
    })
  })

  test('who asks is said by the name that each has', () => {
    const names = (['zai', 'moonshot', 'azure', 'mistral', 'groq'] as const).map(kind => {
      const { body } = sent(kind, 'm', { endUser: 'u' })
      return ['user', 'user_id', 'safety_identifier'].filter(name => body[name] === 'u')
    })
    expect(names).toEqual([['user_id'], ['safety_identifier'], ['user'], [], ['user']])
  })
})

describe('usage of streams', () => {
  test('Mistral tells it unasked, and refuses to be asked', () => {
    expect(sent('mistral', 'm').body).not.toHaveProperty('stream_options')
    expect(passthrough.edits({ stream: true }, true, 'mistral')).toEqual({ set: {}, hideUsage: false })
    const asked = { stream: true, stream_options: { include_usage: true } }
    expect(passthrough.edits(asked, true, 'mistral')).toEqual({ set: { stream_options: null }, hideUsage: false })
  })

  test('all others are asked', () => {
    expect(sent('groq', 'm').body.stream_options).toEqual({ include_usage: true })
    expect(passthrough.edits({ stream: true }, true, 'groq').set).toEqual({ stream_options: { include_usage: true } })
  })
})

describe('capabilities', () => {
  const able = (kind: UpstreamKindName, model = 'm') => capabilities({ kind, model, maker: kind })

  test('images are fetched by most, and taken as bytes by some', () => {
    const kinds = ['openrouter', 'groq', 'vllm', 'azure', 'ollama', 'lmstudio', 'moonshot'] as const
    const fetched = kinds.filter(kind => able(kind).takesUrl({ type: 'image', url: 'https://x.test/a.png' }))
    expect(fetched).toEqual(['openrouter', 'groq', 'vllm', 'azure'])
    // Moonshot's own file store.
    expect(able('moonshot').takesUrl({ type: 'image', url: 'ms://file' })).toBe(true)
  })

  test('several answers to one request', () => {
    const kinds = ['openrouter', 'mistral', 'vllm', 'groq', 'cerebras', 'zai', 'deepseek', 'ollama'] as const
    expect(kinds.filter(kind => able(kind).candidates)).toEqual(['openrouter', 'mistral', 'vllm'])
  })

  test('Azure has OpenAI’s models under any name, and those of others', () => {
    expect([able('azure', 'prod-chat').freeformTools, able('azure', 'DeepSeek-V3.1').freeformTools]).toEqual([
      true,
      false,
    ])
    expect(dialectOf({ kind: 'azure', model: 'Mistral-Large-3' })).toMatchObject({
      maxTokens: 'max_tokens',
      topK: false,
    })
    expect(dialectOf({ kind: 'azure', model: 'gpt-5' })).toMatchObject({ developerRole: true, files: false })
  })
})
