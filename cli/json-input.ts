import { readFileSync } from 'node:fs'

/** What `-` is called where something is said of it. */
export function inputName(file: string): string {
  return file === '-' ? 'Standard input' : file
}

/** JSON of a file, or of standard input where the name is `-`. Throws what is wrong with it; `ifAbsent` says what else may be meant. */
export function readJsonInput(file: string, ifAbsent = ''): unknown {
  const name = inputName(file)
  let content: string
  try {
    content = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (thrown) {
    const absent = (thrown as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Error(
      absent ? `${name}: there is no such file.${ifAbsent}` : `${name} cannot be read: ${(thrown as Error).message}.`,
    )
  }
  try {
    return JSON.parse(content)
  } catch (thrown) {
    throw new Error(`${name} is not valid JSON: ${(thrown as Error).message}.`)
  }
}
