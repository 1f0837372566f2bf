import { globSync } from 'node:fs'
import type { Step } from './step.ts'
import { type Deployment, type Target, targetOf } from './targets.ts'

export interface Wanted extends Pick<Deployment, 'image' | 'engine' | 'extra' | 'readFile' | 'environment'> {
  target: string | undefined
  /** In full, with `-dirty` where something was changed since; undefined where it is not known. */
  commit: string | undefined
}

export interface DeploymentPlan {
  name: string
  target: Target
  steps: Step[]
  /** Throws where what would be deployed could not serve. */
  judge: () => void
}

/** All that a deployment does, in order. Throws where something is not said. */
export function planDeployment(project: string, { target: named, commit, ...wanted }: Wanted): DeploymentPlan {
  const [name, target] = targetOf(named, path => wanted.readFile(path) !== undefined)
  const [, digits = 'unknown', dirty = ''] = /^([0-9a-f]{12})[0-9a-f]*(-dirty)?$/.exec(commit ?? '') ?? []
  const deployment = { ...wanted, tag: `${digits}${dirty}`, commit: commit ?? '' }
  return {
    name,
    target,
    steps: [
      { name: 'check', command: ['headgate', 'check'] },
      ...(hasTests(project) ? [{ name: 'test', command: ['headgate', 'test'] } as const] : []),
      ...target.steps(deployment),
    ],
    judge: () => target.judge?.(deployment),
  }
}

/** Next to the config, where `headgate test` looks for them. */
function hasTests(project: string): boolean {
  return globSync('*.gateway-test.{ts,mts,js,mjs}', { cwd: project }).length > 0
}

/** What stood before `--`, and what after it. */
export function split(rawArgs: readonly string[]): [own: string[], extra: string[]] {
  const at = rawArgs.indexOf('--')
  return at < 0 ? [[...rawArgs], []] : [rawArgs.slice(0, at), rawArgs.slice(at + 1)]
}
