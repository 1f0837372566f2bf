import { join, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { home } from '../../codegen/home.ts'
import { EXIT, fail } from '../exit.ts'
import { jsonOption } from '../json-option.ts'
import { installed } from '../project.ts'

const ARGS = {
  spec: {
    type: 'positional',
    required: true,
    description: 'A file, an address, or a provider: openai, anthropic, gemini',
    valueHint: 'SPEC',
  },
  protocol: { type: 'string', description: 'Only this protocol: openai-responses', valueHint: 'NAME' },
  schemas: { type: 'string', description: 'Another folder of schemas', valueHint: 'DIR' },
  json: jsonOption,
} as const

const diff = defineCommand({
  meta: {
    name: 'diff',
    description: `Compare a provider's OpenAPI or discovery document with our schemas; exit code ${EXIT.changes} where they differ.`,
  },
  args: { ...ARGS, markdown: { type: 'boolean', description: 'Print Markdown' } },
  async run({ args }) {
    try {
      const { spec, given, schemas } = await read(args)
      const { compare } = await import('../schemas/compared.ts')
      const { comparedMarkdown, comparedText } = await import('../schemas/text.ts')
      const compared = compare(spec, given, schemas)
      const text = args.json
        ? JSON.stringify(compared, null, 2)
        : args.markdown
          ? comparedMarkdown(compared)
          : comparedText(compared)
      process.stdout.write(`${text}\n`)
      if (compared.protocols.some(({ differences }) => differences.length > 0)) process.exitCode = EXIT.changes
    } catch (thrown) {
      fail(thrown)
    }
  },
})

const apply = defineCommand({
  meta: {
    name: 'apply',
    description: 'Write what a document says more into our schemas. Nothing is taken away.',
  },
  args: ARGS,
  async run({ args }) {
    try {
      if (installed && args.schemas === undefined) {
        throw new Error(
          'The schemas of an installed package are part of it, and not written: run schemas apply in the repository of Headgate, or name a copy with --schemas DIR.',
        )
      }
      const { given, schemas } = await read(args)
      const { appliedText, applyTo } = await import('../schemas/apply.ts')
      const applied = []
      for (const one of given) applied.push(await applyTo(one, schemas))
      process.stdout.write(`${args.json ? JSON.stringify(applied, null, 2) : appliedText(applied)}\n`)
    } catch (thrown) {
      fail(thrown)
    }
  },
})

export default defineCommand({
  meta: { name: 'schemas', description: "Keep our schemas in step with the providers' documents." },
  subCommands: { diff, apply },
})

async function read(args: { spec: string; protocol?: string | undefined; schemas?: string | undefined }) {
  // Loaded here, as no other command needs them.
  const { readProviders } = await import('../../codegen/schemas/providers.ts')
  const { protocolsOf } = await import('../schemas/compared.ts')
  const { readSpec } = await import('../schemas/spec.ts')
  const schemas = args.schemas === undefined ? join(home, 'schemas') : resolve(args.schemas)
  const spec = await readSpec(args.spec, readProviders(join(home, 'schemas')))
  return { spec, given: protocolsOf(spec, schemas, args.protocol), schemas }
}
