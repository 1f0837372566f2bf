import type { ArgsDef, CommandDef, CommandMeta, SubCommandsDef } from 'citty'
import { nearest } from '../../codegen/problem.ts'

// Commands differ in their arguments, and none of that matters here.
// biome-ignore lint/suspicious/noExplicitAny: citty's own bound for a command of any arguments
export type AnyCommand = CommandDef<any>

/** A command that the words on the command line name, and the words that are left for it. */
export interface Found {
  /** `['headgate', 'keys', 'create']` */
  path: readonly string[]
  command: AnyCommand
  rest: readonly string[]
}

/** Follows the words down to a command. Throws for a word that names none. */
export async function findCommand(main: AnyCommand, words: readonly string[]): Promise<Found> {
  let command = main
  const path = [(await metaOf(main)).name ?? '']
  let rest = words
  for (;;) {
    const commands = await subCommandsOf(command)
    const [word] = rest
    if (commands === undefined || word === undefined || word.startsWith('-')) return { path, command, rest }
    if (!Object.hasOwn(commands, word)) throw unknownCommand(word, path, Object.keys(commands))
    command = await resolved(commands[word]!)
    path.push(word)
    rest = rest.slice(1)
  }
}

export async function metaOf(command: AnyCommand): Promise<CommandMeta> {
  return (await resolved(command.meta)) ?? {}
}

export async function argsOf(command: AnyCommand): Promise<ArgsDef> {
  return (await resolved(command.args)) ?? {}
}

/** Undefined for a command that does something itself. */
export async function subCommandsOf(command: AnyCommand): Promise<SubCommandsDef | undefined> {
  return resolved(command.subCommands)
}

/** citty takes all it is given as a value, a promise of it, or a function that returns one. */
export async function resolved<T>(given: T | Promise<T> | (() => T) | (() => Promise<T>)): Promise<T> {
  return typeof given === 'function' ? (given as () => T | Promise<T>)() : given
}

function unknownCommand(word: string, path: readonly string[], known: readonly string[]): Error {
  const near = nearest(word, known)
  const above = path.join(' ')
  return new Error(
    `There is no command "${above} ${word}".${near === undefined ? '' : ` Did you mean "${above} ${near}"?`} ${above} --help lists them.`,
  )
}
