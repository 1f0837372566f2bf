/** One thing that a deployment does: a command of another program, or of Headgate itself. */
export interface Step {
  name: StepName
  /** A tool by its name, and its arguments. `headgate` is this very command. */
  command: readonly [string, ...string[]]
  /** Variables beside those of the environment. */
  env?: Readonly<Record<string, string>>
  /** The command whose output this one reads, and what becomes of it on the way. */
  input?: { command: readonly [string, ...string[]]; change: (text: string) => string; told: string }
}

export type StepName = 'check' | 'test' | 'build' | 'push' | 'migrate' | 'deploy'

/** A command as a shell would take it. */
export function commandLine(command: readonly string[]): string {
  return command.map(word => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ')
}

/** What is printed of a step: the exact command. */
export function stepLine({ command, env = {}, input }: Step): string {
  const variables = Object.entries(env).map(([name, value]) => commandLine([`${name}=${value}`]))
  const before = input ? `${commandLine(input.command)} | (${input.told}) | ` : ''
  return `${before}${[...variables, commandLine(command)].join(' ')}`
}
