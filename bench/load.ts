import { connect, type Socket } from 'node:net'

export interface Load {
  port: number
  path: string
  headers: Record<string, string>
  body: string
  connections: number
  /** Ends after so many calls, or after so many milliseconds, whichever comes first. */
  calls?: number
  milliseconds?: number
}

export interface Measured {
  calls: number
  failures: number
  seconds: number
  /** Milliseconds of each call, ascending. */
  latencies: number[]
  /** Milliseconds to the first byte of each call, ascending. */
  firstBytes: number[]
  /** Milliseconds between two reads of one call's body, ascending; only where `gaps` was asked for. */
  gaps: number[]
}

const HEAD_END = Buffer.from('\r\n\r\n')
const CHUNKED_END = Buffer.from('0\r\n\r\n')

/** Keeps `connections` sockets busy with one and the same request. Speaks just the HTTP that it needs, to take little CPU. */
export function run(load: Load, options: { gaps?: boolean } = {}): Promise<Measured> {
  const { path, headers, body, port } = load
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines.join('')}\r\n`
  const request = Buffer.from(head + body)
  const result: Measured = { calls: 0, failures: 0, seconds: 0, latencies: [], firstBytes: [], gaps: [] }
  const start = performance.now()
  const until = start + (load.milliseconds ?? Number.POSITIVE_INFINITY)
  let left = load.calls ?? Number.POSITIVE_INFINITY

  function client(done: () => void): void {
    const socket: Socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let sentAt = 0
    let lastAt = 0
    let buffer: Buffer | undefined
    /** Bytes of the body still to come; -1 for a chunked one. */
    let remaining = 0
    let inBody = false
    let finished = false

    const finish = (): void => {
      if (finished) return
      finished = true
      socket.destroy()
      done()
    }
    const send = (): void => {
      if (left <= 0 || performance.now() >= until) {
        finish()
        return
      }
      left--
      sentAt = performance.now()
      lastAt = 0
      inBody = false
      buffer = undefined
      socket.write(request)
    }
    const complete = (): void => {
      result.calls++
      result.latencies.push(performance.now() - sentAt)
      send()
    }
    socket.on('connect', send)
    socket.on('error', () => {
      result.failures++
      finish()
    })
    socket.on('close', () => {
      if (!finished) result.failures++
      finish()
    })
    socket.on('data', chunk => {
      const now = performance.now()
      if (lastAt === 0) result.firstBytes.push(now - sentAt)
      else if (options.gaps) result.gaps.push(now - lastAt)
      lastAt = now
      let bytes: Buffer = chunk
      if (!inBody) {
        buffer = buffer ? Buffer.concat([buffer, chunk]) : chunk
        const end = buffer.indexOf(HEAD_END)
        if (end < 0) return
        const header = buffer.toString('latin1', 0, end).toLowerCase()
        if (!header.startsWith('http/1.1 200')) result.failures++
        const length = /content-length: (\d+)/.exec(header)
        remaining = length ? Number(length[1]) : -1
        bytes = buffer.subarray(end + 4)
        inBody = true
      }
      if (remaining >= 0) {
        remaining -= bytes.length
        if (remaining <= 0) complete()
      } else if (bytes.length >= 5 && bytes.subarray(-5).equals(CHUNKED_END)) complete()
    })
  }

  return new Promise(resolve => {
    let running = load.connections
    for (let index = 0; index < load.connections; index++) {
      client(() => {
        running--
        if (running > 0) return
        result.seconds = (performance.now() - start) / 1000
        for (const list of [result.latencies, result.firstBytes, result.gaps]) list.sort((a, b) => a - b)
        resolve(result)
      })
    }
  })
}

/** The value below which a share of a sorted list lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
