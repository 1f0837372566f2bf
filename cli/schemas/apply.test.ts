import { cpSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { generate } from '../../codegen/generate.ts'
import { givenFor } from '../../codegen/schemas/given.ts'
import { letters } from '../../codegen/testing/provider-toys.ts'
import { temporaryTree } from '../../codegen/testing/temporary-tree.ts'
import { appliedText, applyTo } from './apply.ts'
import { compare, protocolsOf } from './compared.ts'
import { comparedText } from './text.ts'

const repository = resolve(import.meta.dirname, '../..')

const translator = `import type { ContentCases } from '../../../generated/protocols/letters/variants.ts'
import type { Translation } from '../not-carried.ts'

export const contents: ContentCases<Translation, string | undefined> = {
  text: ({ text }) => text,
  image: ({ url }) => url,
}
`

const provider = {
  title: 'Letters',
  document: 'https://letters.example/openapi.yaml',
  protocols: ['letters'],
  betas: false,
  names: letters.names,
  pairs: {},
}

it('from a document to a stub: what is written, what generate is asked, and what it makes of it', async () => {
  const tree = temporaryTree({
    ...Object.fromEntries(Object.entries(letters.texts).map(([file, text]) => [`schemas/letters/${file}`, text])),
    'schemas/providers.json': { letters: provider },
    'schemas/deviations.json': { letters: [{ reason: 'Sent by hand', differences: ['field removed Letter.scent'] }] },
    'runtime/protocols/letters/content.ts': translator,
    'gateway.config.ts': `import { defineGateway } from 'headgate'
export default defineGateway({ upstreams: { demo: { kind: 'demo' } }, models: { demo: 'demo/demo' } })
`,
  })
  for (const path of ['schemas/gateway-config.json', 'biome.json', 'package.json', 'runtime/config']) {
    cpSync(join(repository, path), join(tree.root, path), { recursive: true })
  }
  symlinkSync(join(repository, 'node_modules'), join(tree.root, 'node_modules'))
  const schemas = join(tree.root, 'schemas')
  const spec = { name: 'letters', document: letters.document() }

  const [given] = protocolsOf(spec, schemas, undefined)
  if (given === undefined) throw new Error('the document describes letters')
  const applied = await applyTo(given, schemas)
  expect(applied).toMatchObject({
    protocol: 'letters',
    files: ['schemas/letters/letters.json'],
    made: ['Tone', 'WaxSealBlockParam', 'WaxSealBlockParamMotif', 'CrestMotif', 'InitialsMotif'],
    refused: [],
    asked: { tables: ['WaxSealBlockParamMotif'] },
  })
  expect(applied.written).not.toContain('field added LetterRequest.archive')
  const text = appliedText([applied])
  expect(text).toContain('runtime/protocols/letters/content.ts:4:72: this table of Content lacks the case "wax_seal"')
  expect(text).toContain('    now required Letter.stop_reason\n')

  const generated = await generate({ root: tree.root })
  expect(generated).toMatchObject({ ok: true, errors: [] })
  expect(tree.read('runtime/protocols/letters/content.ts')).toContain(`  wax_seal(_variant, translation) {
    return notCarried(translation, 'Content.wax_seal')
  },`)

  const after = givenFor('letters', spec.document, schemas)
  expect(await applyTo(after, schemas)).toMatchObject({ files: [], written: [], asked: { cases: [], tables: [] } })
  expect(comparedText(compare(spec, [after], schemas))).not.toContain('schemas apply')
})
