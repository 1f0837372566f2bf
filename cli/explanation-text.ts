import type {
  ExplainedAttempt,
  ExplainedCache,
  ExplainedCandidate,
  ExplainedLimit,
  ExplainedUse,
  Explanation,
} from '../runtime/gateway/explanation.ts'
import type { Failing } from '../runtime/gateway/failing.ts'
import { faultText } from '../runtime/gateway/named-fault.ts'
import type { Scope } from '../runtime/routing/fault-class.ts'
import type { Unset } from './explained-gateway.ts'
import { printable } from './printable.ts'

/** Columns of a terminal that is not wide. */
const WIDTH = 96

/** An explanation for a person to read, without a line break at the end. */
export function explanationText(explanation: Explanation, unset: readonly Unset[], failing: Failing = {}): string {
  const sections = [
    [...headText(explanation), ...unset.filter(one => matters(one, explanation)).flatMap(unsetText)],
    candidatesText(explanation),
    explanation.skipped.length > 0 ? skippedText(explanation) : [],
    chainText(explanation, failing),
  ]
  const full = sections.filter(lines => lines.length > 0)
  return full.map(lines => lines.map(printable).join('\n')).join('\n\n')
}

function headText({
  model,
  protocol,
  stream,
  key,
  group,
  request,
  limits,
  lossy,
  cache,
  limited,
  mirrors,
  savedTokens,
}: Explanation): string[] {
  const asked = [
    `about ${number(request.inputTokens)} input tokens`,
    ...(request.outputTokens === undefined ? [] : [`${number(request.outputTokens)} of output at the most`]),
    ...(request.tools ? ['tools'] : []),
    ...request.media,
    ...(request.reasoning ? ['reasoning'] : []),
  ]
  const time = limits.totalMs === 0 ? '' : ` within ${duration(limits.totalMs)}`
  const attempts = `up to ${limits.attempts} attempt${limits.attempts === 1 ? '' : 's'}${time}`
  const copies = mirrors.map(({ upstream, model, share }) => `${upstream}/${model} (${share})`)
  return [
    `${model}: ${protocol}, ${stream ? 'a stream' : 'a whole answer'}, key ${key}${group === undefined ? '' : `, group ${group}`}`,
    ...wrapped(`${asked.join(', ')}; ${attempts}`, 2),
    ...(savedTokens === undefined
      ? []
      : wrapped(`about ${number(savedTokens)} tokens of what tools said are saved`, 2)),
    ...(lossy === 'refuse' ? wrapped('what cannot be carried is refused', 2) : []),
    ...(cache ? wrapped(cacheText(cache), 2) : []),
    ...(limited ?? []).flatMap(limit => wrapped(limitText(limit), 2)),
    ...(copies.length > 0 ? wrapped(`copies go to ${copies.join(', ')}`, 2) : []),
  ]
}

function cacheText({ asked, why, among = '', ttlMs, singleFlight }: ExplainedCache): string {
  if (!asked) return `cache: not asked (${why})`
  const whose = among === 'all' ? 'everybody' : among.replace(':', ' ')
  const shared = singleFlight ? '; one of several who ask the same at one time asks' : ''
  return `cache: asked for answers of ${whose} that are younger than ${duration(ttlMs)}${shared}`
}

function limitText({ kind, name, requestsPerMinute, tokensPerMinute, concurrent, budgets }: ExplainedLimit): string {
  const use = ({ limit, used }: ExplainedUse<number | string>, unit: string): string =>
    used === undefined ? `${limit}${unit}` : `${used} of ${limit}${unit}`
  const parts = [
    ...(requestsPerMinute ? [use(requestsPerMinute, ' requests a minute')] : []),
    ...(tokensPerMinute ? [use(tokensPerMinute, ' tokens a minute')] : []),
    ...(concurrent ? [use(concurrent, ' at a time')] : []),
    ...budgets.flatMap(({ per, usd, tokens }) => [
      ...(usd ? [use(usd, ` USD a ${per}`)] : []),
      ...(tokens ? [use(tokens, ` tokens a ${per}`)] : []),
    ]),
  ]
  return `limits of ${kind} ${name}: ${parts.join(', ')}`
}

/** Upstreams that this request has nothing to do with may be absent. */
function matters({ without, upstream }: Unset, { candidates, skipped }: Explanation): boolean {
  return without === 'start' || [...candidates, ...skipped].some(one => one.upstream === upstream)
}

function unsetText({ variables, without, upstream }: Unset): string[] {
  const names = variables.join(without === 'upstream' ? ' or ' : ' and ')
  const absent = without === 'upstream' ? `upstream ${upstream} would be absent` : 'the gateway would not start'
  return wrapped(`${names} not set here: ${absent}; explained as if set`, 2)
}

