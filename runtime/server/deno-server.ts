// Nitro's entry on Deno. Nitro's own would read every body whole, and notice no client that leaves.
import { startFetchServer } from './fetch-server.ts'

/** What is used of Deno's own interface. */
declare const Deno: {
  serve(
    options: { hostname: string; port: number; onListen: () => void },
    fetch: (request: Request) => Promise<Response>,
  ): { addr: { hostname: string; port: number }; shutdown(): Promise<void> }
}

startFetchServer(({ fetch, ...options }) => {
  const server = Deno.serve({ ...options, onListen: () => {} }, fetch)
  const { hostname, port } = server.addr
  const host = hostname.includes(':') ? `[${hostname}]` : hostname
  return { url: `http://${host}:${port}`, stop: () => server.shutdown() }
})

export default {}
