import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ArgsDef, CommandDef } from 'citty'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Block, blocksOf, documents, placeOf, root } from './blocks.ts'
import { makeSandbox, type Sandbox } from './sandbox.ts'

const blocks = documents()
  .flatMap(blocksOf)
  .filter(({ language }) => language === 'sh' || language === 'console')

/** What is typed: all of a script; of a console the lines that begin with `$`. */
function scriptOf({ language, text }: Block): string {
  if (language === 'sh') return text
  const lines = text.split('\n')
  const typed = lines.flatMap((line, at) =>
    line.startsWith('$ ') || (at > 0 && continues(lines, at)) ? [line.replace(/^\$ /, '')] : [],
  )
  return typed.join('\n')
}

/** A line that goes on with a command, as each one before it, down to the `$`, ends with a backslash. */
function continues(lines: string[], at: number): boolean {
  const before = lines[at - 1]!
  return before.endsWith('\\') && (before.startsWith('$ ') || (at > 1 && continues(lines, at - 1)))
}

describe('commands of headgate that are shown', () => {
  const shown = blocks.flatMap(block =>
    commandsIn(scriptOf(block)).map(words => [`${placeOf(block)} headgate ${words.join(' ')}`, words] as const),
  )

  it.each(shown)('%s', async (_, words) => {
    const { args, rest } = await definitionOf(words)
    const flags = rest.flatMap(word => /^--(?:no-)?([\w-]+)/.exec(word)?.[1] ?? [])
    for (const flag of flags) expect([...Object.keys(args), 'help']).toContain(flag)
  })
})

/** Words after `headgate`, of each command of a script that calls it. */
function commandsIn(script: string): string[][] {
  const lines = script
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter(line => !/^\s*#/.test(line))
  return lines.flatMap(line =>
    line.split(/\||&&|;|\$\(/).flatMap(part => {
      const found = /(?:npx headgate|npm run (?:--silent )?headgate --|^\s*headgate)\s+(.*)/.exec(
        part.replace(/\s#.*$/, ''),
      )
      return found
        ? [
            found[1]!
              .trim()
              .replace(/\s[<>].*$|\)$/g, '')
              .split(/\s+/),
          ]
        : []
    }),
  )
}

async function definitionOf([name, ...words]: string[]): Promise<{ args: ArgsDef; rest: string[] }> {
  const commands = readdirSync(join(root, 'cli/commands')).filter(
    file => file.endsWith('.ts') && !file.includes('.test.'),
  )
  expect(commands.map(file => file.replace('.ts', ''))).toContain(name)
  let command: CommandDef = (await import(join(root, 'cli/commands', `${name}.ts`))).default
  let rest = words
  for (;;) {
    const below = await resolved(command.subCommands)
    const next = below && rest[0] !== undefined ? await resolved(below[rest[0]]) : undefined
    // Of its own or of one below.
    if (!next) return { args: ((await resolved(command.args)) ?? {}) as ArgsDef, rest }
    command = next as CommandDef
    rest = rest.slice(1)
  }
}

async function resolved<T>(value: T | Promise<T> | (() => T | Promise<T>) | undefined): Promise<T | undefined> {
  return typeof value === 'function' ? (value as () => T | Promise<T>)() : value
}

describe('blocks of commands', { timeout: 60_000 }, () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await makeSandbox()
  }, 120_000)
  afterAll(() => sandbox.stop())

  it.each(blocks.map(block => [placeOf(block), block] as const))('do what they say: %s', (_, block) => {
    const page = basename(block.file, '.md')
    const { status, output, calls } = sandbox.run(scriptOf(block), page)
    if (/login --status/.test(block.text)) return expect(output).toContain('not logged in')
    // Differences, such as those of a plan, have an exit code of their own.
    expect([0, 2], output).toContain(status)
    // An id of the document is not there in the sandbox, and keys that are shown shortened are none.
    const known = /…|[_/](req|resp|conv|msg|key)?_?[0-9a-f]{8}/.test(block.text)
    for (const call of calls) expect(call).toMatch(known ? /^(2|4)\d\d / : /^2\d\d |^401 /)
  })
})
