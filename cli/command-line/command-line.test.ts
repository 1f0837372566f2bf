import { describe, expect, it } from 'vitest'
import { configOption } from '../config-option.ts'
import { databaseOption, databaseOptionOf } from '../database-option.ts'
import headgate from '../headgate.ts'
import { jsonOption, jsonOptionWith } from '../json-option.ts'
import { ran } from '../testing.ts'
import { urlOption } from '../url-option.ts'
import { CHAPTERS, EXAMPLES } from './examples.ts'
import { type AnyCommand, argsOf, findCommand, metaOf, resolved, subCommandsOf } from './find.ts'
import { helpText } from './help.ts'
import { judgeWords } from './judge.ts'
import { runCommandLine } from './run.ts'

/** Of the whole command line, as a shell would see it. */
const said = (...words: string[]) => ran({ run: async () => await runCommandLine(headgate, words) })

const judged = async (...words: string[]): Promise<void> => {
  const { command, path, rest } = await findCommand(headgate, words)
  judgeWords(rest, await argsOf(command), path.join(' '))
}

describe('what is mistyped is told, with exit code 1', () => {
  it.each([
    ['chek', 'There is no command "headgate chek". Did you mean "headgate check"? headgate --help lists them.'],
    ['keys craete', 'There is no command "headgate keys craete". Did you mean "headgate keys create"?'],
    ['constructor', 'There is no command "headgate constructor".'],
    ['--verison', 'There is no --verison here.'],
    ['check --strickt', 'There is no --strickt here. Did you mean --strict?'],
    ['check -x', 'There is no -x here.'],
    ['init --no-instal', 'There is no --no-instal here. Did you mean --install?'],
    ['check --no-config', 'There is no --no-config here.'],
    ['check extra', '"extra" is one word too many. See headgate check --help.'],
    ['backup one --database a.db two', '"two" is one word too many.'],
    ['check --json=yes', '--json takes no value.'],
    ['check --config', '--config takes a value: --config PATH'],
    ['check --config --json', '--config takes a value: --config PATH'],
    ['plan', 'headgate plan needs --against URL|FILE. See headgate plan --help.'],
    ['backup', 'headgate backup needs FILE. See headgate backup --help.'],
  ])('%s', async (words, message) => {
    const { stdout, stderr, code } = await said(...words.split(' '))
    expect(stderr).toContain(message)
    expect(stderr.trim()).not.toContain('\n')
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
  })

  it.each([
    'check --strict --no-types --config=other.ts',
    'plan --against - --json=false',
    'init -y --no-install',
    'migrate --dry-run --no-backup',
    'test one.gateway-test.ts two.gateway-test.ts',
    'deploy -- --env staging --what-wrangler-takes more words',
    'keys create x --budget -1',
  ])('%s is in order', words => judged(...words.split(' ')))
})

describe('help', () => {
  it('goes to standard error, with exit code 1, where no command was named', async () => {
    const { stdout, stderr, code } = await said()
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
    expect(stderr).toContain('headgate COMMAND')
    expect(await said('keys')).toMatchObject({ stdout: '', code: 1 })
  })

  it.each([['check --help'], ['check -h'], ['help check'], ['check --strickt --help']])('%s prints it', async words => {
    const { stdout, stderr, code } = await said(...words.split(' '))
    expect(stdout).toContain('headgate check [OPTIONS]')
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  })

  it('is not for words after --', () => expect(judged('deploy', '--', '--help')).resolves.toBeUndefined())

  it('lists every command once', () => {
    const listed = Object.values(CHAPTERS).flat()
    expect(listed.toSorted()).toEqual(Object.keys(headgate.subCommands!).sort())
  })

  it('fits the terminal', async () => {
    for (const [path, command] of await everyCommand(headgate, ['headgate'])) {
      const lines = (await helpText(command, path, { width: 80, colour: false })).split('\n')
      const examples = lines.indexOf('Examples')
      const long = lines.slice(0, examples < 0 ? undefined : examples).filter(line => line.length > 80)
      // A name of a flag and what it takes are not broken.
      expect(long.filter(line => / /.test(line.trim().replace(/^--\S+ /, '')))).toEqual([])
    }
  })

  it('calls an option that several commands have the same in each of them', async () => {
    for (const [path, command] of await everyCommand(headgate, ['headgate'])) {
      const { config = configOption, database = databaseOption, json = jsonOption, url } = await argsOf(command)
      expect([path.join(' '), config]).toEqual([path.join(' '), configOption])
      expect(databaseOptionOf(database.description!.split(' (')[0]!)).toEqual(database)
      expect(json).toEqual(jsonOptionWith(json.description!.slice(jsonOption.description.length)))
      // Elsewhere it is what answers, and not where a command looks.
      if (url && path[1] !== 'deploy') expect([path.join(' '), url]).toEqual([path.join(' '), urlOption])
    }
  })

  it('has examples for every command, which it takes', async () => {
    const commands = await everyCommand(headgate, ['headgate'])
    const named = commands.map(([path]) => path.slice(1).join(' '))
    const doing = []
    for (const [path, command] of commands) if (!(await subCommandsOf(command))) doing.push(path.slice(1).join(' '))
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(doing.toSorted())
    expect(named).toEqual(expect.arrayContaining(doing))
    for (const [name, examples] of Object.entries(EXAMPLES)) {
      for (const example of examples) {
        const [, text] = /headgate (.*?)(?: &&.*)?$/.exec(example.replace(/^.*\| /, ''))!
        expect(text!.startsWith(name), example).toBe(true)
        await judged(...text!.match(/'[^']*'|\S+/g)!)
      }
    }
  })
})

async function everyCommand(command: AnyCommand, path: readonly string[]): Promise<[readonly string[], AnyCommand][]> {
  expect((await metaOf(command)).description).toBeTruthy()
  const all: [readonly string[], AnyCommand][] = [[path, command]]
  for (const [name, below] of Object.entries((await subCommandsOf(command)) ?? {}))
    all.push(...(await everyCommand(await resolved(below as AnyCommand), [...path, name])))
  return all
}
