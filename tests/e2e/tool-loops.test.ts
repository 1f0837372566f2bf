import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { type RunningGateway, startGateway } from './harness.ts'
import { ByHand, type Called, type Offer } from './tool-loops-by-hand.ts'
import { aiProviders, loopClients, pictureLoop } from './tool-loops-clients.ts'

/** The demo as an upstream that speaks this protocol only. */
const MODELS: Record<ProtocolId, string> = {
  'openai-chat': 'chat-demo',
  'openai-responses': 'responses-demo',
  'anthropic-messages': 'messages-demo',
  gemini: 'gemini-demo',
}
const upstreams = Object.keys(MODELS) as ProtocolId[] // its keys are the protocols, by its type

/** Two calls at once, then one more: three answers. */
const PROMPT = 'get_weather city: Paris and get_weather city: Rome, then get_time city: Oslo'
const ASKED = ['get_weather Paris', 'get_weather Rome', 'get_time Oslo']
const ROUNDS = 3

/** The demo says how much of its own reasoning state came back; Chat Completions has none. */
function known(upstream: ProtocolId, states: number): string {
  return upstream === 'openai-chat' ? '' : `\nMy reasoning came back unaltered (${states}).`
}

/** The calls that clients made in the meantime: their statuses and what was told as lost. */
const made: { status: number; lossy: string | null }[] = []
const send = globalThis.fetch
globalThis.fetch = async (...request) => {
  const reply = await send(...request)
  made.push({ status: reply.status, lossy: reply.headers.get('x-headgate-lossy') })
  return reply
}
afterAll(() => {
  globalThis.fetch = send
})

