import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigDirectory, configOf, ROOT } from '../../codegen/config/testing.ts'
import { ADMIN_KEY, type AdminBench, adminBench } from '../../runtime/admin/test-bench.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { adminClient } from '../admin-client.ts'
import { makePlan, recordedBy, runningSide } from '../plan/plan.ts'
import { planMarkdown } from '../plan/plan-markdown.ts'
import { planText } from '../plan/plan-text.ts'
import { after, before, manifestOf } from '../plan/test-configs.ts'
import { serveBench } from '../test-admin-server.ts'

let bench: AdminBench
let server: { url: string; close(): void }
beforeAll(async () => {
  bench = adminBench()
  // Compiled, and named as it would be.
  const compiled = { revision: 'aaaaaaaaaaaa', ...manifestOf(before) } as unknown as CompiledGateway
  Object.assign(bench.gateway, { compiled, commit: `${'0'.repeat(40)}-dirty` })
  server = await serveBench(bench)
  await record('legacy', 'minted', 3, 'tag')
  await record('gpt-4o', 'ci', 2)
  await record('smart', 'ann', 1)
  // Longer ago than anybody asks for.
  await record('fast', 'ci', 4, null, 40)
})
afterAll(async () => {
  server.close()
  await bench.close()
})

async function record(
  model: string,
  key: string,
  calls: number,
  tag: string | null = null,
  daysAgo = 1,
): Promise<void> {
  for (let n = 0; n < calls; n++) {
    await bench.database.run(
      `insert into usage (request_id, started_at, key, tag, model, upstream, upstream_model, protocol, operation, stream,
         status, outcome, latency_ms, revision, input_tokens, output_tokens, cost_pico)
       values (?, ?, ?, ?, ?, 'u', 'm', 'p', 'o', 0, 200, 'ok', 1, 'aaaaaaaaaaaa', 1000000, 100000, 3000000000000)`,
      ...[`${model}-${n}`, Date.now() - daysAgo * 86_400_000, key, tag, model],
    )
  }
}

async function plan(days = 30) {
  const ask = adminClient(server.url, ADMIN_KEY, '--against')
  const from = { ...(await runningSide(ask, server.url)), source: 'https://gateway.example.com' }
  const to = { source: 'gateway.config.ts', revision: 'bbbbbbbbbbbb', manifest: manifestOf(after) }
  return makePlan(from, to, await recordedBy(ask, days, { costs: true }))
}

