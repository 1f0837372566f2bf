import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import { decodeRequest } from './decode-request.ts'

const shared = process.env.HEADGATE_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const folder = join(shared, 'reference/agent-requests')

describe.skipIf(!existsSync(folder))('captured requests of agents to Chat endpoints', () => {
  const captured = (existsSync(folder) ? readdirSync(folder) : []).flatMap(requestsIn)

  test('there are some', () => expect(captured.length).toBeGreaterThan(2))

  test.each(captured)('$name: every message, call, result and tool is carried, and nothing lost', ({ body }) => {
    const { request, losses } = decodeRequest(body, {
      operation: {
        id: 'createChatCompletion',
        protocol: 'openai-chat',
        kind: 'generate',
        method: 'POST',
        path: '/v1/chat/completions',
        model: 'body',
        stream: 'body',
      },
      model: body.model,
      stream: body.stream === true,
    })
    expect(losses).toEqual([])
    expect(request.turns.map(turn => turn.role)).toEqual(body.messages.map(message => message.role))
    expect(request.tools).toHaveLength(body.tools?.length ?? 0)
    const parts = request.turns.flatMap(turn => turn.parts)
    const calls = body.messages.flatMap(message => ('tool_calls' in message ? (message.tool_calls ?? []) : []))
    expect(parts.filter(part => part.type === 'tool-call').map(part => part.id)).toEqual(calls.map(call => call.id))
    const thoughts = body.messages.flatMap(message => ('reasoning_content' in message ? message.reasoning_content : []))
    expect(parts.filter(part => part.type === 'reasoning').map(part => part.text)).toEqual(thoughts)
  })
})

function requestsIn(file: string): { name: string; body: ChatCompletionRequest }[] {
  // The shape of the captures; that their bodies are Chat requests is tested where the schemas are.
  const captured = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    path: string
    body: ChatCompletionRequest
  }[]
  return captured
    .map(({ path, body }, index) => ({ name: `${file} ${index}`, path, body }))
    .filter(({ path }) => path.endsWith('/chat/completions'))
}
