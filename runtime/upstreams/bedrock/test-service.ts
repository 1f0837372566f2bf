// Amazon Bedrock on loopback: as strict as the real one is documented to be. What a model does is in its name.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { listening } from '../../platform/node/test-listen.ts'
import { officialBody } from '../../protocols/bedrock-converse/test-official.ts'
import { chunk, event, exception } from './test-frames.ts'
import { faultOfSignature } from './test-signature.ts'

export const ACCESS_KEY = { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
export const API_KEY = 'ABSK-bedrock-api-key'
export const REGION = 'us-west-2'

export interface BedrockCall {
  method: string
  /** Decoded: `/model/amazon.nova-lite-v1:0/converse`. */
  path: string
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
}

export interface TestBedrock {
  url: string
  /** Those that were let in. */
  calls: BedrockCall[]
  /** Bytes that are written at once; all of them where it is 0. */
  piece: number
  close(): Promise<void>
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** `secrets`: the secret keys by their ids. */
export async function startBedrock(
  secrets: Record<string, string> = { [ACCESS_KEY.id]: ACCESS_KEY.secret },
): Promise<TestBedrock> {
  const server = createServer((request, response) => {
    answer(request, response).catch(error => response.destroy(error))
  })
  const service: TestBedrock = {
    url: '',
    calls: [],
    piece: 0,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const bytes = await buffer(request)
    response.setHeader('x-amzn-requestid', 'aws-request-1')
    const refuse = (status: number, name: string, message: string): void => {
      response.writeHead(status, { ...JSON_TYPE, 'x-amzn-errortype': `${name}:http://internal.amazon.com/coral/` })
      response.end(JSON.stringify({ message }))
    }
    if (headers.authorization !== `Bearer ${API_KEY}`) {
      const signed = { method, url: `${service.url}${url}`, headers, body: bytes }
      const fault = await faultOfSignature(signed, { secrets, region: REGION })
      if (fault) return refuse(403, fault, 'The security token included in the request is invalid.')
    }
    const path = decodeURIComponent(new URL(url, 'http://x').pathname)
    const body: Record<string, unknown> = bytes.length === 0 ? {} : JSON.parse(bytes.toString())
    service.calls.push({ method, path, headers, body })
    if (method === 'GET') return list(path, response)
    const [, model = '', operation = ''] = /^\/model\/(.+)\/([a-z-]+)$/.exec(path) ?? []
    const wrong = await faultOfBody(operation, body)
    if (wrong) return refuse(400, 'ValidationException', wrong)
    const [, when, name] = /(fault|first|later)-(\w+)$/.exec(model) ?? []
    if (when === 'fault') return refuse(STATUSES[name!] ?? 400, name!, `${name} was asked for`)
    if (operation === 'count-tokens') {
      if (!model.startsWith('anthropic.'))
        return refuse(400, 'ValidationException', 'The model does not support counting.')
      return void response.writeHead(200, JSON_TYPE).end('{"inputTokens":7}')
    }
    const speech = operation.startsWith('converse') ? converse : messages
    if (!operation.endsWith('stream')) return void response.writeHead(200, JSON_TYPE).end(JSON.stringify(speech.whole))
    response.writeHead(200, { 'content-type': 'application/vnd.amazon.eventstream' })
    const frames = [...speech.stream]
    if (name) frames.splice(when === 'first' ? 1 : speech.said, frames.length, exception(name, `${name} was asked for`))
    await write(Buffer.concat(frames), response)
  }

  async function write(bytes: Buffer, response: ServerResponse): Promise<void> {
    const size = service.piece || bytes.length
    for (let at = 0; at < bytes.length; at += size) {
      response.write(bytes.subarray(at, at + size))
      if (size < bytes.length) await sleep(0)
    }
    response.end()
  }

  service.url = await listening(server)
  return service
}

const STATUSES: Record<string, number> = {
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ModelTimeoutException: 408,
  ModelErrorException: 424,
  ThrottlingException: 429,
  ModelNotReadyException: 429,
  InternalServerException: 500,
  ServiceUnavailableException: 503,
}

/** What the service would refuse a body for. */
async function faultOfBody(operation: string, body: Record<string, unknown>): Promise<string | undefined> {
  if (operation.startsWith('converse')) {
    const known = JSON.stringify(await officialBody(body))
    return sorted(JSON.parse(known)) === sorted(body) ? undefined : 'extraneous key is not permitted'
  }
  if (!operation.startsWith('invoke')) return undefined
  if (body.anthropic_version !== 'bedrock-2023-05-31') return 'anthropic_version: Field required'
  return 'model' in body || 'stream' in body ? 'model: Extra inputs are not permitted' : undefined
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function list(path: string, response: ServerResponse): void {
  const model = (modelId: string, outputModalities: string[], inferenceTypesSupported: string[]) => ({
    modelId,
    outputModalities,
    inferenceTypesSupported,
  })
  const foundation = {
    modelSummaries: [
      model('amazon.nova-lite-v1:0', ['TEXT'], ['ON_DEMAND', 'INFERENCE_PROFILE']),
      model('anthropic.claude-sonnet-4-5-20250929-v1:0', ['TEXT'], ['INFERENCE_PROFILE']),
      model('amazon.titan-embed-text-v2:0', ['EMBEDDING'], ['ON_DEMAND']),
    ],
  }
  const arn = (id: string) => ({ modelArn: `arn:aws:bedrock:us-west-2::foundation-model/${id}` })
  const profile = (inferenceProfileId: string, type: string, model: string) => ({
    inferenceProfileId,
    inferenceProfileArn: `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${inferenceProfileId}`,
    type,
    models: [arn(model)],
  })
  const profiles = {
    inferenceProfileSummaries: [
      profile(
        'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
        'SYSTEM_DEFINED',
        'anthropic.claude-sonnet-4-5-20250929-v1:0',
      ),
      profile('a1b2c3', 'APPLICATION', 'amazon.nova-lite-v1:0'),
      profile('us.amazon.titan-embed', 'SYSTEM_DEFINED', 'amazon.titan-embed-text-v2:0'),
    ],
  }
  const lists: Record<string, object> = { '/foundation-models': foundation, '/inference-profiles': profiles }
  response.writeHead(lists[path] ? 200 : 404, JSON_TYPE).end(JSON.stringify(lists[path] ?? {}))
}

interface Speech {
  whole: object
  stream: readonly Uint8Array[]
  /** Messages of the stream up to its first content. */
  said: number
}

const usage = { inputTokens: 3, outputTokens: 2, totalTokens: 15, cacheReadInputTokens: 10 }

const converse: Speech = {
  whole: {
    output: { message: { role: 'assistant', content: [{ text: 'Hello' }] } },
    stopReason: 'end_turn',
    usage,
    metrics: { latencyMs: 5 },
  },
  stream: [
    event('messageStart', { role: 'assistant', p: 'abc' }),
    event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Hel' }, p: 'abcdef' }),
    event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'lo' }, p: 'a' }),
    event('contentBlockStop', { contentBlockIndex: 0 }),
    event('messageStop', { stopReason: 'end_turn' }),
    event('metadata', { usage, metrics: { latencyMs: 5 } }),
  ],
  said: 2,
}

const message = {
  id: 'msg_bdrk_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-sonnet-4-5-20250929',
  content: [],
  stop_reason: null,
  stop_sequence: null,
  usage: { input_tokens: 3, output_tokens: 1, cache_read_input_tokens: 10 },
}

const messages: Speech = {
  whole: {
    ...message,
    content: [{ type: 'text', text: 'Hello' }],
    stop_reason: 'end_turn',
    usage: { ...message.usage, output_tokens: 2 },
  },
  stream: [
    { type: 'message_start', message },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello' } },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 2 } },
    {
      type: 'message_stop',
      'amazon-bedrock-invocationMetrics': { inputTokenCount: 3, outputTokenCount: 2, invocationLatency: 5 },
    },
  ].map(chunk),
  said: 3,
}
