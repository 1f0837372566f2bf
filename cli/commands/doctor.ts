import { defineCommand } from 'citty'
import { configOption } from '../config-option.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { EXIT, fail } from '../exit.ts'
import { jsonOption } from '../json-option.ts'
import { project } from '../project.ts'

/** `headgate doctor`: what would stop this machine, or this Worker, from serving. Exit code 1 where something would. */
export default defineCommand({
  meta: {
    name: 'doctor',
    description: 'Tell what would stop this machine, or the Worker, from serving.',
  },
  args: {
    online: {
      type: 'boolean',
      description: 'Ask each upstream for its models, too, with each of its keys: nothing is generated',
    },
    preset: {
      type: 'string',
      default: 'node_server',
      description: 'cloudflare_module: look at the Worker, and not at this machine',
      valueHint: 'NAME',
    },
    env: {
      type: 'string',
      description: 'With it: the environment in wrangler.jsonc (CLOUDFLARE_ENV)',
      valueHint: 'NAME',
    },
    database: databaseOption,
    config: configOption,
    json: jsonOption,
  },
  async run({ args }) {
    try {
      if (!['node_server', 'node_cluster', 'cloudflare_module'].includes(args.preset))
        throw new Error(`--preset takes node_server, node_cluster or cloudflare_module, not "${args.preset}".`)
      const [{ examine }, { findingsText }] = await Promise.all([
        import('../doctor/examine.ts'),
        import('../doctor/text.ts'),
      ])
      const findings = await examine({
        root: project,
        configPath: args.config,
        database: databasePath(args.database),
        preset: args.preset,
        environment: args.env ?? process.env.CLOUDFLARE_ENV,
        online: args.online === true,
        read: name => process.env[name],
      })
      const healthy = !findings.some(({ state }) => state === 'wrong')
      process.stdout.write(
        args.json
          ? `${JSON.stringify({ ok: healthy, findings }, null, 2)}\n`
          : findingsText(findings, process.stdout.isTTY === true),
      )
      if (!healthy) process.exitCode = EXIT.wrong
    } catch (thrown) {
      fail(thrown)
    }
  },
})
