import { importFlowRouter } from './flow-router/index.ts'
import { importFloway } from './floway/index.ts'
import type { Importing } from './importing.ts'
import { importLiteLlm } from './litellm/index.ts'
import { importPortkey } from './portkey/index.ts'
import { type Source, SourceError } from './source.ts'

/** The gateways whose files are known: how one looks, and what becomes of it. */
const FORMATS = {
  litellm: {
    title: 'LiteLLM',
    looksLike: ({ root }: Source) =>
      ['model_list', 'litellm_settings', 'router_settings', 'general_settings'].some(name => root.get(name)),
    run: (source: Source) => importLiteLlm(source),
  },
  floway: {
    title: 'Floway',
    looksLike: ({ root }: Source) =>
      root.get('version') !== undefined && root.get('data')?.get('upstreams') !== undefined,
    run: (source: Source) => importFloway(source),
  },
  portkey: {
    title: 'Portkey',
    looksLike: ({ root }: Source) =>
      ['strategy', 'targets', 'virtual_key', 'provider', 'cache', 'retry'].some(name => root.get(name)),
    run: (source: Source, model: string | undefined) => importPortkey(source, model),
  },
  'flow-router': {
    title: 'Flow Router',
    looksLike: ({ root }: Source) =>
      root.get('exportedAt') !== undefined && ['providers', 'combos', 'dispatch'].some(name => root.get(name)),
    run: (source: Source) => importFlowRouter(source),
  },
} as const satisfies Record<
  string,
  { title: string; looksLike(source: Source): boolean; run(source: Source, model?: string): Importing }
>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

/** The format that was named, or the one that the file looks like. */
export function formatOf(source: Source, named: string | undefined): FormatName {
  if (named !== undefined) {
    const found = FORMAT_NAMES.find(name => name === named)
    if (found) return found
    throw new Error(`--from takes ${FORMAT_NAMES.join(', ')}, not "${named}".`)
  }
  const found = FORMAT_NAMES.find(name => FORMATS[name].looksLike(source))
  if (found) return found
  throw new SourceError(
    source.file,
    `This looks like no file of ${FORMAT_NAMES.map(name => FORMATS[name].title).join(', ')}: say what it is with --from.`,
  )
}

export function runFormat(name: FormatName, source: Source, model: string | undefined): Importing {
  return FORMATS[name].run(source, model)
}

export function titleOf(name: FormatName): string {
  return FORMATS[name].title
}
