import { createServer } from 'node:net'
import { type Finding, ok, warning, wrong } from './finding.ts'

/** Whether a server started here could listen, as it reads HOST and PORT. */
export async function checkPort(host: string, port: string | undefined): Promise<Finding> {
  const number = port === undefined || port === '' ? 8787 : Number(port)
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    return wrong('port', `PORT is "${port}".`, 'It has to be a port number, 0 to 65535.')
  const code = await tryToListen(host, number)
  const shown = host.includes(':') ? `[${host}]:${number}` : `${host}:${number}`
  if (code === undefined) return ok('port', `${shown} is free.`)
  if (code === 'EADDRINUSE') {
    const revision = await headgateAt(host, number)
    if (revision !== undefined)
      return warning(
        'port',
        `A Headgate listens on ${shown}, of the revision ${revision}.`,
        'Stop it before another one starts, or set PORT.',
      )
    return wrong('port', `${shown} is taken by something else.`, 'Stop that, or set PORT to another one.')
  }
  if (code === 'EACCES')
    return wrong(
      'port',
      `${shown} needs rights that this process does not have.`,
      'Take a port above 1023, behind a proxy.',
    )
  return wrong('port', `Nobody can listen on ${shown}: ${code}.`, 'HOST has to be an address of this machine.')
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

async function headgateAt(host: string, port: number): Promise<string | undefined> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  try {
    const reply = await fetch(`http://${address}:${port}/health`, { signal: AbortSignal.timeout(1000) })
    const { revision } = (await reply.json()) as { revision?: unknown }
    return typeof revision === 'string' && /^[0-9a-f]{12}$/.test(revision) ? revision : undefined
  } catch {
    return undefined
  }
}
