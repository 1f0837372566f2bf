import { runCommand } from 'citty'
import { EXIT, fail } from '../exit.ts'
import { type AnyCommand, argsOf, findCommand, metaOf, subCommandsOf } from './find.ts'
import { helpText } from './help.ts'
import { judgeWords } from './judge.ts'

/** Runs the command that the words name, or tells what is wrong with them; nothing of what goes wrong is a stack. */
export async function runCommandLine(main: AnyCommand, words: readonly string[]): Promise<void> {
  try {
    const ends = words.indexOf('--')
    const own = ends < 0 ? words : words.slice(0, ends)
    if (words.length === 1 && (own[0] === '--version' || own[0] === '-v')) {
      process.stdout.write(`${(await metaOf(main)).version}\n`)
      return
    }
    const asksHelp = own[0] === 'help' || own.some(word => word === '--help' || word === '-h')
    const { command, path, rest } = await findCommand(main, own[0] === 'help' ? words.slice(1) : words)
    const isList = (await subCommandsOf(command)) !== undefined
    if (asksHelp || (isList && rest.length === 0)) {
      const stream = asksHelp ? process.stdout : process.stderr
      const colour = stream.isTTY === true && !process.env.NO_COLOR
      stream.write(await helpText(command, path, { width: Math.min(stream.columns ?? 100, 120), colour }))
      if (!asksHelp) process.exitCode = EXIT.wrong
      return
    }
    judgeWords(rest, await argsOf(command), path.join(' '))
    await runCommand(command, { rawArgs: [...rest] })
  } catch (thrown) {
    fail(thrown)
  }
}
