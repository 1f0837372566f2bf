import type { Gateway } from '../gateway/gateway.ts'

const LOOPBACK = /^(127(\.\d+){3}|::1|\[::1\]|localhost)$/

/** Where a server of our own listens. Throws where PORT is none. */
export function addressOf(env: Readonly<Record<string, string | undefined>>): { host: string; port: number } {
  const port = env.PORT === undefined || env.PORT === '' ? 8787 : Number(env.PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is "${env.PORT}": it must be a port number.`)
  return { host: env.HOST || '127.0.0.1', port }
}

/** Throws where a gateway without keys would be there for others than this machine. */
export function refuseOpen({ open }: Pick<Gateway, 'open'>, host: string): void {
  if (!open || LOOPBACK.test(host)) return
  throw new Error(
    `HOST is ${host}, but there is no key, so anyone who reaches this address could use it. Add "keys" to gateway.config.ts, or make one with \`headgate keys create\`, or listen on 127.0.0.1.`,
  )
}

/** What is to be said where a server cannot listen. */
export function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is taken. Set PORT to another one.`)
  if (error.code === 'EACCES') return new Error(`Port ${port} needs rights that this process does not have.`)
  return new Error(`Cannot listen on ${host}:${port}: ${error.message}`)
}
