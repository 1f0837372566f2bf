import { existsSync, writeFileSync } from 'node:fs'
import { defineCommand } from 'citty'
import { EXIT, fail } from '../exit.ts'
import { jsonOptionWith } from '../json-option.ts'
import { printable } from '../printable.ts'

/** `headgate import`: another gateway's file as a config. Exit code 2 where something of it was not carried. */
export default defineCommand({
  meta: {
    name: 'import',
    description: 'Make a config of another gateway’s file: LiteLLM, Portkey, Floway, Flow Router.',
  },
  args: {
    file: {
      type: 'positional',
      required: true,
      description:
        'LiteLLM’s config.yaml, a config of Portkey, an export of Floway or Flow Router, or the latter’s database',
      valueHint: 'FILE',
    },
    from: {
      type: 'string',
      description: 'What it is: litellm, portkey, floway or flow-router; seen by itself where it can be',
      valueHint: 'NAME',
    },
    out: {
      type: 'string',
      description: 'Where to; without it the config goes to standard output, and the report to standard error',
      valueHint: 'PATH',
    },
    force: { type: 'boolean', description: 'Replace a file that is there' },
    model: {
      type: 'string',
      description: 'Portkey: the name that clients shall ask for (default: any)',
      valueHint: 'NAME',
    },
    markdown: { type: 'boolean', description: 'The report as Markdown, for a pull request' },
    json: jsonOptionWith(': the config and the report'),
  },
  async run({ args }) {
    try {
      const [{ readFile }, { importText }, { reportMarkdown, reportText }] = await Promise.all([
        import('../import/read-file.ts'),
        import('../import/run.ts'),
        import('../import/report-text.ts'),
      ])
      if (args.out && !args.force && existsSync(args.out))
        throw new Error(`${args.out} is there already: name another file, or replace it with --force.`)
      const imported = await importText(await readFile(args.file), args.file, { from: args.from, model: args.model })
      if (args.out) writeFileSync(args.out, imported.config)
      const report = args.markdown ? reportMarkdown(imported) : reportText(imported)
      if (args.json) process.stdout.write(`${JSON.stringify(imported, null, 2)}\n`)
      else if (args.out)
        process.stdout.write(
          `${report}\n${printable(args.out)} is written. Read it, then: headgate check --config ${printable(args.out)}\n`,
        )
      else {
        process.stderr.write(report)
        process.stdout.write(imported.config)
      }
      if (imported.notes.some(({ fate }) => fate === 'not carried')) process.exitCode = EXIT.changes
    } catch (thrown) {
      fail(thrown)
    }
  },
})
