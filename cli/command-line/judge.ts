import type { ArgDef, ArgsDef } from 'citty'
import { nearest } from '../../codegen/problem.ts'

/**
 * Throws for words that a command does not take: citty passes over what it does not know, and a mistyped flag would leave
 * out what it should have said. What stands after `--` is for somebody else.
 */
export function judgeWords(words: readonly string[], args: ArgsDef, command: string): void {
  const flags = flagsOf(args)
  const given = new Set<string>()
  let positionals = 0
  for (let n = 0; n < words.length && words[n] !== '--'; n++) {
    const word = words[n]!
    if (!word.startsWith('-') || word === '-') {
      positionals++
      continue
    }
    const [flag, value] = cut(word)
    const name = nameOf(flag, flags, args)
    if (name === undefined) throw unknownFlag(flag, flags)
    given.add(name)
    const { type } = args[name]!
    if (flag.startsWith('--no-') && !flags.has(flag)) {
      if (value !== undefined) throw new Error(`${flag} takes no value.`)
    } else if (type === 'boolean') {
      if (value !== undefined && value !== 'true' && value !== 'false') throw new Error(`${flag} takes no value.`)
    } else if (value === undefined) {
      const next = words[++n]
      if (next === undefined || next.startsWith('--'))
        throw new Error(`${flag} takes a value: ${flag} ${hintOf(args[name]!, name)}`)
    }
  }
  const places = Object.entries(args).filter(([, { type }]) => type === 'positional')
  const many = places.some(([, arg]) => takesMany(arg))
  if (positionals > places.length && !many) throw tooMany(words, places.length, flags, args, command)
  const missing = places.slice(positionals).find(([, arg]) => arg.required !== false && arg.default === undefined)
  if (missing) throw new Error(`${command} needs ${hintOf(missing[1], missing[0])}. See ${command} --help.`)
  for (const [name, arg] of Object.entries(args)) {
    if (arg.type !== 'positional' && arg.required === true && arg.default === undefined && !given.has(name))
      throw new Error(`${command} needs --${name} ${hintOf(arg, name)}. See ${command} --help.`)
  }
}

/** What stands for a value in help: `PATH`. */
export function hintOf(arg: ArgDef, name: string): string {
  return arg.valueHint ?? name.toUpperCase()
}

/** Whether it takes the words after it, too: `FILE...`. */
function takesMany(arg: ArgDef): boolean {
  return arg.type === 'positional' && arg.valueHint?.endsWith('...') === true
}

/** All that a flag may be written as, with its name. */
function flagsOf(args: ArgsDef): Map<string, string> {
  const flags = new Map<string, string>()
  for (const [name, arg] of Object.entries(args)) {
    if (arg.type === 'positional') continue
    const aliases = 'alias' in arg && arg.alias !== undefined ? [arg.alias].flat() : []
    for (const one of [name, ...aliases]) flags.set(one.length === 1 ? `-${one}` : `--${one}`, name)
  }
  return flags
}

/** The name of what a flag sets. A boolean is taken back with `--no-`, anything else where its description says so. */
function nameOf(flag: string, flags: ReadonlyMap<string, string>, args: ArgsDef): string | undefined {
  if (flags.has(flag) || !flag.startsWith('--no-')) return flags.get(flag)
  const name = flags.get(`--${flag.slice(5)}`)
  const takesNo = name !== undefined && (args[name]!.type === 'boolean' || args[name]!.description?.includes(flag))
  return takesNo ? name : undefined
}

function cut(word: string): [flag: string, value: string | undefined] {
  const at = word.indexOf('=')
  return at < 0 || !word.startsWith('--') ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

function unknownFlag(flag: string, flags: ReadonlyMap<string, string>): Error {
  const known = [...flags.keys(), '--help'].map(one => one.replace(/^-+/, ''))
  const near = nearest(flag.replace(/^-+(no-)?/, ''), known)
  return new Error(`There is no ${flag} here.${near === undefined ? '' : ` Did you mean --${near}?`}`)
}

function tooMany(
  words: readonly string[],
  places: number,
  flags: ReadonlyMap<string, string>,
  args: ArgsDef,
  command: string,
): Error {
  const plain = words.filter((word, n) => {
    const before = words[n - 1] ?? ''
    const name = before.startsWith('-') && !before.includes('=') ? flags.get(before) : undefined
    const isValue = name !== undefined && args[name]!.type !== 'boolean'
    return !isValue && (word === '-' || !word.startsWith('-'))
  })
  return new Error(`"${plain[places]}" is one word too many. See ${command} --help.`)
}
