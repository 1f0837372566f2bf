import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Transport } from '../../runtime/platform/transport.ts'
import { CODEX } from '../../runtime/upstreams/codex/facts.ts'
import { beginLogin, codeIn, exchangeCode, type PendingLogin } from '../../runtime/upstreams/codex/oauth.ts'
import { LoginRefused, type Tokens } from '../../runtime/upstreams/login-tokens.ts'

export interface Terminal {
  print(text: string): void
  /** What is typed or pasted, line by line. */
  lines: AsyncIterable<string>
}

export interface CodexLogin {
  transport: Transport
  /** `https://auth.openai.com` */
  issuer: string
  terminal: Terminal
  /** Where the browser comes back to; the provider knows no other than the default. */
  port?: number
}

/**
 * A login in the browser. It comes back to this machine, or, where the browser runs on another one, its last address is
 * pasted. Rejects with LoginRefused where it was denied.
 */
export async function loginToCodex({
  transport,
  issuer,
  terminal,
  port = CODEX.redirect.port,
}: CodexLogin): Promise<Tokens> {
  const server = createServer()
  const listening = await listen(server, port)
  try {
    const pending = await beginLogin(issuer, listening ?? port)
    terminal.print(`Open this page and log in:\n\n${pending.url}\n`)
    terminal.print(
      listening === undefined
        ? `Port ${port} is taken. Paste the address that the browser ends at, which it cannot show, here:`
        : 'Waiting for the browser. Where it runs on another machine, paste the address that it ends at here:',
    )
    const code = await Promise.race([
      ...(listening === undefined ? [] : [calledBack(server, pending)]),
      pasted(terminal, pending),
    ])
    return await exchangeCode(transport, issuer, pending, code)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

/** The port, on loopback only; undefined where it is taken. */
function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      // A listening TCP server has an address object.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function calledBack(server: Server, pending: PendingLogin): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('request', ({ url = '' }, response) => {
      const answer = (status: number, text: string, then?: () => void): void => {
        response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
        response.end(text, then)
      }
      if (url.split('?')[0] !== CODEX.redirect.path) return answer(404, 'There is nothing here.')
      try {
        const code = codeIn(url, pending)
        answer(200, 'Logged in. This page may be closed.', () => resolve(code))
      } catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : 'The login failed.'
        answer(400, message, () => {
          if (thrown instanceof LoginRefused) reject(thrown)
        })
      }
    })
  })
}

/** Asks again until what was pasted is an address of this login; never resolves where nothing more can come. */
async function pasted({ lines, print }: Terminal, pending: PendingLogin): Promise<string> {
  for await (const line of lines) {
    if (line.trim() === '') continue
    try {
      return codeIn(line.trim(), pending)
    } catch (thrown) {
      if (thrown instanceof LoginRefused) throw thrown
      print(thrown instanceof Error ? thrown.message : 'This is no address.')
    }
  }
  return new Promise(() => {})
}
