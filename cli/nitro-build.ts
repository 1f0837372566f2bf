// Builds the server of a project with Nitro: `node nitro-build.ts PRESET`, with the compiled config in
// HEADGATE_GATEWAY_MODULE. A process of its own, as Nitro talks to the console and keeps what it has loaded.
import { build, copyPublicAssets, createNitro, prepare } from 'nitropack/core'
import { home, ownModule } from '../codegen/home.ts'
import { project } from './project.ts'

const [preset] = process.argv.slice(2)
const configFile = ownModule('nitro.config')
const nitro = await createNitro({ rootDir: project, dev: false, preset }, { c12: { cwd: home, configFile } })
await prepare(nitro)
await copyPublicAssets(nitro)
await build(nitro)
await nitro.close()
