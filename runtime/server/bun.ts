// Nitro's entry on Bun. Nitro's own would read every body whole, and notice no client that leaves.
import { startFetchServer } from './fetch-server.ts'

/** What is used of Bun's own interface. */
declare const Bun: {
  serve(options: {
    hostname: string
    port: number
    idleTimeout: number
    fetch: (request: Request) => Promise<Response>
  }): { url: URL; pendingRequests: number; stop(): Promise<void> }
}

startFetchServer(options => {
  // A model may think for longer than the 10 seconds for which Bun would keep a silent connection.
  const server = Bun.serve({ ...options, idleTimeout: 0 })
  return {
    url: server.url.origin,
    // Bun itself would wait for connections that are kept open, too.
    async stop() {
      void server.stop()
      while (server.pendingRequests > 0) await new Promise(resolve => setTimeout(resolve, 50))
    },
  }
})

export default {}