describe('a plan against a gateway that runs', () => {
  it('tells whom it takes something from, what goes elsewhere, and what that would have cost', async () => {
    const text = planText(await plan())
    expect(text.split('\n\n')[0]).toBe(
      `Runs now: https://gateway.example.com (revision aaaaaaaaaaaa, commit 0000000-dirty)\n` +
        'Planned:  gateway.config.ts (revision bbbbbbbbbbbb)',
    )
    expect(text.slice(text.indexOf('Models that go elsewhere'))).toMatchInlineSnapshot(`
      "Models that go elsewhere, with their calls of the last 30 days
        gpt-4o (2 calls): openai/gpt-4o → local/mistral-7b
        smart (1 call):
            priority: openai/gpt-5, claude/claude-sonnet-4-5
          → weighted: claude/claude-sonnet-4-5 × 3, openai/gpt-5 × 1

      Callers who lose a model that they used in the last 30 days
        legacy: key minted, 3 calls, tagged tag: the model is gone
        smart: key ann, 1 call: the key is gone

      Estimated cost of the calls of the last 30 days
        paid $9.00, expected $4.13: -$4.88 (-54 %)
        gpt-4o (2 calls): $6.00 → $0 at local/mistral-7b
        smart (1 call): $3.00 → $4.13 at claude/claude-sonnet-4-5 (75 %), openai/gpt-5 (25 %)
        not counted: 3 calls of models that are not offered any more are in no sum
        taken for granted:
          as many calls, tokens and hits of the provider’s and of the gateway’s cache as were recorded
          today’s list prices, without uses of tools, service tiers and writes to a cache for an hour: what was paid has them in it, but what is added up by the hour does not tell them
          models that lead where they led before, at the same prices, cost what they cost; copies to mirrors are left out
          \`weighted\` targets get their shares

      4 added, 6 changed, 4 removed."
    `)
  })

  it('looks at as many days as it is asked to', async () => {
    expect((await plan(60)).traffic?.lost).toContainEqual(expect.objectContaining({ model: 'fast', calls: 4 }))
  })

  it('is the same every time', async () => {
    expect(await plan()).toEqual(await plan())
  })

  it('is a comment on a pull request', async () => {
    expect(planMarkdown(await plan())).toMatchInlineSnapshot(`
      "### Headgate plan: 4 added, 6 changed, 4 removed

      \`https://gateway.example.com (revision aaaaaaaaaaaa, commit 0000000-dirty)\` → \`gateway.config.ts (revision bbbbbbbbbbbb)\`

      > [!WARNING]
      > Callers lose models that they used in the last 30 days.

      | model | key | group | tags | calls | why |
      | --- | --- | --- | --- | --- | --- |
      | \`legacy\` | \`minted\` |  | \`tag\` | 3 | the model is gone |
      | \`smart\` | \`ann\` |  |  | 1 | the key is gone |

      **Upstreams**

      |  | name | field | runs now | planned |
      | --- | --- | --- | --- | --- |
      | changed | \`claude\` | \`credentials\` | \`env('KEY_A') × 3, env('KEY_B')\` | \`env('KEY_A') × 2, env('KEY_C')\` |
      | added | \`local\` | \`kind\` |  | \`openai-compatible\` |
      |  |  | \`baseUrl\` |  | \`http://127.0.0.1:8000/v1\` |
      |  |  | \`models\` |  | \`mistral-7b\` |
      |  |  | \`free\` |  | \`true\` |
      | removed | \`old\` | \`kind\` | \`openai-compatible\` |  |
      |  |  | \`baseUrl\` | \`http://127.0.0.1:8000/v1\` |  |
      |  |  | \`models\` | \`mistral-7b\` |  |
      | changed | \`openai\` | \`timeouts.idle\` | \`5m\` | \`2m\` |

      **Models**

      |  | name | field | runs now | planned |
      | --- | --- | --- | --- | --- |
      | added | \`auto\` | \`route\` |  | \`if inputTokens < 800 and no tools: openai/gpt-5-mini; else (weighted: claude/claude-sonnet-4-5 × 3, openai/gpt-5 × 1)\` |
      | removed | \`fast\` (now \`quick\`) | \`route\` | \`openai/gpt-5-mini\` |  |
      | removed | \`legacy\` | \`route\` | \`old/mistral-7b\` |  |
      | added | \`quick\` | \`route\` |  | \`openai/gpt-5-mini\` |
      | changed | \`smart\` | \`route\` | \`priority: openai/gpt-5, claude/claude-sonnet-4-5\` | \`weighted: claude/claude-sonnet-4-5 × 3, openai/gpt-5 × 1\` |

      **Patterns of models**

      |  | name | field | runs now | planned |
      | --- | --- | --- | --- | --- |
      | added | \`gpt-4*\` | \`route\` |  | \`local/mistral-7b\` |

      **Groups**

      |  | name | field | runs now | planned |
      | --- | --- | --- | --- | --- |
      | changed | \`research\` | \`budget\` | \`$50 per month\` | \`$80 per month\` |
      |  |  | \`limits.requestsPerMinute\` | \`600\` |  |

      **Keys**

      |  | name | field | runs now | planned |
      | --- | --- | --- | --- | --- |
      | removed | \`ann\` | \`secret\` | \`env('ANN_KEY')\` |  |
      |  |  | \`group\` | \`research\` |  |
      | changed | \`ci\` | \`models\` |  | \`quick, gpt-*\` |

      **Settings**

      |  | name | field | runs now | planned |
      | --- | --- | --- | --- | --- |
      | changed | \`server\` | \`bodyLimit\` | \`64 MiB\` | \`32 MiB\` |

      **Models that go elsewhere**

      | model | calls of the last 30 days | goes to now | will go to |
      | --- | --- | --- | --- |
      | \`gpt-4o\` | 2 | \`openai/gpt-4o\` | \`local/mistral-7b\` |
      | \`smart\` | 1 | \`priority: openai/gpt-5, claude/claude-sonnet-4-5\` | \`weighted: claude/claude-sonnet-4-5 × 3, openai/gpt-5 × 1\` |

      **Estimated cost of the calls of the last 30 days**: $9.00 paid, $4.13 expected, -$4.88 (-54 %)

      | model | calls | paid | expected | at |
      | --- | --- | --- | --- | --- |
      | \`gpt-4o\` | 2 | $6.00 | $0 | \`local/mistral-7b\` |
      | \`smart\` | 1 | $3.00 | $4.13 | \`claude/claude-sonnet-4-5 (75 %), openai/gpt-5 (25 %)\` |

      <details><summary>How this is reckoned (0 calls unchanged)</summary>

      - not counted: 3 calls of models that are not offered any more are in no sum
      - taken for granted: as many calls, tokens and hits of the provider’s and of the gateway’s cache as were recorded
      - taken for granted: today’s list prices, without uses of tools, service tiers and writes to a cache for an hour: what was paid has them in it, but what is added up by the hour does not tell them
      - taken for granted: models that lead where they led before, at the same prices, cost what they cost; copies to mirrors are left out
      - taken for granted: \`weighted\` targets get their shares

      </details>"
    `)
  })
})

