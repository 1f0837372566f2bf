import type { CompiledTarget } from '../config/compiled.ts'
import type { StrategyRoute } from '../config/route.ts'
import type { RequestFacts } from './facts.ts'
import type { ModelFacts, World } from './world.ts'

/** Limits of the strategies that a target stands under. */
export type Ceilings = NonNullable<StrategyRoute['ceilings']>

/** Why a target is left out. */
export interface Unfit {
  reason: string
  /**
   * It follows from an estimate, from late averages or from what nobody has listed: better to try it than to answer
   * nothing.
   */
  perhaps: boolean
}

/**
 * Why a target should not be given this request; undefined where nothing speaks against it. Facts of the request are
 * only read where something is known to compare them to.
 */
export function unfit(
  target: CompiledTarget,
  facts: RequestFacts,
  world: World,
  ceilings: readonly Ceilings[],
): Unfit | undefined {
  const model = world.model(target)
  const why = (model && lacking(model, facts)) ?? first(ceilings, limits => overCalls(limits, facts))
  if (why !== undefined) return { reason: why, perhaps: false }
  // Last, as it may cost a translation.
  const refused = world.refuses?.(target)
  if (refused !== undefined) return { reason: refused, perhaps: false }
  const perhaps =
    (model && (notListed(model, facts) ?? tooLong(model, facts))) ??
    first(ceilings, limits => tooSlow(limits, target, world))
  return perhaps === undefined ? undefined : { reason: perhaps, perhaps: true }
}

function lacking({ tools }: ModelFacts, facts: RequestFacts): string | undefined {
  return tools === false && facts.tools ? 'the model takes no tools' : undefined
}

/** Lists of what models take are kept by hand, and fall behind. */
function notListed({ media }: ModelFacts, facts: RequestFacts): string | undefined {
  if (!media) return undefined
  for (const medium of facts.media) if (!media.includes(medium)) return `the model takes no ${plural[medium]}`
  return undefined
}

const plural = { image: 'images', audio: 'audio', video: 'videos', document: 'documents' }

/** The whole answer has to fit beside the input, as providers refuse what could become too long. */
function tooLong({ contextTokens, outputTokens: most }: ModelFacts, facts: RequestFacts): string | undefined {
  if (contextTokens === undefined) return undefined
  const needed = neededTokens(facts, most)
  if (needed <= contextTokens) return undefined
  return `the model's context of ${contextTokens} tokens is too small for about ${needed}`
}

function overCalls({ contextTokens }: Ceilings, facts: RequestFacts): string | undefined {
  if (contextTokens === undefined) return undefined
  const needed = neededTokens(facts)
  return needed > contextTokens ? `about ${needed} tokens are over the route's ${contextTokens}` : undefined
}

function neededTokens({ inputTokens, outputTokens = 0 }: RequestFacts, most = outputTokens): number {
  return inputTokens + Math.min(outputTokens, most)
}

function tooSlow({ timeToFirstTokenMs }: Ceilings, target: CompiledTarget, world: World): string | undefined {
  if (timeToFirstTokenMs === undefined) return undefined
  const late = world.measured(target)?.timeToFirstTokenMs
  if (late === undefined || late <= timeToFirstTokenMs) return undefined
  return `its first token takes ${Math.round(late)} ms of late, over the route's ${timeToFirstTokenMs} ms`
}

function first(ceilings: readonly Ceilings[], check: (limits: Ceilings) => string | undefined): string | undefined {
  for (const limits of ceilings) {
    const found = check(limits)
    if (found !== undefined) return found
  }
  return undefined
}
