// Chains for the tests of this room.
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { explainedGateway } from '../explained-gateway.ts'
import { type ChainQuestion, type ChainReport, simulateChain } from './chain.ts'
import { faultRules, paceFrom } from './faults.ts'

export interface TestChain extends Partial<Omit<ChainQuestion, 'failing' | 'pace'>> {
  failing?: string
  latency?: string
}

/** A chain of a model, of a hundred calls in as many seconds where nothing else is said. */
export function chainOf(
  compiled: CompiledGateway,
  model: string,
  { failing = '', latency = '', ...parts }: TestChain = {},
): Promise<ChainReport> {
  return simulateChain(compiled, {
    ...{ model, protocol: 'openai-chat', stream: false, calls: 100, perMinute: 60 },
    ...{ inputTokens: 1_000, outputTokens: 500, seed: 1, start: Date.parse('2026-03-02T12:00:00Z') },
    caller: { key: 'anonymous' },
    keys: explainedGateway(compiled, () => undefined).gateway.keys,
    failing: faultRules([failing], compiled),
    pace: paceFrom([latency], compiled),
    ...parts,
  })
}
