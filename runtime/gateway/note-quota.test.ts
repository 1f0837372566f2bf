import { expect, it } from 'vitest'
import { handle as createMessage } from '../../generated/handlers/anthropic-messages/create-message.ts'
import { handle as createChatCompletion } from '../../generated/handlers/openai-chat/create-chat-completion.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { codexQuota } from '../upstreams/codex/quota.ts'
import { run } from './gateway.ts'
import { modelsOf, runningUpstream, sourceOf, testGateway, testRequest } from './test-call.ts'

const SPENT = { 'x-codex-primary-used-percent': '100', 'x-codex-primary-reset-after-seconds': '864000' }

/** A subscription whose last call used its window up, before a server of one's own. */
function setting() {
  const asked: string[] = []
  const told: Record<string, string>[] = [SPENT]
  const upstreamOf = (id: string) => {
    const send = async (): Promise<UpstreamReply> => {
      asked.push(id)
      const headers = { 'content-type': 'application/json', ...(id === 'sub' && told.shift()) }
      const said = {
        id: 'c',
        choices: [{ index: 0, message: { role: 'assistant', content: 'hi' }, finish_reason: 'stop' }],
      }
      return { status: 200, headers, body: sourceOf([JSON.stringify(said)]) }
    }
    const quotaIn = ({ headers }: Pick<UpstreamReply, 'headers'>) => codexQuota(headers, Date.now())
    return runningUpstream({ id }, { send, quotaIn }, [{ id: `${id}#1`, value: 'x', weight: 1 }])
  }
  const gateway = testGateway({
    models: modelsOf({ m: ['sub/gpt', 'own/gpt'], sub: ['sub/gpt'] }),
    upstreams: new Map(['sub', 'own'].map(id => [id, upstreamOf(id)] as const)),
  })
  run(gateway)
  return { asked, gateway }
}

const body = (model: string, more: object = {}) =>
  testRequest(
    {},
    {
      body: async () => utf8(JSON.stringify({ model, ...more, messages: [{ role: 'user', content: 'hi' }] })),
    },
  )

it.each([
  ['as they came', createChatCompletion],
  ['in another protocol', createMessage],
])('answers %s tell of a quota: once it is spent, the next target is asked until it begins anew', async (_, handle) => {
  const { asked, gateway } = setting()
  const ask = async (model: string) => (await handle(body(model, { max_tokens: 9 }), {})).status
  expect([await ask('m'), await ask('m'), asked]).toEqual([200, 200, ['sub', 'own']])
  expect(gateway.routing.quotas.heard('sub')).toMatchObject([{ credential: 'sub#1', windows: [{ usedPercent: 100 }] }])
  // Where there is nobody else it is asked all the same.
  expect([await ask('sub'), asked.at(-1)]).toEqual([200, 'sub'])
})
