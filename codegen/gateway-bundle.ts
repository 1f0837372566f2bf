import { mkdir, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Plugin as BundlePlugin, build } from 'esbuild'
import type { NitroModule } from 'nitropack/types'
import type { Plugin } from 'rollup'
import { home } from './home.ts'

/** Where the gateway's own modules are in a server's folder. */
const FOLDER = 'gateway'
/** Stands for that folder in the modules that pass through Nitro, until it is known where those are. */
const PLACE = 'headgate-bundle:'
/** Packages that stay packages: they have native parts, or are CommonJS. The others would be loaded file by file. */
const PACKAGES = /^(better-sqlite3|ioredis|undici)(\/|$)/
/** What only Nitro can give. */
const OF_NITRO = /^(#nitro|nitropack\/|h3$)/

export interface GatewayBundle {
  /** The modules that name something of Nitro's, as paths: Nitro bundles these and no others of ours. */
  nitroSide: readonly string[]
  /** Those of them that Nitro starts from. */
  entries: readonly string[]
  /** The compiled config. */
  compiled: string
  /** Texts of code, by the names that they replace. */
  define: Readonly<Record<string, string>>
}

/** Older ones would turn private fields into look-ups in weak maps, on the path of every event. */
export const TARGET = 'es2024'

/** Has esbuild bundle what is the gateway's own, which spares a build four fifths of its time. */
export function gatewayBundle(bundle: GatewayBundle): NitroModule {
  return {
    name: 'gateway-bundle',
    setup({ options, hooks }) {
      let own: OwnModules
      hooks.hook('rollup:before', async (_, config) => {
        const conditions = options.exportConditions ?? []
        own = await bundled(bundle, {
          conditions,
          minify: options.minify === true,
          alone: options.noExternals === true,
        })
        // Nitro has made an array of them.
        ;(config.plugins as Plugin[]).unshift(leaveOut(bundle, own))
      })
      hooks.hook('compiled', async () => {
        const folder = join(options.output.serverDir, FOLDER)
        await mkdir(folder, { recursive: true })
        await Promise.all([...own.files].map(([name, contents]) => writeFile(join(folder, name), contents)))
      })
    },
  }
}

interface OwnModules {
  /** Contents by file name. */
  files: Map<string, Uint8Array>
  /** Names, without an ending, of those that Nitro's side imports, by their paths. */
  names: Map<string, string>
  /** Packages that they import, and a module that does. */
  packages: Map<string, string>
}

interface Target {
  conditions: string[]
  minify: boolean
  /** Whether there will be no packages beside the server. */
  alone: boolean
}

async function bundled(bundle: GatewayBundle, { conditions, minify, alone }: Target): Promise<OwnModules> {
  const names = new Map((await importedFrom(bundle)).map(path => [path, nameOf(path, bundle)]))
  const packages: OwnModules['packages'] = new Map()
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries([...names].map(([path, name]) => [name, path])),
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    target: TARGET,
    mainFields: ['module', 'main'],
    conditions,
    minify,
    absWorkingDir: home,
    outdir: home,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    alias: { '#gateway': bundle.compiled },
    define: { 'process.env.NODE_ENV': '"production"', ...bundle.define },
    plugins: [outside(packages, alone)],
  })
  for (const { inputs, imports } of Object.values(metafile.outputs)) {
    const wrong = imports.find(({ path, external }) => external && OF_NITRO.test(path))
    if (!wrong) continue
    const where = Object.keys(inputs).join(', ')
    throw new Error(`"${wrong.path}" is imported by one of ${where}: only the modules of nitroSide may name it.`)
  }
  const files = outputFiles.map(({ path, contents }) => [slashed(relative(home, path)), contents] as const)
  return { names, files: new Map(files), packages }
}

function nameOf(path: string, { compiled }: GatewayBundle): string {
  if (path === compiled) return 'compiled'
  return slashed(relative(home, path))
    .replace(/\.[jt]s$/, '')
    .replaceAll('/', '-')
}

const slashed = (path: string): string => path.split(sep).join('/')

/** Our modules that those of Nitro's side import. */
async function importedFrom({ entries, nitroSide, compiled }: GatewayBundle): Promise<string[]> {
  const imported = new Set<string>()
  const plugin: BundlePlugin = {
    name: 'imports',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
        const file = ownFile(path, resolveDir, compiled)
        if (kind === 'entry-point' || (file && nitroSide.includes(file))) return undefined
        if (file) imported.add(file)
        return { path, external: true }
      })
    },
  }
  await build({ entryPoints: [...entries], bundle: true, write: false, outdir: home, format: 'esm', plugins: [plugin] })
  return [...imported]
}

/** The file that a module of ours means with an import of another one of ours. */
function ownFile(id: string, folder: string, compiled: string): string | undefined {
  if (id === '#gateway') return compiled
  return id.startsWith('.') ? resolve(folder, id) : undefined
}

/** Leaves to others what is not ours: modules of the platform, some packages, and those of the config's hooks. */
function outside(packages: OwnModules['packages'], alone: boolean): BundlePlugin {
  return {
    name: 'outside',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || path === '#gateway' || pluginData === 'inside') return undefined
        if (OF_NITRO.test(path) || /^[a-z]+:/.test(path)) return { path, external: true }
        if (isBuiltin(path)) return { path: `node:${path}`, external: true }
        if (alone) return undefined
        const ours = importer.startsWith(home) || importer.includes('node_modules')
        if (ours && !PACKAGES.test(path)) return undefined
        const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: 'inside' })
        // Headgate may be a package itself: so the compiled config, and what it imports, may know it.
        if (found.errors.length === 0 && found.path.startsWith(join(home, 'runtime'))) return found
        packages.set(path, importer)
        return { path, external: true }
      })
    },
  }
}

/** What Nitro is told: that these modules are somewhere else, and which packages they need. */
function leaveOut({ nitroSide, compiled }: GatewayBundle, { names, packages }: OwnModules): Plugin {
  return {
    name: 'gateway-bundle',
    async buildStart() {
      // Whoever resolves a package notes that it has to be there.
      for (const [name, importer] of packages) await this.resolve(name, importer)
    },
    resolveId(id, importer) {
      if (importer === undefined || !nitroSide.includes(importer)) return undefined
      const file = ownFile(id, dirname(importer), compiled)
      const name = file && names.get(file)
      return name === undefined ? undefined : { id: `${PLACE}${name}.mjs`, external: true }
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(PLACE)) return undefined
      const depth = fileName.split('/').length - 1
      return code.replaceAll(PLACE, `${'../'.repeat(depth) || './'}${FOLDER}/`)
    },
  }
}
