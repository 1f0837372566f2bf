import type { RequestFeature, Section } from '../feature.ts'
import { SCHEMA } from './samples.ts'

export const outputFeatures: Section<RequestFeature> = {
  title: 'Output and sampling',
  features: [
    {
      name: 'JSON by a schema',
      asks: {
        'openai-chat': { response_format: { type: 'json_schema', json_schema: { name: 'place', schema: SCHEMA } } },
        'openai-responses': { text: { format: { type: 'json_schema', name: 'place', schema: SCHEMA } } },
        'anthropic-messages': { output_config: { format: { type: 'json_schema', schema: SCHEMA } } },
        gemini: { generationConfig: { responseMimeType: 'application/json', responseJsonSchema: SCHEMA } },
      },
      reads: request => (request.output?.type === 'json-schema' ? request.output.schema : request.output),
    },
    {
      name: 'any JSON',
      asks: {
        'openai-chat': { response_format: { type: 'json_object' } },
        'openai-responses': { text: { format: { type: 'json_object' } } },
        gemini: { generationConfig: { responseMimeType: 'application/json' } },
      },
      reads: request => request.output,
    },
    {
      name: 'verbosity',
      models: { 'openai-responses': 'gpt-5' },
      asks: { 'openai-chat': { verbosity: 'low' }, 'openai-responses': { text: { verbosity: 'low' } } },
      reads: request => request.verbosity,
    },
    {
      name: 'output limit',
      asks: {
        'openai-chat': { max_completion_tokens: 500 },
        'openai-responses': { max_output_tokens: 500 },
        'anthropic-messages': { max_tokens: 500 },
        gemini: { generationConfig: { maxOutputTokens: 500 } },
      },
      reads: request => request.maxOutputTokens,
    },
    {
      name: 'stop sequences',
      asks: {
        'openai-chat': { stop: ['END'] },
        'anthropic-messages': { stop_sequences: ['END'] },
        gemini: { generationConfig: { stopSequences: ['END'] } },
      },
      reads: request => request.sampling.stop,
      otherwise: { 'openai-responses': 'the gateway looks for them itself' },
    },
    {
      name: 'temperature',
      asks: {
        'openai-chat': { temperature: 0.5 },
        'openai-responses': { temperature: 0.5 },
        'anthropic-messages': { temperature: 0.5 },
        gemini: { generationConfig: { temperature: 0.5 } },
      },
      reads: ({ sampling }) => sampling.temperature,
    },
    {
      name: 'top_p',
      asks: {
        'openai-chat': { top_p: 0.9 },
        'openai-responses': { top_p: 0.9 },
        'anthropic-messages': { top_p: 0.9 },
        gemini: { generationConfig: { topP: 0.9 } },
      },
      reads: ({ sampling }) => sampling.topP,
    },
    {
      name: 'top_k',
      asks: { 'anthropic-messages': { top_k: 40 }, gemini: { generationConfig: { topK: 40 } } },
      reads: ({ sampling }) => sampling.topK,
    },
    {
      name: 'penalties, seed',
      asks: {
        'openai-chat': { presence_penalty: 0.5, frequency_penalty: 0.5, seed: 7 },
        gemini: { generationConfig: { presencePenalty: 0.5, frequencyPenalty: 0.5, seed: 7 } },
      },
      reads: ({ sampling }) => [sampling.presencePenalty, sampling.frequencyPenalty, sampling.seed],
    },
    {
      name: 'log probabilities',
      asks: {
        'openai-chat': { logprobs: true, top_logprobs: 3 },
        'openai-responses': { include: ['message.output_text.logprobs'], top_logprobs: 3 },
        gemini: { generationConfig: { responseLogprobs: true, logprobs: 3 } },
      },
      reads: ({ sampling }) => [sampling.logprobs, sampling.topLogprobs],
    },
    {
      name: 'several answers',
      asks: { 'openai-chat': { n: 2 }, gemini: { generationConfig: { candidateCount: 2 } } },
      reads: ({ sampling }) => sampling.candidates,
    },
  ],
}
