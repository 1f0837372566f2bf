import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import type { NamedFault } from '../../runtime/gateway/failing.ts'
import { FAULT_NAMES, faultText, namedFault } from '../../runtime/gateway/named-fault.ts'
import type { Asked, Behave } from '../../runtime/simulation/behaviour.ts'
import { seeded } from '../../runtime/simulation/seeded.ts'
import { meant } from '../meant.ts'
import { duration } from './figures.ts'

/** What fails, how often, and when. A plain JSON value. */
export interface FaultRule {
  /** An upstream, or one of its models: `openai/gpt-5`. */
  target: string
  fault: NamedFault
  /** Of the attempts, above 0 and up to 1. */
  share: number
  /** Milliseconds from the beginning; absent where it fails from the first call on. */
  fromMs?: number
  /** Absent where it fails to the last one. */
  untilMs?: number
}

/** What `--failing` of `simulate` takes. */
export const FAULTS_HINT = `What fails: upstream or upstream/model = a status or ${Object.keys(FAULT_NAMES).join(', ')}, with @30% for a share of the attempts and @2m-10m for a time; with commas, or repeated`

const USAGE = `--failing takes upstream=fault, where a fault is a status from 400 to 599 or ${Object.keys(FAULT_NAMES).join(', ')}, with @30% for a share of the attempts and @2m-10m for a time`

/** `openai=429@30%,claude/claude-opus-4-1=timeout@2m-10m`. Throws where it is none, or the config has no such upstream. */
export function faultRules(lists: readonly string[], { upstreams }: CompiledGateway): FaultRule[] {
  const pairs = lists.flatMap(list => list.split(',')).filter(pair => pair.trim() !== '')
  return pairs.map(pair => {
    const at = pair.lastIndexOf('=')
    const target = pair.slice(0, at).trim()
    const [said, ...terms] = pair.slice(at + 1).split('@')
    const fault = at > 0 ? namedFault(said!.trim()) : undefined
    if (fault === undefined) throw new Error(`${USAGE}; not "${pair.trim()}".`)
    assertUpstream('--failing', target, upstreams)
    return terms.reduce((rule, term) => withTerm(rule, term.trim()), { target, fault, share: 1 } as FaultRule)
  })
}

function assertUpstream(option: string, target: string, upstreams: CompiledGateway['upstreams']): void {
  const upstream = target.split('/', 1)[0]!
  if (Object.hasOwn(upstreams, upstream)) return
  const known = meant(upstream, Object.keys(upstreams))
  throw new Error(`${option} names the upstream "${upstream}", which the config does not have.${known}`)
}

function withTerm(rule: FaultRule, term: string): FaultRule {
  const share = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(term)
  if (share && Number(share[1]) > 0 && Number(share[1]) <= 100) return { ...rule, share: Number(share[1]) / 100 }
  const span = /^(\d{1,9}(?:\.\d+)?)(ms|s|m|h)-(?:(\d{1,9}(?:\.\d+)?)(ms|s|m|h))?$/.exec(term)
  if (!span) throw new Error(`${USAGE}; not "@${term}".`)
  const fromMs = Number(span[1]) * UNITS[span[2]!]!
  const untilMs = span[3] === undefined ? undefined : Number(span[3]) * UNITS[span[4]!]!
  if (untilMs !== undefined && untilMs <= fromMs) throw new Error(`--failing: "@${term}" ends before it begins.`)
  return { ...rule, fromMs, ...(untilMs !== undefined && { untilMs }) }
}

const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }

export function faultRuleText({ target, fault, share, fromMs, untilMs }: FaultRule): string {
  const often = share === 1 ? '' : ` ${Number((share * 100).toFixed(3))} % of the time`
  const from = fromMs === undefined || fromMs === 0 ? '' : ` from ${duration(fromMs)}`
  const until = untilMs === undefined ? '' : ` until ${duration(untilMs)}`
  return `${target} ${faultText(fault)}${often}${from}${until}`
}

/** How long upstreams take. */
export interface Pace {
  /** Milliseconds to the first token, by the upstream or by `upstream/model`. */
  firstMs: Readonly<Record<string, number>>
  /** Tokens a second, likewise. */
  tokensPerSecond: Readonly<Record<string, number>>
}

/** `openai=600ms,claude/claude-opus-4-1=2s`: to the first token. */
export function paceFrom(lists: readonly string[], { upstreams }: CompiledGateway): Pace {
  const firstMs: Record<string, number> = Object.create(null)
  for (const pair of lists.flatMap(list => list.split(',')).filter(pair => pair.trim() !== '')) {
    const [, target, value, unit] = /^\s*(.+)=\s*(\d{1,9}(?:\.\d+)?)(ms|s)\s*$/.exec(pair) ?? []
    if (target === undefined)
      throw new Error(`--latency takes upstream=600ms or upstream/model=2s, not "${pair.trim()}".`)
    assertUpstream('--latency', target, upstreams)
    firstMs[target] = Number(value) * UNITS[unit!]!
  }
  return { firstMs, tokensPerSecond: {} }
}

/** What is taken where nothing is known. */
const USUAL_PACE = { firstMs: 800, tokensPerSecond: 50 }

/** Milliseconds until an error status, or a connection that is refused, is there. */
const ERROR_MS = { status: 200, connection: 10 }

export interface Circumstances {
  rules: readonly FaultRule[]
  pace: Pace
  seed: number
  /** Milliseconds since 1970. */
  start: number
}

/** Upstreams that fail by these rules, the more exact ones first, and else answer at their pace. */
export function behaviourUnder({ rules, pace, seed, start }: Circumstances): Behave {
  // Apart from the chance that routes draw by, so that the same faults meet another config.
  const random = seeded(seed ^ 0x5eed)
  const ranked = [...rules].sort((a, b) => Number(b.target.includes('/')) - Number(a.target.includes('/')))
  return (asked, usage) => {
    const firstMs = ofTarget(pace.firstMs, asked) ?? USUAL_PACE.firstMs
    const speed = ofTarget(pace.tokensPerSecond, asked) ?? USUAL_PACE.tokensPerSecond
    const totalMs = Math.round(firstMs + ((usage.outputTokens ?? 0) / speed) * 1_000)
    const rule = ranked.find(one => isMet(one, asked, start) && random() < one.share)
    if (!rule) return { usage, firstMs, totalMs }
    return { fault: rule.fault, usage, firstMs: faultMs(rule.fault, firstMs), totalMs }
  }
}

function faultMs(fault: NamedFault, firstMs: number): number {
  if (typeof fault === 'number') return ERROR_MS.status
  return fault === 'broken' ? firstMs : ERROR_MS.connection
}

function isMet({ target, fromMs = 0, untilMs }: FaultRule, { upstream, model, at }: Asked, start: number): boolean {
  if (target !== upstream && target !== `${upstream}/${model}`) return false
  return at - start >= fromMs && (untilMs === undefined || at - start < untilMs)
}

function ofTarget(known: Readonly<Record<string, number>>, { upstream, model }: Asked): number | undefined {
  const names = [`${upstream}/${model}`, upstream]
  const name = names.find(one => Object.hasOwn(known, one))
  return name === undefined ? undefined : known[name]
}
