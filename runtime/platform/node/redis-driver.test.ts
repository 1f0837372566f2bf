import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redisDriver } from './redis-driver.ts'

/** The few commands of Redis that the driver sends, as RESP 2. */
class FakeRedis {
  readonly data = new Map<string, string>()
  readonly said: string[][] = []
  readonly #server: Server

  constructor() {
    this.#server = createServer(socket => {
      let rest = ''
      socket.on('error', () => {})
      socket.on('data', chunk => {
        rest += chunk.toString('latin1')
        for (;;) {
          const command = takeCommand(rest)
          if (!command) return
          rest = rest.slice(command.length)
          socket.write(this.#answer(command.words), 'latin1')
        }
      })
    })
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `redis://127.0.0.1:${(this.#server.address() as AddressInfo).port}` // a TCP server that listens has an address object
  }

  close(): void {
    this.#server.close()
  }

  #answer(words: string[]): string {
    this.said.push(words)
    const [name = '', key = '', value = ''] = words
    switch (name.toLowerCase()) {
      case 'set':
        this.data.set(key, value)
        return '+OK\r\n'
      case 'get': {
        const found = this.data.get(key)
        return found === undefined ? '$-1\r\n' : `$${found.length}\r\n${found}\r\n`
      }
      case 'exists':
        return `:${this.data.has(key) ? 1 : 0}\r\n`
      case 'unlink':
        return `:${this.data.delete(key) ? 1 : 0}\r\n`
      case 'scan': {
        const prefix = words[3]!.replace(/\*$/, '').replaceAll('\\', '')
        const keys = [...this.data.keys()].filter(one => one.startsWith(prefix))
        return `*2\r\n$1\r\n0\r\n*${keys.length}\r\n${keys.map(one => `$${one.length}\r\n${one}\r\n`).join('')}`
      }
      case 'info':
        return '$0\r\n\r\n'
      default:
        return '+OK\r\n'
    }
  }
}

/** The first whole command of a text, and how long it is. */
function takeCommand(text: string): { words: string[]; length: number } | undefined {
  const head = /^\*(\d+)\r\n/.exec(text)
  if (!head) return undefined
  let at = head[0].length
  const words: string[] = []
  for (let n = 0; n < Number(head[1]); n++) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(at))
    if (!size) return undefined
    at += size[0].length
    const end = at + Number(size[1])
    if (text.length < end + 2) return undefined
    words.push(text.slice(at, end))
    at = end + 2
  }
  return { words, length: at }
}

describe('answers in a Redis', () => {
  let redis: FakeRedis
  let url: string
  beforeEach(async () => {
    redis = new FakeRedis()
    url = await redis.listen()
  })
  afterEach(() => redis.close())

  it('are kept under a name of their own, with their time', async () => {
    const driver = redisDriver(url)
    await driver.setItem?.('tag:a:1', '{"x":1}', { ttl: 60 })
    expect(redis.said.find(([name]) => name === 'set')).toEqual([
      'set',
      'headgate:cache:tag:a:1',
      '{"x":1}',
      'EX',
      '60',
    ])
    expect(await driver.getItem('tag:a:1', {})).toBe('{"x":1}')
    expect(await driver.getItem('tag:a:2', {})).toBeNull()
    expect(await driver.hasItem('tag:a:1', {})).toBe(true)
    expect(await driver.getKeys('tag', {})).toEqual(['tag:a:1'])
    expect(await driver.getKeys('other', {})).toEqual([])
    await driver.removeItem?.('tag:a:1', {})
    expect(redis.data.size).toBe(0)
    await driver.dispose?.()
  })

  it('fail, and end no process, where there is none', async () => {
    redis.close()
    const driver = redisDriver('redis://127.0.0.1:9')
    await expect(driver.getItem('a', {})).rejects.toThrow()
    await driver.dispose?.()
  })
})
