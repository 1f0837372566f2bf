import type { ModelInfo } from '../config/model-info.ts'
import type { Credential } from '../config/resolved.ts'
import type { RunningUpstream } from './gateway.ts'

/** How long what an upstream said of its models is good, in milliseconds. It is shown past that too, and asked anew. */
const FRESH = 5 * 60_000
/** How long after it said nothing an upstream is asked again. */
const RETRY = 30_000
/** How long an upstream may take to say it, and anyone waits for it. */
const PATIENCE = 5_000
/** Keys of an upstream with which it is asked, one after the other, until it says something: some may have been revoked. */
const MOST_KEYS = 3

interface Listing {
  /** What it told of its models. */
  told: Readonly<Record<string, ModelInfo>>
  /** What it said last; empty where it never said anything. */
  ids: readonly string[]
  /** When it is to be asked again, on the monotonic clock. */
  until: number
  /** The question that is being asked. Never rejects. */
  asking?: { answer: Promise<void>; since: number }
}

const listings = new WeakMap<RunningUpstream, Listing>()

/** Work that goes on after the answer; a Worker has to be told of it. */
export type Background = ((work: Promise<unknown>) => void) | undefined

/**
 * The models of an upstream: the configured ids where the config lists some, else what the upstream says. It is waited
 * for only where it never said anything, and no longer than its patience; whoever asks meanwhile waits for the same
 * answer. What it said stands until it says something else, also where it fails to.
 */
export async function modelsOf(running: RunningUpstream, background: Background): Promise<readonly string[]> {
  const { settings, listModels } = running.upstream
  if (settings.models.length > 0) return settings.models
  // Nobody's key is there to ask with.
  if (!listModels || settings.clientCredentials) return []
  const listing = listingOf(running)
  if (listing.until > performance.now()) return listing.ids
  const answer = ask(running, listing)
  if (listing.ids.length > 0) background?.(answer)
  else {
    await within(PATIENCE, answer)
    // It heard neither the question nor that nobody waits any more.
    listing.until = Math.max(listing.until, performance.now() + RETRY)
  }
  return listing.ids
}

/** What an upstream that can tell has told of a model; undefined before it was asked for its models. */
export function toldOf(running: RunningUpstream, model: string): ModelInfo | undefined {
  const told = listings.get(running)?.told
  if (!told) return undefined
  // Servers of one's own complete names: `llama3.2` is their `llama3.2:latest`.
  return [model, `${model}:latest`].flatMap(id => (Object.hasOwn(told, id) ? [told[id]!] : []))[0]
}

/** What one has said is what the other would say: the same upstream, of which the config now says something else. */
export function carryListing(from: RunningUpstream, to: RunningUpstream): void {
  const known = listings.get(from)
  if (!known || listings.has(to)) return
  const { told, ids, until } = known
  listings.set(to, { told, ids, until })
}

function listingOf(running: RunningUpstream): Listing {
  let listing = listings.get(running)
  if (!listing) {
    listing = { ids: [], told: {}, until: 0 }
    listings.set(running, listing)
  }
  return listing
}

/** Joins the question that is being asked, unless it has been for so long that nobody can be listening any more. */
function ask(running: RunningUpstream, listing: Listing): Promise<void> {
  const now = performance.now()
  if (listing.asking && now - listing.asking.since < PATIENCE) return listing.asking.answer
  const asking = { answer: hear(running, listing), since: now }
  listing.asking = asking
  return asking.answer.then(() => {
    if (listing.asking === asking) delete listing.asking
  })
}

async function hear({ upstream, credentials }: RunningUpstream, listing: Listing): Promise<void> {
  const asking = credentials.length === 0 ? [undefined] : credentials.slice(0, MOST_KEYS)
  let ids: readonly string[] = []
  let credential: Credential | undefined
  const patience = AbortSignal.timeout(PATIENCE)
  for (credential of asking) {
    // A list without models is how servers that have no list, or refuse the key, are heard.
    ids = await upstream.listModels!(credential, patience).catch(() => [])
    if (ids.length > 0 || patience.aborted) break
  }
  if (ids.length > 0) listing.ids = ids
  listing.until = performance.now() + (ids.length > 0 ? FRESH : RETRY)
  if (ids.length === 0 || !upstream.describeModels) return
  const signal = AbortSignal.timeout(PATIENCE)
  listing.told = await upstream.describeModels(ids, credential, signal).catch(() => listing.told)
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}
