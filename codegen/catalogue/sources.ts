import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LimitRow } from './limits.ts'
import type { PriceRow } from './prices.ts'

/**
 * Where what is known comes from. Both are MIT, need no network once they are here, and are well kept: one has every
 * rate with its tiers, lifetimes and dates, the other the newest models with their limits. Neither is a dependency: the
 * second one brings four SDKs along, and the facts taken from them are 1% of their bytes.
 */
export const SOURCES = {
  prices: { name: '@pydantic/genai-prices', version: '0.1.8', license: 'MIT, Pydantic Services Inc.' },
  limits: { name: '@earendil-works/pi-ai', version: '1.5.2', license: 'MIT, its authors' },
  /** The day of the newer one: prices that others had replaced by then are left out. */
  asOf: '2026-11-10',
} as const

/** What both sources say of one provider. */
export interface ProviderRows {
  prices: PriceRow[]
  limits: LimitRow[]
}

/** A provider's name here, and in each source that has it. */
export type ProviderNames = Readonly<Record<string, { prices?: string; limits?: string }>>

/** Fetches both packages by npm into a folder of the moment; nothing of them is run but the first one's look-up. */
export async function readSources(providers: ProviderNames): Promise<Map<string, ProviderRows>> {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-catalogue-'))
  try {
    const prices = unpack(SOURCES.prices, folder)
    const limits = unpack(SOURCES.limits, folder)
    // The package's public way to its rows; its types are not here before it is fetched.
    const { findProvider }: { findProvider(query: { providerId: string }): { models: PriceRow[] } | undefined } =
      await import(join(prices, 'dist/index.js'))
    return new Map(
      Object.entries(providers).map(([name, { prices: priceName, limits: limitName }]) => [
        name,
        {
          prices: priceName === undefined ? [] : (findProvider({ providerId: priceName })?.models ?? []),
          limits: limitName === undefined ? [] : limitRows(join(limits, `dist/providers/data/${limitName}.json`)),
        },
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function unpack({ name, version }: { name: string; version: string }, folder: string): string {
  const target = join(folder, name.replaceAll(/\W+/g, '-'))
  const options = { cwd: folder, encoding: 'utf8' } as const
  const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--ignore-scripts'], options).trim()
  execFileSync('mkdir', ['-p', target])
  execFileSync('tar', ['xzf', packed, '-C', target, '--strip-components=1'], options)
  return target
}

/** `{ api: { key: row } }` */
function limitRows(path: string): LimitRow[] {
  if (!existsSync(path)) return []
  const apis: Record<string, Record<string, LimitRow>> = JSON.parse(readFileSync(path, 'utf8'))
  return Object.values(apis).flatMap(rows => Object.values(rows))
}
