import { fileURLToPath } from 'node:url'
import { defineNitroConfig } from 'nitropack/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
/** What every call needs; entries, their fallbacks and the database are chunks of their own. */
const OURS =
  /\/runtime\/(canonical|config|gateway|platform|protocols|routing|translation|upstreams)\/|\/generated\/|\/server\/answer\.ts$/

const preset = process.env.NITRO_PRESET ?? 'node_server'

/** Presets whose own entry would stand between the gateway and its sockets get one of ours. */
const entries: Record<string, string> = {
  node_server: at('./runtime/server/node.ts'),
  node_cluster: at('./runtime/server/node-cluster.ts'),
  cloudflare_module: at('./runtime/server/cloudflare.ts'),
}

export default defineNitroConfig({
  preset,
  srcDir: 'runtime/server/nitro',
  imports: false,
  compatibilityDate: '2026-01-01',
  sourceMap: false,
  // Older targets would turn private fields into look-ups in weak maps, on the path of every event.
  esbuild: { options: { target: 'es2024' } },
  entry: entries[preset],
  plugins: preset in entries ? [] : [at('./runtime/server/portable.ts')],
  handlers: [{ route: '/**', handler: at('./runtime/server/h3.ts') }],
  output: process.env.HEADGATE_OUTPUT ? { dir: process.env.HEADGATE_OUTPUT } : undefined,
  // Baked in, as the sources are not there when the server starts.
  replace: { __HEADGATE_COMMIT__: JSON.stringify(process.env.HEADGATE_COMMIT ?? '') },
  alias: { '#gateway': process.env.HEADGATE_GATEWAY_MODULE ?? at('./generated/gateway.ts') },
  // As an external drizzle would be loaded file by file: 750 ms of a start.
  externals: { inline: ['drizzle-orm'] },
  // On Node the gateway's own code stays out of the chunk that holds Nitro's, which only the fallback loads.
  rollupConfig: {
    output: { manualChunks: id => (OURS.test(id) ? 'gateway' : undefined) },
  },
  cloudflare: { nodeCompat: true, deployConfig: false },
})
