// What the official client makes of a body: members that it does not know are not in what it sends.
import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  type ConverseStreamRequest,
} from '@aws-sdk/client-bedrock-runtime'

const CAPTURED = new Error('captured')

/** The body as the official client sends it. */
export async function officialBody(body: unknown): Promise<unknown> {
  let sent: { body: Uint8Array } | undefined
  const client = new BedrockRuntimeClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: unknown) => {
        // The client hands its handler a request whose body is bytes.
        sent = request as typeof sent
        throw CAPTURED
      },
    },
  })
  // What it does not know it leaves out; that is what is looked at.
  const input = { ...(withBytes(body) as ConverseStreamRequest), modelId: 'm' }
  await client.send(new ConverseStreamCommand(input)).catch((error: unknown) => {
    if (error !== CAPTURED) throw error
  })
  return JSON.parse(new TextDecoder().decode(sent!.body))
}

/** The same with bytes where JSON has base64, as the client is given them. */
function withBytes(value: unknown, name = ''): unknown {
  if ((name === 'bytes' || name === 'redactedContent') && typeof value === 'string') return Buffer.from(value, 'base64')
  if (Array.isArray(value)) return value.map(item => withBytes(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withBytes(item, key)]))
}
