import { describe, expect, it } from 'vitest'
import { env } from '../../runtime/config/env.ts'
import { compareManifests } from './compare.ts'
import type { Manifest } from './manifest.ts'
import { makePlan } from './plan.ts'
import { planText } from './plan-text.ts'
import { after, before, manifestOf } from './test-configs.ts'

const text = (from: Manifest, to: Manifest): string =>
  planText(makePlan({ source: 'one', manifest: from }, { source: 'other', manifest: to }))

describe('two configs', () => {
  it('are compared area by area, each in the order of its names, as their author would write them', () => {
    expect(text(manifestOf(before), manifestOf(after))).toMatchInlineSnapshot(`
      "Runs now: one
      Planned:  other

      Upstreams
        ~ claude
            credentials: env('KEY_A') × 3, env('KEY_B') → env('KEY_A') × 2, env('KEY_C')
        + local
            kind: openai-compatible
            baseUrl: http://127.0.0.1:8000/v1
            models: mistral-7b
            free: true
        - old
            kind: openai-compatible
            baseUrl: http://127.0.0.1:8000/v1
            models: mistral-7b
        ~ openai
            timeouts.idle: 5m → 2m

      Models
        + auto
            route: if inputTokens < 800 and no tools: openai/gpt-5-mini; else (weighted: claude/claude-sonnet-4-5 × 3, openai/gpt-5 × 1)
        - fast  (its route is that of the new "quick")
            route: openai/gpt-5-mini
        - legacy
            route: old/mistral-7b
        + quick
            route: openai/gpt-5-mini
        ~ smart
            route: priority: openai/gpt-5, claude/claude-sonnet-4-5
                 → weighted: claude/claude-sonnet-4-5 × 3, openai/gpt-5 × 1

      Patterns of models
        + gpt-4*
            route: local/mistral-7b

      Groups
        ~ research
            budget: $50 per month → $80 per month
            limits.requestsPerMinute: 600 → (none)

      Keys
        - ann
            secret: env('ANN_KEY')
            group: research
        ~ ci
            models: (none) → quick, gpt-*

      Settings
        ~ server
            bodyLimit: 64 MiB → 32 MiB

      Models that go elsewhere
        smart:
            priority: openai/gpt-5, claude/claude-sonnet-4-5
          → weighted: claude/claude-sonnet-4-5 × 3, openai/gpt-5 × 1

      4 added, 6 changed, 4 removed."
    `)
  })

  it('are compared the other way round alike', () => {
    const there = compareManifests(manifestOf(before), manifestOf(after))
    const back = compareManifests(manifestOf(after), manifestOf(before))
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
    expect(back.map(({ area, name, kind }) => [area, name, kind])).toEqual(
      there.map(({ area, name, kind }) => [area, name, turned[kind]]),
    )
  })

  it('that are equal differ in nothing, in whatever order their names are', () => {
    const { models, keys, ...rest } = before
    const turned = <T>(map: Record<string, T> = {}): Record<string, T> =>
      Object.fromEntries(Object.entries(map).reverse())
    const other = { ...rest, models: turned(models), keys: turned(keys) }
    expect(compareManifests(manifestOf(before), manifestOf(other))).toEqual([])
    expect(text(manifestOf(before), manifestOf(before))).toBe('Runs now: one\nPlanned:  other\n\nNo changes.')
  })
})

describe('a plan', () => {
  const changed = (from: Partial<typeof before>, to: Partial<typeof before>) =>
    compareManifests(manifestOf({ ...before, ...from }), manifestOf({ ...before, ...to }))

  it('shows no secret, and nothing of what may be one', () => {
    const sha256 = (digit: string) => ({
      x: { sha256: digit.repeat(64), metadata: { note: 'sk-abcdefghijklmnopqrst' } },
    })
    const webhook = (path: string) => ({ webhook: `https://hooks.example.com/services/${path}` })
    const headers = (value: string) =>
      ({ up: { kind: 'openai', credentials: env('K'), headers: { 'x-pass': value } } }) as const
    const changes = changed(
      { keys: sha256('a'), alerts: webhook('T0/AAAA'), upstreams: { ...before.upstreams, ...headers('one-word') } },
      { keys: sha256('b'), alerts: webhook('T0/BBBB'), upstreams: { ...before.upstreams, ...headers('other-word') } },
    )
    expect(changes.flatMap(({ fields }) => fields)).toEqual([
      { field: 'headers.x-pass', from: '(a text)', to: '(a text) (another one)' },
      { field: 'secret', from: 'sha256 aaaaaaaa…', to: 'sha256 bbbbbbbb…' },
      { field: 'webhook', from: 'https://hooks.example.com/…', to: 'https://hooks.example.com/… (another one)' },
    ])
    expect(JSON.stringify(changed({ keys: {} }, { keys: sha256('a') }))).not.toContain('sk-abc')
  })

  it('tells of budgets, durations, sizes and mirrors in the words of the config', () => {
    const limited = (usd: number, warnAt?: number[]) => ({
      ...({ to: 'openai/gpt-5', timeout: usd === 1 ? '90s' : '2m' } as const),
      budget: [
        { usd, per: 'week', zone: 'Europe/Berlin', ...(warnAt && { warnAt }) },
        { tokens: 1_000_000, per: 'day' },
      ] as const,
      mirror: { to: 'openai/gpt-5-mini', share: usd / 10 },
    })
    const changes = changed({ models: { m: limited(1) } }, { models: { m: limited(2, [0.5]) } })
    expect(changes[0]?.fields).toEqual([
      {
        field: 'budget',
        from: '$1 per week (Europe/Berlin); 1,000,000 tokens per day',
        to: '$2 per week (Europe/Berlin), told at 50 %; 1,000,000 tokens per day',
      },
      { field: 'mirrors', from: 'openai/gpt-5-mini (0.1)', to: 'openai/gpt-5-mini (0.2)' },
      { field: 'totalMs', from: '90s', to: '2m' },
    ])
  })

  it('shows what another version writes and this one does not know', () => {
    const manifest = manifestOf(before)
    const newer = {
      ...manifest,
      teleport: { range: 3, to: ['a', 'b'], deep: { er: true } },
      switchboard: 'on',
      models: {
        ...(manifest.models as object),
        odd: { name: 'odd', route: { kind: 'oracle', of: 'delphi' }, targets: [] },
      },
      keys: [...(manifest.keys as object[]), { id: 'odd', fingerprint: 7 }],
      upstreams: { ...(manifest.upstreams as object), broken: null },
    }
    expect(text(newer, manifest)).toMatchInlineSnapshot(`
      "Runs now: one
      Planned:  other

      Models
        - odd
            route: { kind: oracle, of: delphi }

      Keys
        - odd

      Settings
        - switchboard
            on
        - teleport
            deep.er: true
            range: 3
            to: a, b

      4 removed."
    `)
  })

  it('lets nothing from outside steer a terminal', () => {
    const changes = text(
      manifestOf(before),
      manifestOf({ ...before, models: { ...before.models, 'a\u001b[2J': 'openai/x' } }),
    )
    expect(changes).toContain('+ a\\u{1b}[2J')
  })
})