function candidatesText({ candidates, protocol }: Explanation): string[] {
  if (candidates.length === 0) return ['Nobody can be asked.']
  const names = candidates.map(nameOf)
  const costs = candidates.map(costText)
  const [nameWidth, costWidth] = [widest(names), widest(costs)]
  const lines = candidates.flatMap((candidate, n) => [
    ...wrapped(
      `${rank(n)}${names[n]!.padEnd(nameWidth)}  ${costs[n]!.padEnd(costWidth)}  ${candidate.why}`,
      0,
      rank(n).length + nameWidth + costWidth + 4,
    ),
    ...wrapped(candidate.translated ? `${protocol} -> ${candidate.protocol}` : `${protocol}, passed on as it is`, 6),
    ...(candidate.refused === undefined ? [] : wrapped(`not asked: ${candidate.refused}`, 6)),
    ...(candidate.fetches ?? []).flatMap(url => wrapped(`fetched for it: ${url}`, 6)),
    ...candidate.losses.flatMap(loss =>
      wrapped(
        `left out: ${loss.feature}${loss.where && loss.where !== loss.feature ? ` at ${loss.where}` : ''}: ${loss.why}`,
        6,
      ),
    ),
  ])
  return ['Candidates, in this order, with the cost of a usual answer:', ...lines]
}

function skippedText({ skipped }: Explanation): string[] {
  const width = widest(skipped.map(nameOf))
  return [
    'Left out:',
    ...skipped.flatMap(one => wrapped(`    ${nameOf(one).padEnd(width)}  ${one.reason}`, 0, width + 6)),
  ]
}

function chainText({ attempts, client, candidates }: Explanation, failing: Failing): string[] {
  const faults = Object.entries(failing).map(([target, fault]) => `${target} ${faultText(fault)}`)
  const eventful = faults.length > 0 || client.answeredBy === undefined
  if (!eventful) return []
  const who = attempts.map(
    ({ upstream, model, credential }) => `${upstream}/${model}${credential ? ` (${credential})` : ''}`,
  )
  const width = widest(who)
  return [
    ...wrapped(faults.length > 0 ? `If ${faults.join(' and ')}:` : 'The attempts:', 0),
    ...Object.keys(failing)
      .filter(target => !candidates.some(one => target === one.upstream || target === nameOf(one)))
      .flatMap(target => wrapped(`${target} is none of the candidates`, 4)),
    ...attempts.flatMap((attempt, n) =>
      wrapped(`${rank(n)}${who[n]!.padEnd(width)}  ${becomes(attempt)}`, 0, rank(n).length + width + 2),
    ),
    ...wrapped(
      client.answeredBy
        ? `The client gets ${client.status}, answered by ${nameOf(client.answeredBy)}.`
        : `The client gets ${client.status}${client.message === undefined ? '.' : `: ${client.message}`}`,
      0,
      4,
    ),
    ...Object.entries(client.headers).map(([name, value]) => `    ${name}: ${value}`),
  ]
}

function becomes({ fault, says, cools, counts }: ExplainedAttempt): string {
  if (fault === undefined) return says
  const after = cools
    ? `; ${SCOPES[cools.scope]} cools for up to ${duration(cools.atMostMs)}`
    : counts
      ? `; ${counts.failures} of ${counts.of} in a row until ${SCOPES[counts.scope]} cools`
      : ''
  return `${says.replace(/\.$/, '')} (${fault})${after}`
}

const SCOPES: Record<Scope, string> = {
  upstream: 'the upstream',
  model: 'the model',
  credential: 'the credential',
  'credential-model': 'the credential for this model',
}

function costText({ cost }: ExplainedCandidate): string {
  if (cost === undefined) return 'price unknown'
  return cost === 0 ? 'free' : `${cost.toFixed(6)} USD`
}

function nameOf({ upstream, model }: { upstream: string; model: string }): string {
  return `${upstream}/${model}`
}

function rank(n: number): string {
  return `${String(n + 1).padStart(2)}  `
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length))
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}

function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`
  return milliseconds % 60_000 === 0 ? `${milliseconds / 60_000} min` : `${milliseconds / 1000} s`
}

/** Lines of words that keep to the width: `indent` before the first one, and as much before the others, or `hanging`. */
function wrapped(text: string, indent: number, hanging = indent): string[] {
  const deep = Math.min(hanging, WIDTH / 2)
  const lines: string[] = []
  // What is aligned stays so: only later spaces are places to break.
  let line = ' '.repeat(indent)
  for (const [n, word] of text.split(/(?<=\S) (?=\S)/).entries()) {
    const longer = n === 0 ? line + word : `${line} ${word}`
    if (n > 0 && longer.length > WIDTH && line.trim() !== '') {
      lines.push(line)
      line = ' '.repeat(deep) + word
    } else line = longer
  }
  return [...lines, line]
}
