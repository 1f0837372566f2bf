import { describe, expect, it, vi } from 'vitest'
import { text, utf8 } from '../platform/byte-search.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import type { Exchange } from '../upstreams/kind.ts'
import type { ResolvedCall } from './call.ts'
import { dispatch } from './dispatch.ts'
import { mirror } from './mirror.ts'
import { resolve } from './resolve.ts'
import { model, runningUpstream, sourceOf, testCall, testGateway, testRequest } from './test-call.ts'

const usage = { prompt_tokens: 3, completion_tokens: 2 }

function answer(status: number): UpstreamReply {
  const said = { id: 'c1', model: 'm', choices: [{ index: 0, message: { role: 'assistant', content: 'yes' } }], usage }
  return { status, headers: { 'content-type': 'application/json' }, body: sourceOf([JSON.stringify(said)]) }
}

/** Asks a model whose calls are mirrored to `shadow/model`; gives what each upstream was sent and what was written down. */
async function mirrored({
  share = 1,
  statuses = { up: 200, shadow: 200 },
  targets = ['up/m'],
  background = false,
  copies = 1,
} = {}) {
  const sent: Record<'up' | 'shadow', string[]> = { up: [], shadow: [] }
  const running = (id: 'up' | 'shadow') =>
    runningUpstream(
      { id },
      {
        async send({ body }: Exchange) {
          sent[id].push(text(body))
          return answer(statuses[id])
        },
      },
    )
  const mirrors = [{ upstream: 'shadow', model: 'model', share }]
  const gateway = testGateway({
    upstreams: new Map([
      ['up', running('up')],
      ['shadow', running('shadow')],
    ]),
    models: Object.assign(Object.create(null), { m: { ...model('m', targets), mirrors } }),
  })
  const body = { model: 'm', messages: [{ role: 'user', content: 'hi' }] }
  const call = testCall({
    ...{
      gateway,
      stream: false,
      body,
      bytes: utf8(JSON.stringify(body)),
      request: testRequest({}, background ? { background: () => {} } : {}),
    },
  })
  const resolved = resolve(call)
  mirror(resolved, () => 0.5)
  const reply = await dispatch(resolved).catch(() => undefined)
  const atOnce = sent.shadow.length
  // A copy is sent together with the account, and is accounted when it is answered.
  await vi.waitFor(() => expect(gateway.records.length).toBeGreaterThanOrEqual(reply ? 1 + copies : 0), 10_000)
  await new Promise(resolve => setTimeout(resolve, 5))
  return { reply, sent, atOnce, records: gateway.records, call, gateway }
}

describe('a mirror', () => {
  it('gets the call under its own model’s name once the answer is over, and nobody pays for it', async () => {
    const { reply, sent, atOnce, records } = await mirrored()
    expect([reply?.status, atOnce, sent.up.length, sent.shadow.length]).toEqual([200, 0, 1, 1])
    expect(JSON.parse(sent.shadow[0]!)).toEqual({ model: 'model', messages: [{ role: 'user', content: 'hi' }] })
    expect(records.map(({ requestId, key, upstream, outcome }) => [requestId, key, upstream, outcome])).toEqual([
      ['req_1', 'team', 'up', 'ok'],
      ['req_1-mirror-1', 'mirror', 'shadow', 'ok'],
    ])
    expect(records[1]).toMatchObject({ inputTokens: 3, outputTokens: 2, upstreamModel: 'model' })
  })

  it('gets it also where the account is written before the answer is in hand, as on Workers', async () => {
    expect((await mirrored({ background: true })).sent.shadow).toHaveLength(1)
  })

  it('gets its share', async () => {
    expect((await mirrored({ share: 0.5, copies: 0 })).sent.shadow).toHaveLength(0)
    expect((await mirrored({ share: 0.51 })).sent.shadow).toHaveLength(1)
  })

  it('does not become the one who answered the conversation', async () => {
    const { call, gateway } = await mirrored({ targets: ['up/m', 'up/n'] })
    const { affinityKey } = call as Partial<ResolvedCall>
    expect(gateway.routing.affinity.recall(affinityKey!, Date.now())).toMatchObject({ upstream: 'up', model: 'm' })
  })

  it('that fails is written down, and is nothing to the client', async () => {
    const { reply, records } = await mirrored({ statuses: { up: 200, shadow: 500 } })
    expect(reply?.status).toBe(200)
    expect(records[1]).toMatchObject({ key: 'mirror', status: 500, outcome: 'upstream-error' })
  })

  it('gets no copy of a call that was not answered', async () => {
    expect((await mirrored({ statuses: { up: 500, shadow: 200 }, copies: 0 })).sent.shadow).toHaveLength(0)
  })
})
