import { join } from 'node:path'
import { defineNitroConfig } from 'nitropack/config'
import { gatewayBundle, TARGET } from './codegen/gateway-bundle.ts'
import { home, ownModule } from './codegen/home.ts'
import manifest from './package.json' with { type: 'json' }

const preset = process.env.NITRO_PRESET ?? 'node_server'

const server = (name: string): string => ownModule(`runtime/server/${name}`)

/** Presets whose own entry would stand between the gateway and its sockets get one of ours. */
const entries: Record<string, string> = {
  node_server: server('node'),
  node_cluster: server('node-cluster'),
  cloudflare_module: server('cloudflare'),
  bun: server('bun'),
  deno_server: server('deno-server'),
  vercel: server('vercel'),
  netlify: server('netlify'),
  aws_lambda: server('aws-lambda'),
}
const entry = entries[preset.replaceAll('-', '_')]
const plugin = server('portable')
const handler = server('h3')

export default defineNitroConfig({
  preset,
  srcDir: join(home, 'runtime/server/nitro'),
  imports: false,
  compatibilityDate: '2026-01-01',
  sourceMap: false,
  esbuild: { options: { target: TARGET } },
  entry,
  plugins: entry ? [] : [plugin],
  handlers: [{ route: '/**', handler }],
  modules: [
    gatewayBundle({
      entries: [entry ?? plugin, handler],
      nitroSide: [...Object.values(entries), plugin, handler],
      compiled: process.env.HEADGATE_GATEWAY_MODULE ?? ownModule('generated/gateway'),
      // Baked in, as the sources are not there when the server starts.
      define: {
        __HEADGATE_COMMIT__: JSON.stringify(process.env.HEADGATE_COMMIT ?? ''),
        __HEADGATE_VERSION__: JSON.stringify(manifest.version),
      },
    }),
  ],
  output: {
    ...(process.env.HEADGATE_OUTPUT && { dir: process.env.HEADGATE_OUTPUT }),
    // Where Netlify would have it, the folder may be somebody's own.
    ...(preset === 'netlify' && { publicDir: join(process.env.HEADGATE_OUTPUT ?? '.output', 'public') }),
  },
  // Ours are inlined from wherever they are, `node_modules` too.
  externals: { inline: [join(home, 'runtime/')] },
  cloudflare: { nodeCompat: true, deployConfig: false },
})
