import { describe, expect, it } from 'vitest'
import { usageTable } from './table.ts'

const row = { calls: 1, errors: 0, cancelled: 0, cached: 0, unpriced: 0, latencyP50Ms: 100, latencyAvgMs: 100 }

describe('the table of usage', () => {
  it('aligns names to the left and figures to the right', () => {
    const table = usageTable(
      ['model', 'day'],
      [
        { ...row, model: 'gpt-5', day: '2026-01-02', calls: 1234, errors: 12, inputTokens: 1234567, outputTokens: 0 },
        {
          ...row,
          model: 'claude-sonnet-4-5',
          day: '2026-01-02',
          cachedInputTokens: 400,
          cacheWriteTokens: 50,
          reasoningTokens: 7,
          latencyP50Ms: 1812.4,
          latencyAvgMs: 1.25,
          timeToFirstTokenP50Ms: 95.6,
          timeToFirstTokenAvgMs: 96,
          costPico: 1_234_567_891_234_567n,
          unpriced: 3,
        },
      ],
    )
    expect(table.split('\n')).toEqual([
      'model              day (UTC)   calls  errors  cancelled      cost USD  unpriced      input  cached  cache write  output  reasoning  latency p50     avg  first token p50    avg',
      'gpt-5              2026-01-02  1,234      12          0             -         0  1,234,567       -            -       0          -       100 ms  100 ms                -      -',
      'claude-sonnet-4-5  2026-01-02      1       0          0  1,234.567891         3          -     400           50       -          7     1,812 ms  1.3 ms            96 ms  96 ms',
    ])
  })

  it('ends with a total where there is one', () => {
    const table = usageTable(['key', 'model'], [{ ...row, key: 'team-a', model: 'gpt-5' }], {
      total: { ...row, calls: 7 },
    })
    expect(table.split('\n').at(-1)).toMatch(/^total {12,}7 /)
  })

  it('shows what few gateways have only where there is some of it', () => {
    const table = usageTable(['key'], [{ ...row, key: 'a', cached: 2, savedTokens: 30 }])
    expect(table.split('\n')[0]).toMatch(/cancelled +from cache +cost USD .*cache write +saved +output/)
    expect(table).toMatch(/ 2 /)
  })

  it('shows no cost as nothing that is more, and a name that is none as a dash', () => {
    const costs = [0n, 1n, 499_999n, 500_000n, 1_499_999n, 999_999_500_000n]
    const table = usageTable(
      ['tag'],
      costs.map(costPico => ({ ...row, tag: '', costPico })),
    )
    const lines = table.split('\n').slice(1)
    expect(lines.map(line => line.split(/ +/)[4])).toEqual([
      '0.000000',
      '<0.000001',
      '<0.000001',
      '0.000001',
      '0.000001',
      '1.000000',
    ])
    expect(lines[0]).toMatch(/^- /)
  })

  it('names the zone whose days they are', () => {
    const table = usageTable(['month', 'hour'], [{ ...row, month: '2026-01', hour: 'h' }], { zone: 'Europe/Berlin' })
    expect(table).toMatch(/^month \(Europe\/Berlin\) {2}hour /)
  })

  it('shows what could steer a terminal instead of sending it there', () => {
    const table = usageTable(['model'], [{ ...row, model: '\u001b[2Jgpt\u202e' }])
    expect(table).toContain('\\u{1b}[2Jgpt\\u{202e}')
    expect(table).not.toContain('\u001b')
  })
})
