import type { CanonicalRequest } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'

/**
 * Who is behind the call. Claude Code packs its session into the user's id, as JSON or at its end; a session is what the
 * prompt caches of other providers are keyed by.
 */
export function endUser(userId: string | null | undefined): Pick<CanonicalRequest, 'endUser' | 'promptCacheKey'> {
  if (!userId) return {}
  const session = sessionOf(userId)
  return session === undefined ? { endUser: userId } : { endUser: userId, promptCacheKey: session }
}

function sessionOf(userId: string): string | undefined {
  if (!userId.startsWith('{')) return /_session_([\w-]+)$/.exec(userId)?.[1]
  try {
    const parsed: unknown = JSON.parse(userId)
    return isRecord(parsed) && typeof parsed.session_id === 'string' ? parsed.session_id : undefined
  } catch {
    return undefined
  }
}
