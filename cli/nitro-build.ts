// Builds the server of a project with Nitro: `node nitro-build.ts PRESET`, with the compiled config in
// HEADGATE_GATEWAY_MODULE. A process of its own, as Nitro talks to the console and keeps what it has loaded.
import { build, copyPublicAssets, createNitro, prepare } from 'nitropack/core'
import { resolvePreset } from 'nitropack/presets'
import { home, ownModule } from '../codegen/home.ts'
import { EXIT } from './exit.ts'
import { project } from './project.ts'

const [preset] = process.argv.slice(2)
/** Of all presets, the newest form is asked for. */
const COMPATIBILITY = '2026-01-01'
const configFile = ownModule('nitro.config')
try {
  if (!(await resolvePreset(preset ?? '', { static: false, compatibilityDate: COMPATIBILITY })))
    throw new Error(
      'Nitro has none of that name. Tried are node_server, node_cluster, cloudflare_module, bun, deno_server, vercel, netlify and aws_lambda.',
    )
  const nitro = await createNitro({ rootDir: project, dev: false, preset }, { c12: { cwd: home, configFile } })
  await prepare(nitro)
  await copyPublicAssets(nitro)
  await build(nitro)
  await nitro.close()
} catch (thrown) {
  process.stderr.write(
    `No server for the preset "${preset}" was built: ${thrown instanceof Error ? thrown.message : thrown}\n`,
  )
  process.exit(EXIT.wrong)
}
