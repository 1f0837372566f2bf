import { type Amount, NOTHING } from '../limits/ledger.ts'
import { expectedOutput, ratesOf } from '../routing/expected.ts'
import type { RequestFacts } from '../routing/facts.ts'
import { roughTokensOf } from '../routing/rough-tokens.ts'
import type { Prices } from '../routing/world.ts'
import type { Candidate, ReadCall } from './call.ts'
import { askedOfCall } from './choose.ts'

/**
 * What a call may take of a candidate: the answer is as long as the client and the model permit, and a usual one where
 * the client sets no limit.
 */
export function expectedOf(call: ReadCall, candidate: Candidate): Amount {
  const model = call.gateway.modelFacts(candidate)
  const asked = inputOf(call)
  if (!asked) return NOTHING
  const usual = expectedOutput(asked, model)
  const output = Math.min(asked.outputTokens ?? usual, model?.outputTokens ?? Number.POSITIVE_INFINITY)
  return amountOf(asked.inputTokens, output, model?.prices)
}

/**
 * What a call took whose answer began and was broken off, by the client or by its upstream, before anybody had counted it:
 * what was counted, and a usual answer to the input else. Were it nothing, whoever leaves a moment too early would never pay.
 */
export function interruptedUse(
  call: ReadCall,
  candidate: Candidate,
  counted: { inputTokens?: number | undefined; outputTokens?: number | undefined } = {},
): Amount {
  const asked = inputOf(call)
  if (!asked) return NOTHING
  const model = call.gateway.modelFacts(candidate)
  const output = Math.max(counted.outputTokens ?? 0, expectedOutput(asked, model))
  return amountOf(counted.inputTokens ?? asked.inputTokens, output, model?.prices)
}

type AskedFor = Pick<RequestFacts, 'inputTokens' | 'outputTokens' | 'reasoning'>

/** Reading a request costs as much as validating it, and key and upstream both want to know. */
const known = new WeakMap<ReadCall, AskedFor>()

/** Undefined where nothing is paid for. */
function inputOf(call: ReadCall): AskedFor | undefined {
  if (call.operation.kind === 'count-tokens') return undefined
  const before = known.get(call)
  if (before) return before
  const asked = readInput(call)
  known.set(call, asked)
  return asked
}

function readInput(call: ReadCall): AskedFor {
  const { kind } = call.operation
  if (kind !== 'embed' && kind !== 'relay') return askedOfCall(call)
  return { inputTokens: Math.ceil(roughTokensOf(call.body)), outputTokens: 0, reasoning: false }
}

/** Prices are US dollars for a million tokens, which are as many microdollars for each. */
function amountOf(inputTokens: number, outputTokens: number, prices: Prices | undefined): Amount {
  const tokens = inputTokens + outputTokens
  if (!prices) return { tokens, costPico: 0 }
  const { input = 0, output = 0 } = ratesOf(prices, inputTokens)
  return { tokens, costPico: Math.round((inputTokens * input + outputTokens * output) * PICO_A_MICRODOLLAR) }
}

const PICO_A_MICRODOLLAR = 1_000_000
