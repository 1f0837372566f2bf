import { join } from 'node:path'
import { defineCommand } from 'citty'
import { startTypeCheck } from '../check/check-types.ts'
import { configOption, configPath, environmentOption } from '../config-option.ts'
import { EXIT, fail } from '../exit.ts'
import { jsonOption } from '../json-option.ts'
import { project } from '../project.ts'

/** `headgate check`: everything that is wrong with the config, at once. Exit code 1 where a problem is an error. */
export default defineCommand({
  meta: {
    name: 'check',
    description: 'Judge the config without starting anything: its shape, types, names, prices, secrets.',
  },
  args: {
    config: configOption,
    env: environmentOption,
    strict: { type: 'boolean', description: 'Warnings are as bad as errors' },
    ignore: {
      type: 'string',
      description: 'Warnings that do not matter, by their codes, with commas',
      valueHint: 'CODES',
    },
    types: {
      type: 'boolean',
      default: true,
      description: 'Look for errors of types, too',
      negativeDescription: 'Leave types to the editor',
    },
    json: jsonOption,
  },
  async run({ args }) {
    const path = configPath(args.config)
    // Begun before the rest is even loaded: it takes the longest.
    const types = args.types ? startTypeCheck(path) : undefined
    try {
      const [{ compileConfig }, { withTypeErrors }, { staleFiles }, { formatProblems }] = await Promise.all([
        import('../../codegen/config/index.ts'),
        import('../check/judge-types.ts'),
        import('../check/stale-files.ts'),
        import('../print-problems.ts'),
      ])
      const { gateway, files, sources, ...judged } = await compileConfig({
        root: project,
        configPath: path,
        ...(args.env !== undefined && { environment: args.env }),
      })
      const typed = withTypeErrors(judged.problems, (await types?.errors(sources)) ?? [], project)
      // Generated files are those of the project's own config, in the environment that is set.
      const isOwn = path === join(project, 'gateway.config.ts') && args.env === undefined
      const ignored = new Set((args.ignore ?? '').split(',').map(code => code.trim()))
      const problems = [...typed, ...(isOwn ? staleFiles(files, project) : [])].filter(
        ({ severity, code }) => severity === 'error' || !ignored.has(code),
      )
      const ok = gateway !== undefined && !problems.some(({ severity }) => args.strict || severity === 'error')
      const report = args.json
        ? JSON.stringify({ ok, ...(gateway && { revision: gateway.revision }), problems }, null, 2)
        : [
            formatProblems(problems, process.stdout.isTTY === true),
            ...(gateway ? [`revision ${gateway.revision}`] : []),
          ].join('\n')
      process.stdout.write(`${report}\n`)
      if (!ok) process.exitCode = EXIT.wrong
    } catch (thrown) {
      fail(thrown)
    } finally {
      types?.close()
    }
  },
})
