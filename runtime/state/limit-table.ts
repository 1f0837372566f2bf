import type { SqlDatabase, SqlStatement } from './database.ts'

/** A subject with its limits, for one question. What is absent is not limited. */
export interface LimitedSubject {
  subject: string
  requestsPerMinute?: number | undefined
  tokensPerMinute?: number | undefined
  concurrent?: number | undefined
  budgets: readonly { span: string; start: number; tokens?: number | undefined; costPico?: number | undefined }[]
}

/** A call, as it is counted. Moments are milliseconds since 1970. */
export interface CountedCall {
  call: string
  process: string
  beganAt: number
  /** When its place lapses, unless its process is heard of. */
  until: number
  tokens: number
  costPico: number
}

export interface SpanSpent {
  subject: string
  span: string
  start: number
  tokens: number
  costPico: number
}

/** What is counted of a subject. */
export interface CountedRows {
  seconds: { second: number; requests: number; tokens: number }[]
  spendings: { span: string; startsAt: number; tokens: number; costPico: number }[]
  /** What calls under way are expected to take, by when they began. */
  places: { beganAt: number; tokens: number; costPico: number }[]
}

/**
 * Where several processes count together. Whether there is room, and the taking, are one statement: it inserts a row for
 * every subject, or none.
 */
export interface LimitTable {
  /** Whether there was room at all of them; if so, it is taken. `firstSecond`: of the minute. */
  take(subjects: readonly LimitedSubject[], call: CountedCall, firstSecond: number): Promise<boolean>
  /** Gives the places back, and adds what was used to these spans. A call that is settled already stays as it is. */
  settle(
    call: Pick<CountedCall, 'call' | 'beganAt'>,
    used: { tokens: number; costPico: number },
    spans: readonly Pick<SpanSpent, 'subject' | 'span' | 'start'>[],
  ): Promise<void>
  /** What was spent of spans of which nothing is counted yet. */
  begin(spent: readonly SpanSpent[]): Promise<void>
  read(subject: string, firstSecond: number, now: number): Promise<CountedRows>
  reset(subject: string, now: number): Promise<void>
  /** The process lives: its places are good until then. */
  renew(process: string, until: number): Promise<void>
  /** Forgets what no question needs any more. */
  sweep(firstSecond: number, lapsedBefore: number): Promise<void>
}

export function limitTable(database: SqlDatabase): LimitTable {
  return {
    async take(subjects, call, firstSecond) {
      const asked = JSON.stringify(subjects.map(one => ({ ...one, first: firstSecond, now: call.beganAt })))
      const { process, beganAt, until, tokens, costPico } = call
      const [taken] = await database.batch([
        [TAKE, call.call, process, beganAt, until, tokens, costPico, asked, asked, tokens],
        [COUNT, secondOf(beganAt), tokens, asked, call.call],
      ])
      return taken === subjects.length
    },
    async settle({ call, beganAt }, { tokens, costPico }, spans) {
      await database.batch([
        [CORRECT, tokens, call, secondOf(beganAt), call],
        ...(spans.length > 0 ? [[SPEND, tokens, costPico, JSON.stringify(spans), call] satisfies SqlStatement] : []),
        [LEAVE, call],
      ])
    },
    async begin(spent) {
      await database.batch(
        spent.map(({ subject, span, start, tokens, costPico }) => [BEGIN, subject, span, start, tokens, costPico]),
      )
    },
    async read(subject, firstSecond, now) {
      const [seconds, places, spendings] = await Promise.all([
        database.all<CountedRows['seconds'][number]>(SECONDS, subject, firstSecond),
        database.all<CountedRows['places'][number]>(PLACES, subject, now),
        database.all<CountedRows['spendings'][number]>(SPENDINGS, subject),
      ])
      return { seconds, places, spendings }
    },
    async reset(subject, now) {
      await database.batch([
        ['delete from limit_seconds where subject = ?', subject],
        ['update limit_spendings set tokens = 0, cost_pico = 0 where subject = ?', subject],
        [RESET, subject, now],
      ])
    },
    async renew(process, until) {
      await database.run('update limit_places set until = ? where process = ?', until, process)
    },
    async sweep(firstSecond, lapsedBefore) {
      await database.batch([
        ['delete from limit_seconds where second < ?', firstSecond],
        ['delete from limit_places where until < ?', lapsedBefore],
      ])
    },
  }
}

function secondOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000)
}

/** Of the subject `s` within the minute. */
const minute = (what: 'requests' | 'tokens'): string =>
  `(select coalesce(sum(${what}), 0) from limit_seconds
    where subject = s.value->>'subject' and second >= s.value->>'first')`

/** Of the budget `b` of the subject `s`: what is spent, and what calls that began in its span have reserved. */
const taken = (what: 'tokens' | 'cost_pico'): string =>
  `(coalesce((select ${what} from limit_spendings where subject = s.value->>'subject' and span = b.value->>'span'
      and starts_at = b.value->>'start'), 0)
    + (select coalesce(sum(${what}), 0) from limit_places where subject = s.value->>'subject'
      and until > s.value->>'now' and began_at >= b.value->>'start'))`

/** A limit that is absent is null, and what is compared to it is not true. */
const TAKE = `insert into limit_places (call, subject, process, began_at, until, tokens, cost_pico)
  select ?, value->>'subject', ?, ?, ?, ?, ? from json_each(?)
  where not exists (
    select 1 from json_each(?) s cross join (select ? as tokens) expected where
      ${minute('requests')} >= s.value->>'requestsPerMinute'
      or ${minute('tokens')} + expected.tokens > s.value->>'tokensPerMinute'
      or (select count(*) from limit_places where subject = s.value->>'subject' and until > s.value->>'now')
        >= s.value->>'concurrent'
      or exists (
        select 1 from json_each(s.value->'budgets') b where
          ${taken('tokens')} >= b.value->>'tokens' or ${taken('cost_pico')} >= b.value->>'costPico'))`

const COUNT = `insert into limit_seconds (subject, second, requests, tokens)
  select s.value->>'subject', ?, 1, ? from json_each(?) s
  where exists (select 1 from limit_places where call = ? and subject = s.value->>'subject')
    and coalesce(s.value->>'requestsPerMinute', s.value->>'tokensPerMinute') is not null
  on conflict (subject, second) do update
    set requests = requests + excluded.requests, tokens = tokens + excluded.tokens`

const CORRECT = `update limit_seconds set tokens = max(0, tokens + ?
    - (select tokens from limit_places p where p.call = ? and p.subject = limit_seconds.subject))
  where second = ? and subject in (select subject from limit_places where call = ?)`

const SPEND = `insert into limit_spendings (subject, span, starts_at, tokens, cost_pico)
  select s.value->>'subject', s.value->>'span', s.value->>'start', amount.tokens, amount.cost_pico
  from (select ? as tokens, ? as cost_pico) amount cross join json_each(?) s
  where exists (select 1 from limit_places where call = ? and subject = s.value->>'subject')
  on conflict (subject, span) do update set
    tokens = iif(starts_at = excluded.starts_at, tokens, 0) + excluded.tokens,
    cost_pico = iif(starts_at = excluded.starts_at, cost_pico, 0) + excluded.cost_pico,
    starts_at = excluded.starts_at
  where excluded.starts_at >= starts_at`

const LEAVE = 'delete from limit_places where call = ?'

const BEGIN = `insert into limit_spendings (subject, span, starts_at, tokens, cost_pico) values (?, ?, ?, ?, ?)
  on conflict (subject, span) do update
    set tokens = excluded.tokens, cost_pico = excluded.cost_pico, starts_at = excluded.starts_at
  where excluded.starts_at > starts_at`

const SECONDS = 'select second, requests, tokens from limit_seconds where subject = ? and second >= ? order by second'
const PLACES = `select began_at as beganAt, tokens, cost_pico as costPico from limit_places where subject = ? and until > ?`
const SPENDINGS = `select span, starts_at as startsAt, tokens, cost_pico as costPico from limit_spendings where subject = ?`
const RESET = `insert into limit_resets (subject, at) values (?, ?) on conflict (subject) do update set at = excluded.at`
