import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { capturedRequests } from '../translation/captured-requests.ts'

/** A request of an agent, whose conversation is to be grown. */
export interface AgentShell {
  name: string
  protocol: ProtocolId
  body: Record<string, unknown>
}

/** The longest request that each agent really sent; where there are none, one without an agent in each protocol. */
export function agentShells(): AgentShell[] {
  const longest = new Map<string, AgentShell & { size: number }>()
  for (const { agent, protocol, kind, body } of capturedRequests()) {
    if (kind !== 'generate') continue
    const name = `${agent}, ${protocol}`
    const size = JSON.stringify(body).length
    if (size > (longest.get(name)?.size ?? 0)) longest.set(name, { name, protocol, body, size })
  }
  return longest.size > 0 ? [...longest.values()] : BARE
}

const BARE: AgentShell[] = (['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'] as const).map(
  protocol => ({ name: protocol, protocol, body: {} }),
)
