import { isDeepStrictEqual } from 'node:util'
import { nearest } from '../../problem.ts'
import type { Finding, Path } from '../problem.ts'
import { entriesOf, fieldOf, isPlainObject, itemsOf } from '../values.ts'
import type { Check } from './check.ts'
import { unknownZone } from './time-zones.ts'

/** Every rule can be reached, and every condition can hold. */
export const checkRules: Check = ({ config }) =>
  entriesOf(config.models).flatMap(([name, model]) => {
    const conditions = itemsOf(fieldOf(model, 'rules')).map(([, rule]) => fieldOf(rule, 'when'))
    const pathOf = (index: number): Path => ['models', name, 'rules', index, 'when']
    return [
      ...unreachable(conditions, pathOf),
      ...conditions.flatMap((when, index) => [
        ...emptyRange(fieldOf(when, 'inputTokens'), [...pathOf(index), 'inputTokens']),
        ...misspelt('key', fieldOf(when, 'key'), config.keys, [...pathOf(index), 'key']),
        ...misspelt('group', fieldOf(when, 'group'), config.groups, [...pathOf(index), 'group']),
        ...unknownZone(fieldOf(fieldOf(when, 'time'), 'zone'), [...pathOf(index), 'time', 'zone']),
      ]),
    ]
  })

function unreachable(conditions: unknown[], pathOf: (index: number) => Path): Finding[] {
  const open = conditions.findIndex(holdsAlways)
  const reached = open === -1 ? conditions : conditions.slice(0, open)
  const findings = reached.flatMap((when, index): Finding[] => {
    const earlier = reached.findIndex(other => isDeepStrictEqual(other, when))
    if (earlier === index || !isPlainObject(when)) return []
    const message = `This rule is never reached: rules[${earlier}] has the same condition.`
    return [{ severity: 'warning', code: 'unreachable-rule', path: pathOf(index), message, hint: 'remove one of them' }]
  })
  if (open === -1) return findings
  const after = open === conditions.length - 1 ? '"otherwise" is' : 'the rules after it are'
  const message = `This condition always holds: ${after} never reached.`
  const hint = 'say what a request has to be, or make its target the one of "otherwise"'
  return [...findings, { severity: 'warning', code: 'unreachable-rule', path: pathOf(open), message, hint }]
}

/** `{}`, and what asks for nothing either: `{ inputTokens: {} }`. */
function holdsAlways(when: unknown): boolean {
  return isPlainObject(when) && Object.values(when).every(value => value === undefined || holdsAlways(value))
}

function emptyRange(range: unknown, path: Path): Finding[] {
  const [below, atLeast] = [fieldOf(range, 'below'), fieldOf(range, 'atLeast')]
  if (typeof below !== 'number' || typeof atLeast !== 'number' || atLeast < below) return []
  const message = `This never holds: no number is at least ${atLeast} and below ${below}.`
  const hint = 'rules are tried in their order: two of them make two ranges'
  return [{ severity: 'warning', code: 'impossible-condition', path, message, hint }]
}

/** Keys and groups may also be made at run time: only what is nearly one of the config's is worth a word. */
function misspelt(what: string, name: unknown, declared: unknown, path: Path): Finding[] {
  const names = entriesOf(declared).map(([known]) => known)
  if (typeof name !== 'string' || names.includes(name)) return []
  const meant = nearest(name, names)
  if (meant === undefined) return []
  const message = `The config has no ${what} "${name}".`
  const hint = `did you mean "${meant}"? Without one of that name, made at run time, this never holds`
  return [{ severity: 'warning', code: `unknown-${what}`, path, message, hint }]
}
