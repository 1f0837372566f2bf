// kill -9 while responses are being stored, at a moment that chance chooses: what was told is there, and nothing is half.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from './builds.ts'
import { type ServerProcess, startProcess, TEAM_KEY, variables } from './harness.ts'

const ROUNDS = 10
const CLIENTS = 12

describe('a gateway that is killed while it stores', () => {
  let folder: string
  let file: string
  beforeAll(() => {
    ensureBuilt('node_server')
    folder = mkdtempSync(join(tmpdir(), 'headgate-killed-'))
    file = join(folder, 'headgate.db')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const start = (): Promise<ServerProcess> =>
    startProcess(join(ensureBuilt('node_server'), 'server/index.mjs'), [], {
      ...variables({}),
      PORT: '0',
      HOST: '127.0.0.1',
      HEADGATE_DATABASE: file,
      HEADGATE_LOG: 'json',
    })
  const clientOf = ({ url }: ServerProcess) =>
    new OpenAI({ apiKey: TEAM_KEY, baseURL: `${url}/v1`, maxRetries: 0, timeout: 10_000 })

  it(`keeps every id that it has told, and what it has told to its end, ${ROUNDS} times`, {
    timeout: 240_000,
  }, async () => {
    /** Ids that clients have seen, and the text of those that they have seen to their end. */
    const told = new Set<string>()
    const whole = new Map<string, string>()
    for (let round = 0; round < ROUNDS; round++) {
      const server = await start()
      const client = clientOf(server)
      let running = true
      const talk = async (n: number): Promise<void> => {
        let previous: string | undefined
        for (let turn = 0; running; turn++) {
          const text = `round ${round}, client ${n}, turn ${turn}, ${'word '.repeat(turn % 7)}end`
          const model = `${['chat', 'responses', 'messages', 'gemini'][n % 4]}-demo-fast`
          const asked = {
            model,
            input: `say: ${text}`,
            ...(previous !== undefined && { previous_response_id: previous }),
          }
          if (n % 2 === 0) {
            const { id, output_text } = await client.responses.create(asked)
            whole.set(id, output_text)
            previous = id
          } else {
            for await (const event of await client.responses.create({ ...asked, stream: true })) {
              if (event.type === 'response.created') told.add(event.response.id)
              if (event.type !== 'response.completed') continue
              whole.set(event.response.id, text)
              previous = event.response.id
            }
          }
          if (turn % 5 === 4) previous = undefined
        }
      }
      const talking = Promise.all(Array.from({ length: CLIENTS }, (_, n) => talk(n).catch(() => {})))
      const before = whole.size
      while (whole.size < before + CLIENTS / 2) await new Promise(resolve => setTimeout(resolve, 10))
      await new Promise(resolve => setTimeout(resolve, Math.random() * 500))
      running = false
      server.child.kill('SIGKILL')
      await talking
    }
    expect(whole.size).toBeGreaterThan(ROUNDS * 5)
    expect(told.size).toBeGreaterThan(0)

    const database = new Client(file)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    const none = (sql: string) => expect(database.prepare(sql).all(), sql).toEqual([])
    none('select * from response_items where hash not in (select hash from payloads)')
    none('select * from response_items where response_id not in (select id from responses)')
    none('select hash from payloads where hash not in (select hash from response_items)')
    none(
      "select * from responses where status = 'completed' and id not in (select response_id from response_items where place = 1)",
    )
    database.close()

    const server = await start()
    const client = clientOf(server)
    for (const id of told) expect((await client.responses.retrieve(id)).id).toBe(id)
    for (const [id, text] of whole)
      expect(await client.responses.retrieve(id)).toMatchObject({ status: 'completed', output_text: text })
    const [last] = [...whole.keys()].slice(-1)
    const next = await client.responses.create({
      model: 'chat-demo-fast',
      previous_response_id: last!,
      input: 'say: on',
    })
    expect(next.output_text).toBe('on')
    expect(await server.stop()).toBe(0)
  })
})
