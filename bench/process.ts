import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process under measurement. */
export interface Subject {
  name: string
  port: number
  /** User and system CPU time so far, microseconds. */
  cpu(): number
  /** Resident memory, bytes. */
  rss(): number
  stop(): Promise<void>
}

/** Clock ticks a second of /proc: 100 on every Linux that Node runs on. */
const TICKS = 100

const running = new Set<ChildProcess>()
// Whatever ends the bench ends what it started.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a script on the Node that runs this one, and waits for the line that names its port. */
export function start(name: string, script: string, env: Record<string, string>): Promise<Subject> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      const port = /listen(?:ing|s) on (?:http:\/\/[^:]+:)?(\d+)/.exec(output)
      if (port) resolve(subject(name, child, Number(port[1])))
    })
    child.on('exit', code => reject(new Error(`${name} ended with ${code} before it listened:\n${output}`)))
  })
}

function subject(name: string, child: ChildProcess, port: number): Subject {
  const file = (what: string): string => readFileSync(`/proc/${child.pid}/${what}`, 'utf8')
  return {
    name,
    port,
    cpu() {
      const fields = file('stat').split(') ')[1]!.split(' ')
      return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1e6
    },
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(file('status'))?.[1]) * 1024,
    stop: () =>
      new Promise(resolve => {
        child.removeAllListeners('exit')
        child.on('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}