describe('tool loops on node', () => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway('node')
  })
  afterAll(() => gateway?.stop())

  describe.each(upstreams)('with an upstream that speaks %s', upstream => {
    const model = MODELS[upstream]

    describe.each(loopClients)('$name', ({ name, run }) => {
      it.each([true, false])('runs the tools, and brings the reasoning back (streamed: %s)', async streamed => {
        made.length = 0
        const { text, asked } = await run({ url: gateway.url, model, prompt: PROMPT, streamed })
        expect(asked).toEqual(ASKED)
        expect(text).toBe(`get_time answered: "noon in Oslo".${known(upstream, 2)}`)
        const more = name === "Google's chat" ? 1 : 0
        const answered = made.filter(({ status }) => status === 200)
        expect(answered).toEqual(Array.from({ length: ROUNDS + more }, () => ({ status: 200, lossy: null })))
        // Anthropic's runner asks first whether the conversation has been kept.
        expect(
          made.filter(({ status }) => status !== 200 && !(status === 404 && name === "Anthropic's runner")),
        ).toEqual([])
      })
    })

    it.each(aiProviders)('AI SDK, $name, shows the picture that a tool took', async provider => {
      const text = await pictureLoop(provider, gateway.url, model, PNG)
      if (provider.protocol === 'openai-chat') return expect(text).toContain('a picture') // its tools have text only
      expect(text).toContain('take_picture answered: "')
      expect(text).toMatch(/\[image\]|With that came 1 media part \(image\)\./)
      expect(text.endsWith(known(upstream, 1))).toBe(true)
    })

    describe.each(upstreams)('by hand in %s', client => {
      const start = (offer?: Offer): ByHand => ByHand.of(client, gateway.url, offer)
      const saysParallel = client !== 'gemini' && upstream !== 'gemini'
      const saysFailed = client === 'anthropic-messages' || client === 'gemini'
      const offersFreeform = client === 'openai-chat' || client === 'openai-responses'

      it.runIf(saysParallel).each([true, false])(
        'calls one tool where parallel calls are off (streamed: %s)',
        async streamed => {
          const asked: unknown[] = []
          const text = await start({ parallel: false }).loop({ model, prompt: PROMPT, streamed }, call => {
            asked.push(call.input)
            return { text: weather(call) }
          })
          expect(asked).toEqual([{ city: 'Paris' }])
          expect(text).toBe(`get_weather answered: "sunny in Paris".${known(upstream, 1)}`)
        },
      )

      it.runIf(client !== 'openai-chat').each([true, false])(
        'shows the picture that a tool took (streamed: %s)',
        async streamed => {
          const prompt = 'get_weather city: Paris'
          const text = await start().loop({ model, prompt, streamed }, () => ({ text: 'a picture', png: PNG }))
          expect(text).toMatch(/^get_weather answered: "a picture\n/)
          // Where results cannot hold pictures they stand beside it.
          if (upstream === 'openai-chat') expect(text).toContain('With that came 1 media part (image).')
          else expect(text).toMatch(/\[image\]|With that came 1 media part \(image\)\./)
          expect(text.endsWith(known(upstream, 1))).toBe(true)
        },
      )

      it.runIf(saysFailed)('is told that a tool failed', async () => {
        const prompt = 'get_weather city: Atlantis'
        const text = await start().loop({ model, prompt, streamed: true }, () => ({
          text: 'no such city',
          failed: true,
        }))
        expect(text).toContain('no such city')
        if (upstream !== 'openai-chat') expect(text).toContain('get_weather failed: ')
      })

      it.runIf(offersFreeform).each([true, false])('calls a tool that takes text (streamed: %s)', async streamed => {
        const prompt = 'call patch {"input": "*** Begin\\n\\u00fc \\"x\\""}'
        const inputs: unknown[] = []
        const text = await start({ freeform: 'patch' }).loop({ model, prompt, streamed }, call => {
          inputs.push(call.input)
          return { text: 'patched' }
        })
        // The demo hands the whole message on to a tool that takes text, and has words of its own for a function.
        const wrapped = upstream !== client && upstream !== 'openai-responses'
        expect(inputs).toEqual([wrapped ? '*** Begin\nü "x"' : prompt])
        expect(text).toBe(`patch answered: "patched".${known(upstream, 1)}`)
      })

      it.runIf(client === 'openai-responses').each([true, false])(
        'calls a tool in its namespace (streamed: %s)',
        async streamed => {
          const prompt = 'use the sleep tool with seconds: 3'
          const called: Called[] = []
          const text = await start({ namespace: true }).loop({ model, prompt, streamed }, call => {
            called.push(call)
            return { text: 'slept' }
          })
          expect(called).toEqual([{ id: expect.any(String), name: 'sleep', namespace: 'clock', input: { seconds: 3 } }])
          expect(text).toMatch(/sleep answered: "slept"/)
        },
      )

      it.runIf(client === 'openai-responses' && upstream !== client).each([true, false])(
        'needs to keep no state where the gateway remembers it (streamed: %s)',
        async streamed => {
          const loop = { model, prompt: PROMPT, streamed }
          const text = await start({ state: false }).loop(loop, call => ({ text: weather(call) }))
          expect(text).toBe(`get_time answered: "noon in Oslo".${known(upstream, 2)}`)
        },
      )

      it.each([true, false])('goes on in the middle of a loop that others began (streamed: %s)', async streamed => {
        const models = [3, 4, 5, 6, 7, 8].map(n => MODELS[turned(upstream, n)])
        const asked: unknown[] = []
        const text = await start().loop({ model: models, prompt: LONG, streamed }, call => {
          asked.push(call.input)
          return { text: weather(call) }
        })
        expect(asked).toEqual(CITIES.map(city => ({ city })))
        // Anthropic wants no thinking where a turn began without it.
        const states = upstream === 'anthropic-messages' ? '' : known(upstream, 1)
        expect(text).toBe(`get_weather answered: "sunny in Ulm".${states}`)
      })

      it.each([true, false])(
        'finds its reasoning again where others answered between (streamed: %s)',
        async streamed => {
          const conversation = start()
          let text = ''
          for (const n of [0, 1, 2, 3, 4]) {
            const loop = { model: MODELS[turned(upstream, n)], prompt: `get_weather city: ${CITIES[n]}`, streamed }
            text = await conversation.loop(loop, call => ({ text: weather(call) }))
            expect(text).toContain(`get_weather answered: "sunny in ${CITIES[n]}".`)
          }
          // Of its first turn a call and an answer, of this turn a call. In a stream of Messages what signs the last text
          // comes too late: nothing may follow the text, or Claude Code shows none of it.
          const tooLate = client === 'anthropic-messages' && upstream === 'gemini' && streamed
          expect(text).toBe(`get_weather answered: "sunny in Ulm".${known(upstream, tooLate ? 2 : 3)}`)
        },
      )
    })
  })
})

describe('tool loops in workerd', () => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway('workerd')
  })
  afterAll(() => gateway?.stop())

  const foreign: Record<ProtocolId, ProtocolId> = {
    'openai-chat': 'anthropic-messages',
    'openai-responses': 'gemini',
    'anthropic-messages': 'openai-responses',
    gemini: 'openai-responses',
  }
  const one = upstreams.map(protocol => loopClients.find(client => client.protocol === protocol)!)

  it.each(one)('$name runs its tools, and brings the reasoning back', async ({ protocol, run }) => {
    const upstream = foreign[protocol]
    for (const streamed of [true, false]) {
      const { text, asked } = await run({ url: gateway.url, model: MODELS[upstream], prompt: PROMPT, streamed })
      expect(asked).toEqual(ASKED)
      expect(text).toBe(`get_time answered: "noon in Oslo".${known(upstream, 2)}`)
    }
  })
})

/** The upstream that is so many places after this one. */
function turned(upstream: ProtocolId, places: number): ProtocolId {
  return upstreams[(upstreams.indexOf(upstream) + places) % upstreams.length]!
}

const CITIES = ['Paris', 'Rome', 'Oslo', 'Bonn', 'Ulm']
const LONG = CITIES.map(city => `get_weather city: ${city}`).join(', then ')

/** The least picture there is. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function weather({ name, input }: Called): string {
  const { city } = input as { city: string } // the tools' schema demands it
  return `${name === 'get_time' ? 'noon' : 'sunny'} in ${city}`
}
