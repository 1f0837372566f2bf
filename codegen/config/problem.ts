export type Severity = 'error' | 'warning'

/** Steps from the root of the config: `['models', 'openai/*']`. */
export type Path = readonly (string | number)[]

/** What a check found, before anyone knows the file that it stands in. */
export interface Finding {
  severity: Severity
  /** Stable, for machines: `unknown-upstream`. */
  code: string
  path: Path
  /** What is wrong. Never holds a secret. */
  message: string
  /** What to do about it. */
  hint?: string
  /** Where the path alone does not say it: the second of two equal names. Counted from 1. */
  line?: number
  file?: string
}

/** A finding with its place. */
export interface Problem {
  severity: Severity
  code: string
  /** Relative to the root of the repository where it lies inside, absolute elsewhere. */
  file: string
  /** Counted from 1. */
  line?: number
  /** `models['openai/*']`, `upstreams.openai.credentials[0]`; empty where the whole file is meant. */
  path: string
  message: string
  hint?: string
}

/** Writes a path as the config's own language would. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `${text}['${step.replaceAll("'", "\\'")}']`
    return text === '' ? step : `${text}.${step}`
  }, '')
}

/** Orders by path, list items by their number; errors before warnings at the same place. */
export function compareFindings(a: Finding, b: Finding): number {
  for (let index = 0; index < Math.min(a.path.length, b.path.length); index++) {
    const [left, right] = [a.path[index]!, b.path[index]!]
    if (left === right) continue
    if (typeof left === 'number' && typeof right === 'number') return left - right
    return String(left) < String(right) ? -1 : 1
  }
  return (
    a.path.length - b.path.length ||
    a.severity.localeCompare(b.severity) ||
    a.code.localeCompare(b.code) ||
    a.message.localeCompare(b.message)
  )
}
