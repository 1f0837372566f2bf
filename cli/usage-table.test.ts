import { describe, expect, it } from 'vitest'
import { usageTable } from './usage-table.ts'

const row = { calls: 1, errors: 0, cancelled: 0, latencyP50Ms: 100, latencyAvgMs: 100 }

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
        },
      ],
    )
    expect(table.split('\n')).toEqual([
      'model              day (UTC)   calls  errors  cancelled      input  cached  cache write  output  reasoning  latency p50     avg  first token p50    avg',
      'gpt-5              2026-01-02  1,234      12          0  1,234,567       -            -       0          -       100 ms  100 ms                -      -',
      'claude-sonnet-4-5  2026-01-02      1       0          0          -     400           50       -          7     1,812 ms  1.3 ms            96 ms  96 ms',
    ])
  })

  it('ends with a total where there is one', () => {
    const table = usageTable(['key', 'model'], [{ ...row, key: 'team-a', model: 'gpt-5' }], { ...row, calls: 7 })
    expect(table.split('\n').at(-1)).toMatch(/^total {12,}7 /)
  })

  it('shows what could steer a terminal instead of sending it there', () => {
    const table = usageTable(['model'], [{ ...row, model: '\u001b[2Jgpt\u202e' }])
    expect(table).toContain('\\u{1b}[2Jgpt\\u{202e}')
    expect(table).not.toContain('\u001b')
  })
})
