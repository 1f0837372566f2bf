import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { loadConfig } from 'c12'
import { createJiti } from 'jiti'
import { ownModule } from '../home.ts'
import { describeLoadFailure, UnusableConfig } from './load-failure.ts'
import { mergeLayers } from './merge.ts'
import type { Finding } from './problem.ts'
import { isPlainObject, typeInWords } from './values.ts'

/** Answers `import … from 'headgate'` wherever the config lies. */
const CONFIG_MODULE = ownModule('runtime/config/index')

export interface LoadedConfig {
  /** The layers merged, `$…` and `extends` gone. */
  config: Record<string, unknown>
  /** The files that it was made of, the strongest first. */
  files: string[]
  /** Every environment that one of the files has a layer for. */
  environments: string[]
}

export interface LoadOptions {
  /** The project. */
  root: string
  /** Absolute. */
  configPath: string
  /** Whose `$…` layer is applied. */
  environment?: string
}

/** Evaluates the config and what it extends. A failure comes back as a finding with file and line, never as a throw. */
export async function loadLayers(options: LoadOptions): Promise<LoadedConfig | Finding> {
  const files: string[] = []
  const environments = new Set<string>()
  const jiti = createJiti(join(options.root, '/'), {
    interopDefault: false,
    moduleCache: false,
    fsCache: false,
    alias: { headgate: CONFIG_MODULE },
  })

  async function evaluate(file: string): Promise<Record<string, unknown>> {
    files.push(file)
    try {
      const config = await unlessStuck(file, async () => defaultExport(await jiti.import(file), file))
      for (const name of environmentsOf(config)) environments.add(name)
      return config
    } catch (thrown) {
      throw describeLoadFailure(thrown, file)
    }
  }

  try {
    await assertReadable(options.configPath)
    const { config } = await loadConfig<Record<string, unknown>>({
      cwd: dirname(options.configPath),
      configFile: basename(options.configPath),
      name: 'gateway',
      envName: options.environment ?? false,
      rcFile: false,
      globalRc: false,
      packageJson: false,
      dotenv: false,
      giget: false,
      omit$Keys: true,
      merger: mergeLayers,
      resolve: (source, { cwd }) => assertLocalLayer(source, cwd ?? dirname(options.configPath), options.configPath),
      // c12 asks its loader for nothing but `import(file)`; ours adds what it cannot say: which file failed, and where.
      jiti: { import: evaluate } as unknown as NonNullable<Parameters<typeof loadConfig>[0]['jiti']>,
    })
    return { config: mergeLayers(config), files, environments: [...environments].sort() }
  } catch (thrown) {
    const failure = thrown instanceof UnusableConfig ? thrown : describeLoadFailure(thrown, options.configPath)
    return failure.finding
  }
}

/** Node ends with nothing said where all that is left waits for what never comes; a config that does so is told instead. */
async function unlessStuck<T>(file: string, work: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const stuck = (): void =>
    reject(new UnusableConfig(file, 'never-loads', 'It waits for something that never comes.', 'look at its "await"s'))
  process.once('beforeExit', stuck)
  try {
    return await Promise.race([work(), promise])
  } finally {
    process.off('beforeExit', stuck)
  }
}

async function defaultExport(module: unknown, file: string): Promise<Record<string, unknown>> {
  if (typeof module !== 'object' || module === null || !('default' in module)) {
    throw new UnusableConfig(file, 'no-default-export', 'The file has no default export.', EXPORT_HINT)
  }
  const exported: unknown = typeof module.default === 'function' ? await module.default() : module.default
  if (!isPlainObject(exported)) {
    const message = `The default export is ${typeInWords(exported)}, not a config.`
    throw new UnusableConfig(file, 'no-default-export', message, EXPORT_HINT)
  }
  // A fresh copy: c12 takes `extends` out of what it is given.
  return { ...exported }
}

const EXPORT_HINT = 'write `export default defineGateway({ … })`'

function environmentsOf(config: Record<string, unknown>): string[] {
  const named = isPlainObject(config.$env) ? Object.keys(config.$env) : []
  const own = Object.keys(config).filter(key => key.startsWith('$') && key !== '$env' && key !== '$meta')
  return [...own.map(key => key.slice(1)), ...named]
}

async function assertReadable(file: string): Promise<void> {
  const info = await stat(file).catch(() => undefined)
  if (info === undefined) {
    throw new UnusableConfig(
      file,
      'unreadable-config',
      'There is no such file.',
      'headgate init begins one; --config PATH names another',
    )
  }
  if (!info.isFile()) throw new UnusableConfig(file, 'unreadable-config', 'This is not a file.')
  await access(file, constants.R_OK).catch(() => {
    throw new UnusableConfig(file, 'unreadable-config', 'The file cannot be read: permission denied.')
  })
}

/** Refuses a layer that is not there, which c12 would only mention on the console. `.` is the config itself. */
async function assertLocalLayer(source: string, cwd: string, from: string): Promise<undefined> {
  if (source === '.') return undefined
  if (/^[a-z]+:/i.test(source)) {
    throw new UnusableConfig(from, 'unreadable-layer', `"${source}" is not extended: layers are local files.`)
  }
  const candidates = LAYER_SUFFIXES.map(suffix => resolve(cwd, source + suffix))
  const found = await Promise.all(candidates.map(file => stat(file).catch(() => undefined)))
  if (!found.some(info => info !== undefined)) {
    throw new UnusableConfig(from, 'unreadable-layer', `The layer "${source}" is not there.`, `looked in ${cwd}`)
  }
  return undefined
}

const LAYER_SUFFIXES = ['', '.ts', '.mts', '.js', '.mjs', '.json', '.jsonc', '.json5', '.yaml', '.yml', '.toml']
