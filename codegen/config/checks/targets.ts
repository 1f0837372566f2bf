import { fillPattern, matchPattern } from '../../../runtime/config/pattern.ts'
import { listed, nearest } from '../../problem.ts'
import type { Finding } from '../problem.ts'
import type { DeclaredNames } from '../target.ts'
import { mirrorTargetsOf, readTarget, starsIn, targetsOf } from '../target.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** Every target names an upstream and a model, or another model; a star in it needs one in the name. */
export const checkTargets: Check = ({ config, declared }) =>
  entriesOf(config.models).flatMap(([name, model]) =>
    [...targetsOf(model), ...mirrorTargetsOf(model)].flatMap(({ text, at }) => {
      const fault = starFault(name, text) ?? meaningFault(name, text, declared) ?? unlisted(text, config, declared)
      return fault === undefined ? [] : [{ ...fault, path: ['models', name, ...at] }]
    }),
  )

type Fault = Omit<Finding, 'path'>

function starFault(name: string, target: string): Fault | undefined {
  if (starsIn(target) > 1) {
    return { severity: 'error', code: 'target-pattern', message: `The target "${target}" has more than one "*".` }
  }
  if (starsIn(target) === 0 || starsIn(name) === 1) return undefined
  return {
    severity: 'error',
    code: 'target-pattern',
    message: `The target "${target}" has a "*", but the name "${name}" has none that could fill it.`,
    hint: `write a pattern on the left too, such as '${name}-*'`,
  }
}

function meaningFault(name: string, target: string, declared: DeclaredNames): Fault | undefined {
  const meaning = readTarget(target, declared)
  if (meaning.type === 'model') return undefined
  if (meaning.type === 'upstream') {
    if (meaning.model !== '') return undefined
    return {
      severity: 'error',
      code: 'missing-model',
      message: `The target "${target}" names no model of upstream "${meaning.upstream}".`,
      hint: `write '${meaning.upstream}/…'`,
    }
  }
  if (meaning.head !== undefined) {
    return {
      severity: 'error',
      code: 'unknown-upstream',
      message: `There is no upstream "${meaning.head}".`,
      hint: upstreamHint(meaning.head, meaning.rest ?? '', target, declared),
    }
  }
  if (declared.upstreams.has(target)) {
    return {
      severity: 'error',
      code: 'missing-model',
      message: `The target "${target}" names an upstream without a model.`,
      hint: `write '${target}/…'`,
    }
  }
  return {
    severity: 'error',
    code: 'unknown-model',
    message: `There is no model "${target}", and a target at an upstream is written 'upstream/model'.`,
    hint: modelHint(name, target, declared),
  }
}

function upstreamHint(head: string, rest: string, target: string, declared: DeclaredNames): string {
  const meant = nearest(head, declared.upstreams)
  if (meant !== undefined) return `did you mean '${meant}/${rest}'?`
  const model = nearest(target, declared.models)
  if (model !== undefined) return `did you mean '${model}'?`
  return `the upstreams are ${listed([...declared.upstreams])}`
}

function modelHint(name: string, target: string, declared: DeclaredNames): string {
  const others = [...declared.models].filter(model => model !== name)
  const pattern = others.find(model => matchPattern(model, target) !== undefined)
  if (pattern !== undefined) {
    const filled = fillPattern(pattern, matchPattern(pattern, target) ?? '')
    return `"${filled}" is only offered through the pattern '${pattern}': write that pattern's target, with its star filled in`
  }
  const meant = nearest(target, others)
  if (meant !== undefined) return `did you mean '${meant}'?`
  return `write '${[...declared.upstreams][0] ?? 'upstream'}/${target}'`
}

function unlisted(target: string, config: Record<string, unknown>, declared: DeclaredNames): Fault | undefined {
  const meaning = readTarget(target, declared)
  if (meaning.type !== 'upstream' || starsIn(target) > 0) return undefined
  const models = fieldOf(fieldOf(config.upstreams, meaning.upstream), 'models')
  if (!Array.isArray(models) || models.length === 0 || models.includes(meaning.model)) return undefined
  const known = models.filter(model => typeof model === 'string')
  const meant = nearest(meaning.model, known)
  return {
    severity: 'warning',
    code: 'unlisted-model',
    message: `Upstream "${meaning.upstream}" does not list the model "${meaning.model}".`,
    hint: meant === undefined ? `it lists ${listed(known)}` : `did you mean '${meaning.upstream}/${meant}'?`,
  }
}