describe('headgate plan, as a process', { timeout: 60_000 }, () => {
  const directory = new ConfigDirectory()
  const folder = mkdtempSync(join(tmpdir(), 'headgate-plan-'))
  afterAll(() => {
    directory.remove()
    rmSync(folder, { recursive: true })
  })

  it('exits with 0 where nothing differs, 2 where something does, 1 where that cannot be told; revisions are listed', async () => {
    const config = directory.write(
      'plan.config.ts',
      configOf("upstreams: { demo: { kind: 'demo' } }, models: { demo: 'demo/demo' }"),
    )
    const manifest = manifestOf({ upstreams: { demo: { kind: 'demo' } }, models: { demo: 'demo/demo' } })
    const same = join(folder, 'same.json')
    writeFileSync(same, JSON.stringify({ revision: 'r', manifest }))
    const [equal, other, refused, revisions] = await Promise.all([
      headgate(['plan', '--config', config, '--against', same]),
      headgate(['plan', '--config', config, '--against', server.url, '--json']),
      headgate(['plan', '--config', config, '--against', server.url], 'not the admin key'),
      headgate(['revisions', '--url', server.url]),
    ])
    expect(equal).toMatchObject({ status: 0, stderr: '' })
    expect(equal.stdout).toMatch(/\nNo changes\.\n$/)
    expect(other).toMatchObject({ status: 2, stderr: '' })
    const { from, changes, traffic } = JSON.parse(other.stdout)
    expect(from).toEqual({ source: server.url, revision: 'aaaaaaaaaaaa', commit: `${'0'.repeat(40)}-dirty` })
    expect(changes).toContainEqual(expect.objectContaining({ area: 'models', name: 'demo', kind: 'added' }))
    expect(traffic.lost).toContainEqual({
      model: 'legacy',
      key: 'minted',
      tags: ['tag'],
      calls: 3,
      why: 'the model is gone',
    })
    expect(revisions).toMatchObject({ status: 0, stderr: '' })
    expect(revisions.stdout.replace(/\d{4}-\S+ \S+/g, '…')).toMatch(
      /^REVISION +COMMIT +FIRST SEEN \(UTC\) +LAST SEEN +CALLS\nrev +0{40}-dirty +… +… +0 +runs\naaaaaaaaaaaa +… +… +10\n$/,
    )
    expect(refused).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('admin key') })
  })
})

function headgate(args: string[], key = ADMIN_KEY): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const { HEADGATE_CONFIG: _, HEADGATE_ENV: __, NODE_ENV: ___, ...environment } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'cli/main.ts'), ...args], {
    env: { ...environment, HEADGATE_ADMIN_KEY: key },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', text => (stdout += text))
  child.stderr.on('data', text => (stderr += text))
  return new Promise(resolve => child.on('close', status => resolve({ status, stdout, stderr })))
}
