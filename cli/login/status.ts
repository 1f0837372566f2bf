import { SECRET_VARIABLE, type SecretBox, WrongSecret } from '../../runtime/platform/secret-box.ts'
import type { LoginRow } from '../../runtime/state/login-table.ts'
import { openTokens } from '../../runtime/state/login-vault.ts'
import type { Tokens } from '../../runtime/upstreams/login-tokens.ts'
import { printable } from '../printable.ts'
import { clock } from '../usage/time.ts'
import type { LoginUpstream } from './upstreams.ts'

/** What is known of a login; no token is part of it. */
export interface LoginStatus {
  upstream: string
  kind: string
  state: 'logged in' | 'not logged in' | 'ended' | 'not readable'
  /** Why it is of no use. */
  why?: string
  account?: string
  /** When the token ends that calls are made with; it is renewed before. Milliseconds since 1970. */
  until?: number
  /** When it was made or renewed last. Milliseconds since 1970. */
  changed?: number
}

export async function statusOf(
  { id, kind }: LoginUpstream,
  row: LoginRow | undefined,
  box: SecretBox | undefined,
): Promise<LoginStatus> {
  const of = { upstream: id, kind }
  if (!row) return { ...of, state: 'not logged in', why: `headgate login ${id}` }
  const changed = row.updatedAt
  if (row.lost !== null) return { ...of, state: 'ended', why: `${row.lost}: headgate login ${id}`, changed }
  if (!box) return { ...of, state: 'not readable', why: `${SECRET_VARIABLE} is not set`, changed }
  try {
    const { account, expiresAt } = await openTokens<Tokens>(box, id, row.sealed)
    return {
      ...of,
      state: 'logged in',
      ...(account !== undefined && { account }),
      ...(expiresAt > 0 && { until: expiresAt }),
      changed,
    }
  } catch (thrown) {
    if (thrown instanceof WrongSecret) return { ...of, state: 'not readable', why: thrown.message, changed }
    throw thrown
  }
}

/** One line for each login. */
export function statusText(all: readonly LoginStatus[]): string {
  const lines = [
    ['upstream', 'kind', 'state', 'account', 'token until', 'changed', ''],
    ...all.map(({ upstream, kind, state, why = '', account, until, changed }) => [
      printable(upstream),
      kind,
      state,
      account === undefined ? '-' : printable(account),
      moment(until),
      moment(changed),
      printable(why),
    ]),
  ]
  const widths = lines[0]!.map((_, place) => Math.max(...lines.map(line => line[place]!.length)))
  return lines
    .map(line =>
      line
        .map((cell, place) => cell.padEnd(widths[place]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function moment(at: number | undefined): string {
  return at === undefined ? '-' : `${clock(at, 'UTC')} UTC`
}
