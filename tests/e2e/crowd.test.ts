import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clients, post } from './fault-clients.ts'
import { HASHED_KEY, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

/** Calls of each protocol, and of each way to answer. */
const EACH = 25

describe.each(platforms)('200 calls at once on %s', platform => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(platform)
  })
  afterAll(() => gateway?.stop())

  const calls = clients.flatMap((client, protocol) =>
    [false, true].flatMap(stream =>
      Array.from({ length: EACH }, (_, index) => ({
        client,
        stream,
        word: `answer-${protocol}-${Number(stream)}-${index}`,
        key: index % 5 === 0 ? HASHED_KEY : TEAM_KEY,
      })),
    ),
  )

  it('of all protocols, streaming and not, get each its own answer, and a row each', async () => {
    const answers = await Promise.all(
      calls.map(async ({ client, stream, word, key }) => {
        const path = client.path('demo-fast', stream)
        const body = client.body('demo-fast', stream, `say: ${word} and nothing else`)
        const reply = await post(gateway.url, path, body, { headers: { authorization: `Bearer ${key}` } })
        return { status: reply.status, requestId: reply.headers.get('x-request-id') ?? '', text: await reply.text() }
      }),
    )
    for (const [index, { word }] of calls.entries()) {
      const { status, text } = answers[index]!
      expect(status, text).toBe(200)
      // A stream cuts the word into pieces, but never mixes it with another's.
      const numbers = new Set(text.match(/answer-\d+-\d+-\d+/g))
      expect([...numbers], text).toEqual([word])
    }
    expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(calls.length)

    const rows = new Map((await gateway.usage()).map(row => [row.request_id, row]))
    expect(rows.size).toBe(calls.length)
    for (const [index, { client, stream, key }] of calls.entries()) {
      expect(rows.get(answers[index]!.requestId)).toMatchObject({
        protocol: client.protocol,
        stream: Number(stream),
        key: key === TEAM_KEY ? 'team' : 'hashed',
        model: 'demo-fast',
        status: 200,
        outcome: 'ok',
      })
    }
    // The same words cost the same, whoever asks for them and however they are answered.
    for (const client of clients) {
      const counts = [...rows.values()].filter(row => row.protocol === client.protocol).map(row => row.output_tokens)
      expect(counts).toHaveLength(2 * EACH)
      for (const count of counts) expect(count).toBeGreaterThan(0)
    }
  })
})
