import type { Opaque, Part, ProtocolId } from '../canonical/part.ts'
import type { CanonicalRequest, Sampling, Tool, Turn } from '../canonical/request.ts'
import { stableText } from './stable-json.ts'

/**
 * What of a request an answer depends on, in one form for all who ask the same: without who asks, how the answer is sent,
 * and what is only for a provider's own prompt cache. Clients of different protocols who mean the same have the same form.
 */
export function canonicalForm(request: CanonicalRequest, protocol: ProtocolId): unknown {
  const { tools, toolChoice, parallelToolCalls, output, verbosity, maxOutputTokens, reasoning, serviceTier } = request
  const names = callNames(request.turns)
  return {
    turns: together(request.turns).map(turn => turnForm(turn, names)),
    tools: tools.map(tool => toolForm(tool, protocol)),
    // What every protocol takes where nothing is said.
    toolChoice: toolChoice?.type === 'auto' ? undefined : toolChoice,
    parallelToolCalls: parallelToolCalls === false ? false : undefined,
    output: output?.type === 'text' ? undefined : output,
    verbosity,
    maxOutputTokens,
    sampling: samplingForm(request.sampling),
    reasoning,
    serviceTier,
  }
}

/** The results of several calls are one turn in some protocols and several in others. */
function together(turns: readonly Turn[]): Turn[] {
  const joined: Turn[] = []
  for (const turn of turns) {
    const last = joined.at(-1)
    if (turn.role === 'tool' && last?.role === 'tool')
      joined[joined.length - 1] = { ...last, parts: [...last.parts, ...turn.parts] }
    else joined.push(turn)
  }
  return joined
}

/** Instructions that have a slot of their own in one protocol stand first in the others. */
function turnForm({ role, name, parts }: Turn, names: ReadonlyMap<string, string>): unknown {
  return { role, name, parts: parts.map(part => partForm(part, names)) }
}

function partForm({ cache: _, ...part }: Part, names: ReadonlyMap<string, string>): unknown {
  switch (part.type) {
    case 'tool-call': {
      const { kind, arguments: text } = part
      return { ...part, ...stateForm(part), arguments: kind === 'function' ? stableText(text) : text }
    }
    case 'tool-result':
      return {
        ...part,
        name: part.name === names.get(part.callId) ? undefined : part.name,
        isError: part.isError === true ? true : undefined,
        content: part.content.map(inner => partForm(inner, names)),
      }
    case 'text':
    case 'reasoning':
      return { ...part, ...stateForm(part) }
    default:
      return part
  }
}

/** Who made a state is known only where it came sealed; its value says the same. */
function stateForm({ opaque }: { opaque?: Opaque }): { opaque?: Omit<Opaque, 'maker'> } {
  if (!opaque) return {}
  const { maker: _, ...state } = opaque
  return { opaque: state }
}

/** Some protocols repeat the name of the call in its result. */
function callNames(turns: readonly Turn[]): ReadonlyMap<string, string> {
  const calls = turns.flatMap(({ parts }) => parts.flatMap(part => (part.type === 'tool-call' ? [part] : [])))
  return new Map(calls.map(({ id, name }) => [id, name]))
}

/** Responses alone holds calls to the schema where its client does not say whether it should. */
function toolForm(tool: Tool, protocol: ProtocolId): unknown {
  if (tool.type !== 'function') return tool
  const { cache: _, strict = protocol === 'openai-responses', ...rest } = tool
  return { ...rest, strict }
}

function samplingForm({ candidates, logprobs, ...rest }: Sampling): unknown {
  return { ...rest, candidates: candidates === 1 ? undefined : candidates, logprobs: logprobs || undefined }
}
