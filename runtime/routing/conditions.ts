import type { Condition, TimeOfDay, TokenRange, Weekday } from '../config/route.ts'
import type { RequestFacts } from './facts.ts'

/** Whether a request is what a rule wants: every member that is given has to hold. Expects zones that `Intl` knows. */
export function holds(when: Condition, facts: RequestFacts): boolean {
  for (const name in when) {
    // `name` comes from the condition itself, which the config's schema keeps to these members.
    if (!memberHolds(name as keyof Condition, when, facts)) return false
  }
  return true
}

function memberHolds<Name extends keyof All>(name: Name, when: Condition, facts: RequestFacts): boolean {
  // `Required` takes nothing but the `undefined` away, which is here again.
  const wanted = when[name] as All[Name] | undefined
  return wanted === undefined || members[name](wanted, facts)
}

type All = Required<Condition>
type Members = { [Name in keyof All]: (wanted: All[Name], facts: RequestFacts) => boolean }

const members: Members = {
  inputTokens: (range, facts) => isWithin(facts.inputTokens, range),
  tools: (wanted, facts) => facts.tools === wanted,
  images: (wanted, facts) => facts.media.has('image') === wanted,
  reasoning: (wanted, facts) => facts.reasoning === wanted,
  stream: (wanted, facts) => facts.stream === wanted,
  protocol: (wanted, facts) => facts.protocol === wanted,
  client: (wanted, facts) => facts.header('user-agent')?.toLowerCase().includes(wanted.toLowerCase()) ?? false,
  key: (wanted, facts) => facts.key === wanted,
  group: (wanted, facts) => facts.group === wanted,
  header: (wanted, facts) =>
    Object.entries(wanted).every(([name, value]) => {
      const sent = facts.header(name.toLowerCase())
      return typeof value === 'boolean' ? (sent !== undefined) === value : sent === value
    }),
  time: (wanted, facts) => isTime(wanted, facts.now),
}

function isWithin(value: number, { below = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: TokenRange) {
  return value >= atLeast && value < below
}

const WEEK: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/**
 * `days` are those that a range begins on, so that a night belongs to its evening. A range whose ends are the same lasts
 * for a day.
 */
function isTime({ from, to, zone, days = WEEK }: TimeOfDay, now: number): boolean {
  const { day, minute } = localTime(now, zone)
  const [start, end] = [minuteOf(from), minuteOf(to)]
  const today = days.includes(WEEK[day]!)
  if (start < end) return today && minute >= start && minute < end
  const yesterday = days.includes(WEEK[(day + 6) % 7]!)
  return (today && minute >= start) || (yesterday && minute < end)
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Making one costs more than all the rest of a rule. There are as many as the config names. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function localTime(now: number, zone: string): { day: number; minute: number } {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23' },
      ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
    })
    clocks.set(zone, clock)
  }
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of clock.formatToParts(now)) parts[type] = value
  // `en-US` names the days as the config does, but for the capital.
  const day = WEEK.indexOf(parts.weekday!.toLowerCase() as Weekday)
  return { day, minute: Number(parts.hour) * 60 + Number(parts.minute) }
}

/** A condition in words, for the reason of a choice: `inputTokens below 800, tools false`. */
export function conditionText(when: Condition): string {
  const members = Object.entries(when).map(([name, wanted]) => `${name} ${valueText(wanted)}`)
  return members.length === 0 ? 'always' : members.join(', ')
}

function valueText(wanted: unknown): string {
  if (Array.isArray(wanted)) return wanted.join('/')
  if (typeof wanted !== 'object' || wanted === null) return String(wanted)
  return Object.entries(wanted)
    .map(([name, value]) => `${name === 'atLeast' ? 'at least' : name} ${valueText(value)}`)
    .join(' ')
}
