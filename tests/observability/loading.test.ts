import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** All modules of ours that one loads with itself: those that are only types, or are imported when they are needed, are not. */
function loadedWith(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry) || !existsSync(join(root, entry))) return seen
  seen.add(entry)
  const text = readFileSync(join(root, entry), 'utf8')
  for (const [, clause = '', specifier = ''] of text.matchAll(/^(?:import|export)\s([^'"]*?)from '(\.[^']+)'/gm)) {
    const names = /^\{([\s\S]*)\}\s*$/.exec(clause.trim())?.[1]
    const allTypes = names
      ?.split(',')
      .filter(name => name.trim() !== '')
      .every(name => /^\s*type\s/.test(name))
    if (clause.startsWith('type ') || allTypes) continue
    loadedWith(relative(root, resolve(root, dirname(entry), specifier)), seen)
  }
  return seen
}

it.each(['runtime/server/node.ts', 'runtime/server/cloudflare.ts', 'runtime/server/portable.ts'])(
  '%s loads of telemetry no more than what notes: the rest comes with the first call that is told of',
  entry => {
    const loaded = [...loadedWith(entry)]
    expect(loaded.length).toBeGreaterThan(100)
    expect(loaded.filter(file => file.startsWith('runtime/telemetry/')).sort()).toEqual([
      'runtime/telemetry/call-signals.ts',
      'runtime/telemetry/log-filter.ts',
      'runtime/telemetry/otlp-settings.ts',
      'runtime/telemetry/process-state.ts',
      'runtime/telemetry/telemetry.ts',
      'runtime/telemetry/trace-context.ts',
      'runtime/telemetry/unref.ts',
    ])
    for (const file of ['runtime/gateway/gauges.ts', 'runtime/server/metrics-page.ts'])
      expect(loaded).not.toContain(file)
  },
)
