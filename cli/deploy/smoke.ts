import { setTimeout as sleep } from 'node:timers/promises'
import { whyUnreachable } from '../unreachable.ts'

export interface Smoke {
  url: string
  /** What /health has to say. */
  revision: string
  commit?: string | undefined
  /** A model to call, and the key for it. */
  model?: string | undefined
  key?: string | undefined
  /** Milliseconds until the new revision has to be there. */
  patience: number
}

/** Waits until a gateway says that it is the one that was deployed, then calls a model where one is named. Throws else. */
export async function smoke({ url, revision, commit, model, key, patience }: Smoke): Promise<void> {
  const base = url.replace(/\/+$/, '')
  let seen = ''
  for (const until = Date.now() + patience; ; await sleep(Math.min(1_000, patience / 10))) {
    const health = await healthOf(base)
    if (typeof health === 'object' && isMeant(health, revision, commit)) break
    seen =
      typeof health === 'string' ? health : `it says ${health.revision}${health.commit ? ` of ${health.commit}` : ''}`
    if (Date.now() > until)
      throw new Error(`${base}/health does not say ${revision}${commit ? ` of ${commit}` : ''}: ${seen}.`)
  }
  if (model !== undefined) await call(base, model, key)
}

/** The commit that answers now, as git knows it; undefined where nobody says. */
export async function runningCommit(url: string): Promise<string | undefined> {
  const health = await healthOf(url.replace(/\/+$/, ''))
  return typeof health === 'object' ? health.commit?.replace(/-dirty$/, '') : undefined
}

/** What to do about a deployment that does not answer as it should: `before` is the commit that did. */
export function wayBack(target: string, url: string, before: string | undefined): string {
  const commit = before ?? 'COMMIT'
  const which = before === undefined ? `, of those that headgate revisions --url ${url} lists` : ', which ran before'
  return `It is deployed all the same. To go back: headgate deploy ${target} --commit ${commit}${which}.`
}

interface Health {
  revision: string
  commit?: string
}

function isMeant(health: Health, revision: string, commit: string | undefined): boolean {
  return (
    health.revision === revision && (commit === undefined || health.commit === undefined || health.commit === commit)
  )
}

async function healthOf(base: string): Promise<Health | string> {
  try {
    const reply = await fetch(`${base}/health`, { signal: AbortSignal.timeout(10_000) })
    const answer: unknown = await reply.json()
    if (reply.ok && isHealth(answer)) return answer
    // A Worker that cannot start answers everything with why.
    const message = (answer as { error?: { message?: string } } | null)?.error?.message
    return `it answered ${reply.status}${message === undefined ? '' : `: ${message}`}`
  } catch (thrown) {
    return whyUnreachable(thrown)
  }
}

function isHealth(answer: unknown): answer is Health {
  return typeof answer === 'object' && answer !== null && typeof (answer as Health).revision === 'string'
}

async function call(base: string, model: string, key: string | undefined): Promise<void> {
  const asked = fetch(`${base}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Say: hello' }] }),
    signal: AbortSignal.timeout(60_000),
  })
  const reply = await asked.catch((thrown: unknown) => {
    throw new Error(`${base} did not answer a call of ${model}: ${whyUnreachable(thrown)}.`)
  })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${base} answered ${reply.status} to a call of ${model}: ${text.slice(0, 300)}`)
}
