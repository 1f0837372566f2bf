import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileConfig } from '../../codegen/config/index.ts'
import { type Block, blocksOf, documents, placeOf, root } from './blocks.ts'
import { missingOf, wholeConfig } from './config.ts'

/** In the repository, so that `headgate` and the SDKs are found from there. */
const folder = join(root, `.headgate/docs-${process.pid}`)
const blocks = documents()
  .flatMap(blocksOf)
  .filter(({ language }) => language === 'ts')
const NOTHING = { upstreams: [] as string[], models: [] as string[] }
const fileOf = ({ file, line }: Block): string => join(folder, `${file.replace(/\W/g, '-')}-${line}.ts`)

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a config that is shown', () => {
  it.each(
    blocks
      .filter(({ text }) => wholeConfig(text, NOTHING) !== undefined)
      .map(block => [placeOf(block), block] as const),
  )('has no fault: %s', async (_, block) => {
    let missing = NOTHING
    for (let round = 0; ; round++) {
      writeFileSync(fileOf(block), wholeConfig(block.text, missing)!)
      const options = {
        root,
        configPath: fileOf(block),
        read: () => 'https://a.example.com',
      }
      const { problems } = await compileConfig(options)
      const errors = problems.filter(({ severity }) => severity === 'error')
      const more = missingOf(problems)
      if (errors.length === 0 || round > 3) return expect(errors).toEqual([])
      missing = {
        upstreams: [...missing.upstreams, ...more.upstreams],
        models: [...missing.models, ...more.models],
      }
    }
  })
})

describe('code that is shown', () => {
  it('is what the compiler accepts', { timeout: 60_000 }, () => {
    for (const block of blocks)
      if (wholeConfig(block.text, NOTHING) === undefined)
        writeFileSync(fileOf(block), `${preludeOf(block.text)}${block.text}\n`)
    const compilerOptions = { exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: ['*.ts'], exclude: [] }),
    )
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { cwd: folder, encoding: 'utf8' })
    expect(stdout).toBe('')
  })
})

/** What a snippet has from elsewhere. */
const KNOWN: readonly (readonly [uses: RegExp, unless: RegExp, line: string])[] = [
  [/\bnew OpenAI\(/, /import OpenAI/, "import OpenAI from 'openai'"],
  [/\bnew Anthropic\(/, /import Anthropic/, "import Anthropic from '@anthropic-ai/sdk'"],
  [/\bnew GoogleGenAI\(/, /import \{ GoogleGenAI/, "import { GoogleGenAI } from '@google/genai'"],
  [/\bbody\b/, /(const|let)[^=]*\bbody\b/, 'declare const body: string'],
  [/\bheaders\)/, /(const|let)[^=]*\bheaders\b/, 'declare const headers: Record<string, string>'],
]

function preludeOf(text: string): string {
  const lines = KNOWN.filter(([uses, unless]) => uses.test(text) && !unless.test(text)).map(([, , line]) => line)
  return [...lines, 'export {}', ''].join('\n')
}
