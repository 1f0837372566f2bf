import { spawn } from 'node:child_process'
import { commandLine, type Step, stepLine } from './step.ts'
import { findTool } from './tools.ts'

export interface Place {
  project: string
  /** The program of the Headgate that is meant. */
  headgate: string
  /** Where the tools' own talk goes. */
  talk: NodeJS.WritableStream
}

/** Runs steps one after the other, until one fails. Gives the seconds that each has taken. */
export async function runSteps(
  steps: readonly Step[],
  place: Place,
  deployed: (output: string) => void,
): Promise<number[]> {
  // What is not there is told before anything is done.
  for (const { command, input } of steps)
    for (const one of [command, ...(input ? [input.command] : [])]) resolved(one, place)
  const seconds: number[] = []
  for (const step of steps) {
    place.talk.write(`▶ ${stepLine(step)}\n`)
    const from = performance.now()
    const output = await runStep(step, place)
    seconds.push(Math.round(performance.now() - from) / 1000)
    if (step.name === 'deploy') deployed(output)
  }
  return seconds
}

/** Runs a step in the project. Gives what it has printed; rejects where it fails. */
export async function runStep({ command, env, input }: Step, place: Place): Promise<string> {
  const text = input?.change(await execute(input.command, {}, undefined, { ...place, talk: undefined }))
  return execute(command, env, text, place)
}

/** The program and the arguments that a command stands for. */
function resolved(
  [tool, ...args]: Step['command'],
  { project, headgate }: Pick<Place, 'project' | 'headgate'>,
): [string, string[]] {
  return tool === 'headgate' ? [process.execPath, [headgate, ...args]] : [findTool(tool, project), args]
}

function execute(
  command: Step['command'],
  env: Step['env'],
  input: string | undefined,
  { project, headgate, talk }: Omit<Place, 'talk'> & { talk: Place['talk'] | undefined },
): Promise<string> {
  const [program, args] = resolved(command, { project, headgate })
  return new Promise((resolve, reject) => {
    const stdin = input === undefined ? 'ignore' : 'pipe'
    const child = spawn(program, args, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: [stdin, 'pipe', 'inherit'],
      // npm's own programs are scripts there.
      shell: program.endsWith('.cmd'),
    })
    let output = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk
      talk?.write(chunk)
    })
    child.stdin?.on('error', () => {}).end(input)
    child.on('error', thrown => reject(new Error(`${command[0]} cannot be run: ${thrown.message}.`)))
    child.on('close', code => {
      if (code === 0) resolve(output)
      else reject(new Error(`${commandLine(command)} ended with ${code ?? 'a signal'}: nothing after it was done.`))
    })
  })
}
