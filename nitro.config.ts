import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineNitroConfig } from 'nitropack/config'

const home = fileURLToPath(new URL('.', import.meta.url))
/** The repository has sources, the package what they are compiled to. */
const ending = extname(import.meta.url)
const at = (path: string): string => join(home, path)
const ours = (path: string): string => at(`${path}${ending}`)
/** What every call needs; entries, their fallbacks and the database are chunks of their own. */
const HOT =
  /^(runtime\/(canonical|config|gateway|platform|protocols|routing|translation|upstreams)|generated)\/|^runtime\/server\/answer\./
const isHot = (id: string): boolean => id.startsWith(home) && HOT.test(id.slice(home.length))

const preset = process.env.NITRO_PRESET ?? 'node_server'

/** Presets whose own entry would stand between the gateway and its sockets get one of ours. */
const entries: Record<string, string> = {
  node_server: ours('runtime/server/node'),
  node_cluster: ours('runtime/server/node-cluster'),
  cloudflare_module: ours('runtime/server/cloudflare'),
}

export default defineNitroConfig({
  preset,
  srcDir: at('runtime/server/nitro'),
  imports: false,
  compatibilityDate: '2026-01-01',
  sourceMap: false,
  // Older targets would turn private fields into look-ups in weak maps, on the path of every event.
  esbuild: { options: { target: 'es2024' } },
  entry: entries[preset],
  plugins: preset in entries ? [] : [ours('runtime/server/portable')],
  handlers: [{ route: '/**', handler: ours('runtime/server/h3') }],
  output: process.env.HEADGATE_OUTPUT ? { dir: process.env.HEADGATE_OUTPUT } : undefined,
  // Baked in, as the sources are not there when the server starts.
  replace: { __HEADGATE_COMMIT__: JSON.stringify(process.env.HEADGATE_COMMIT ?? '') },
  alias: { '#gateway': process.env.HEADGATE_GATEWAY_MODULE ?? ours('generated/gateway') },
  // As an external drizzle would be loaded file by file: 750 ms of a start.
  // Ours are inlined from wherever they are, `node_modules` too.
  externals: { inline: ['drizzle-orm', at('runtime/'), at('generated/')] },
  // On Node the gateway's own code stays out of the chunk that holds Nitro's, which only the fallback loads.
  rollupConfig: {
    output: { manualChunks: id => (isHot(id) ? 'gateway' : undefined) },
  },
  cloudflare: { nodeCompat: true, deployConfig: false },
})
