import { dirname, relative } from 'node:path'
import { defineCommand } from 'citty'
import { revisionOf, writeManifest } from '../../codegen/config/manifest.ts'
import { ADMIN_KEY_VARIABLE } from '../../runtime/admin/admin-key.ts'
import { adminClient, isAddress } from '../admin-client.ts'
import { findCommit } from '../commit.ts'
import { compiledConfig } from '../compiled-config.ts'
import { configOption, configPath, environmentOption } from '../config-option.ts'
import { EXIT, fail } from '../exit.ts'
import { inputName, readJsonInput } from '../json-input.ts'
import { jsonOption } from '../json-option.ts'
import { makePlan, type Plan, recordedBy, runningSide, type Side, sideOf } from '../plan/plan.ts'
import { planMarkdown } from '../plan/plan-markdown.ts'
import { planText } from '../plan/plan-text.ts'

/**
 * `headgate plan`: what would become different. Exit code 2 where something would, for a pipeline to see. A gateway is asked
 * with the admin key, or with an admin token of the scope `read` in its place.
 */
export default defineCommand({
  meta: {
    name: 'plan',
    description: `Compare the config with one that runs: what would change, and for whom. Exit code ${EXIT.changes} where something would.`,
  },
  args: {
    against: {
      type: 'string',
      description:
        'The address of a gateway, or a file with a compiled config (gateway.manifest.json); - for standard input',
      valueHint: 'URL|FILE',
      required: true,
    },
    cost: { type: 'boolean', description: 'Estimate what the recorded calls would cost (a gateway has to be asked)' },
    days: {
      type: 'string',
      description: 'Days of recorded calls that are looked at',
      valueHint: 'N',
      default: '30',
    },
    markdown: { type: 'boolean', description: 'Print Markdown, for a comment on a pull request' },
    json: jsonOption,
    config: configOption,
    env: environmentOption,
  },
  async run({ args }) {
    try {
      if (args.json && args.markdown)
        throw new Error('--json and --markdown are two forms of the same: take one of them.')
      const days = daysFrom(args.days)
      const { revision, ...manifest } = await compiledConfig(args.config, args.env)
      const commit = await findCommit(dirname(configPath(args.config)))
      const to: Side = {
        ...{ source: sourceOf(args.config), revision, manifest: { ...manifest } },
        ...(commit !== undefined && { commit }),
      }
      const plan = isAddress(args.against)
        ? await againstGateway(args.against, to, { days, costs: args.cost === true })
        : againstFile(args.against, to, args.cost === true)
      process.stdout.write(`${written(plan, args)}\n`)
      if (plan.changes.length > 0) process.exitCode = EXIT.changes
    } catch (thrown) {
      fail(thrown)
    }
  },
})

async function againstGateway(url: string, to: Side, { days, costs }: { days: number; costs: boolean }): Promise<Plan> {
  const ask = adminClient(url, process.env[ADMIN_KEY_VARIABLE]?.trim(), '--against')
  const from = await runningSide(ask, url)
  const plan = makePlan(from, to)
  // Where nothing differs nobody loses anything, and a watch over drift asks for no more than it needs.
  if (plan.changes.length === 0 && !costs) return plan
  return makePlan(from, to, await recordedBy(ask, days, { costs }))
}

/** Behind a file that is not there. */
const ELSEWHERE = ' A gateway is named by its address, with http:// or https://.'

function againstFile(file: string, to: Side, costs: boolean): Plan {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file))
    throw new Error(`--against takes an address such as https://gateway.example.com, not "${file}".`)
  if (costs) throw new Error('--cost asks a gateway for what it has recorded: it takes --against URL.')
  const from = sideOf(readJsonInput(file, ELSEWHERE), inputName(file))
  // What a manifest that stands alone is called.
  const revision = from.revision ?? revisionOf(writeManifest(from.manifest))
  return makePlan({ ...from, revision }, to)
}

function written(plan: Plan, { json, markdown }: { json?: boolean; markdown?: boolean }): string {
  if (json) return JSON.stringify(plan, null, 2)
  return markdown ? planMarkdown(plan) : planText(plan)
}

function daysFrom(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > 3_660)
    throw new Error(`--days takes a number of days, from 1 to 3660, not "${text}".`)
  return days
}

function sourceOf(config: string | undefined): string {
  const path = configPath(config)
  const inside = relative(process.cwd(), path)
  return inside.startsWith('..') ? path : inside
}
