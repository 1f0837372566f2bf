import { type CommandDef, runCommand } from 'citty'

/** Runs a command in this process, for tests: what it prints, and its exit code. One at a time. */
// Commands differ in their arguments, and none of that matters to who only runs them.
// biome-ignore lint/suspicious/noExplicitAny: citty's own bound for a command of any arguments
export async function ran(command: CommandDef<any>, ...rawArgs: string[]) {
  const said = { stdout: '', stderr: '' }
  const real = { stdout: process.stdout.write, stderr: process.stderr.write, exitCode: process.exitCode }
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (text: string | Uint8Array) => {
      said[stream] += String(text)
      return true
    }
  }
  process.exitCode = 0
  try {
    await runCommand(command, { rawArgs })
    return { ...said, code: Number(process.exitCode) }
  } finally {
    process.stdout.write = real.stdout
    process.stderr.write = real.stderr
    process.exitCode = real.exitCode
  }
}
