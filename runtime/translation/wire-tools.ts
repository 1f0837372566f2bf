import type { PartStart } from '../canonical/event.ts'
import type { Part, ToolCallPart } from '../canonical/part.ts'
import type { CanonicalRequest, FreeformTool, FunctionTool, Tool, ToolChoice, Turn } from '../canonical/request.ts'
import type { Capabilities, TakeEvent } from '../protocols/protocol.ts'
import { shortHash } from '../protocols/short-hash.ts'
import type { Step } from './step.ts'
import { InputUnwrapper } from './unwrap-input.ts'

/** A request whose tools its target understands, and the step that gives their calls back in the client's words. */
export interface WireTools {
  request: CanonicalRequest
  /** Absent where every tool went out as the client offered it. */
  restore?: Step
}

type Capable = Pick<Capabilities, 'freeformTools' | 'namespaces' | 'toolName'>
type NamedTool = FunctionTool | FreeformTool
type ToolCallStart = Extract<PartStart, { type: 'tool-call' }>

/**
 * Names and forms tools for their target: a namespaced tool becomes `namespace__name`, a freeform tool a function whose
 * one parameter is the input, a name that the target refuses another one. Codex ends its turn when a tool comes back in
 * any form but its own, so calls are turned back by `restore`.
 */
export function wireTools(request: CanonicalRequest, capable: Capable): WireTools {
  const tools = distinct(request.tools)
  const names = new WireNames(tools, capable)
  const same = !names.differ && tools.length === request.tools.length
  if (same && !request.turns.some(turn => turn.parts.some(part => isOdd(part, capable)))) return { request }
  const history = new WireHistory(names, capable)
  const wired: CanonicalRequest = {
    ...request,
    turns: request.turns.map(turn => history.turn(turn)),
    tools: tools.map(tool => (tool.type === 'hosted' ? tool : wireTool(tool, names, capable))),
  }
  if (request.toolChoice) wired.toolChoice = wireChoice(request.toolChoice, names)
  return { request: wired, restore: next => restoring(names, next) }
}

/** Providers refuse a name that is offered twice; agents that gather tools from several sources offer some so. The first counts. */
function distinct(tools: readonly Tool[]): readonly Tool[] {
  const seen = new Set<string>()
  return tools.filter(tool => {
    if (tool.type === 'hosted') return true
    const name = key(tool.name, tool.namespace)
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/** The tool behind a name on the wire. */
interface Offered {
  name: string
  namespace?: string
  /** It is a freeform tool that the upstream knows as a function. */
  wrapped: boolean
}

class WireNames {
  readonly #wireOf = new Map<string, string>()
  /** By the name on the wire, and the namespace where that goes over the wire too. */
  readonly #offered = new Map<string, Offered>()
  readonly #capable: Capable
  /** Whether any tool goes out in another form than the client's. */
  differ = false

  constructor(tools: readonly Tool[], capable: Capable) {
    this.#capable = capable
    // Names that stay are taken first, so that a changed one never takes the place of another tool's own.
    const named = tools.filter((tool): tool is NamedTool => tool.type !== 'hosted')
    const changed = named.filter(tool => this.#plain(tool.name, tool.namespace) !== tool.name)
    for (const tool of [...named.filter(tool => !changed.includes(tool)), ...changed]) this.#add(tool)
  }

  wireName(name: string, namespace: string | undefined): string {
    return this.#wireOf.get(key(name, namespace)) ?? this.#plain(name, namespace)
  }

  /** By the bare name, as choices say no namespace. */
  chosen(name: string): string {
    const own = this.#wireOf.get(key(name, undefined))
    if (own !== undefined) return own
    for (const tool of this.#offered.values()) if (tool.name === name) return this.wireName(name, tool.namespace)
    return this.#plain(name, undefined)
  }

  offered(wire: string, namespace: string | undefined): Offered | undefined {
    return this.#offered.get(key(wire, this.#place(namespace))) ?? this.#offered.get(key(wire, undefined))
  }

  #add(tool: NamedTool): void {
    const { name, namespace } = tool
    // A tool that is offered twice keeps its one name: the upstream is to judge that.
    if (this.#wireOf.has(key(name, namespace))) return
    const freeform = tool.type === 'freeform'
    const wrapped = freeform && !this.#capable.freeformTools
    const wire = this.#free(this.#plain(name, namespace), this.#place(namespace))
    this.#wireOf.set(key(name, namespace), wire)
    this.#offered.set(key(wire, this.#place(namespace)), {
      name,
      ...(namespace !== undefined && { namespace }),
      wrapped,
    })
    if (wrapped || wire !== name || (namespace !== undefined && !this.#capable.namespaces)) this.differ = true
  }

  #place(namespace: string | undefined): string | undefined {
    return this.#capable.namespaces ? namespace : undefined
  }

  #plain(name: string, namespace: string | undefined): string {
    const flat = namespace === undefined || this.#capable.namespaces ? name : `${namespace}__${name}`
    if (this.#capable.toolName.test(flat)) return flat
    const safe = flat.replace(/[^A-Za-z0-9_-]/g, '_')
    const tried = [safe, `${safe.slice(0, 55)}_${shortHash(flat, 7)}`, `t_${safe.slice(0, 53)}_${shortHash(flat, 7)}`]
    return tried.find(candidate => this.#capable.toolName.test(candidate)) ?? flat
  }

  #free(wanted: string, place: string | undefined): string {
    let wire = wanted
    for (let n = 2; this.#offered.has(key(wire, place)); n++) {
      wire = `${wanted}_${n}`
      if (!this.#capable.toolName.test(wire)) wire = `${wanted.slice(0, 55)}_${n}`
    }
    return wire
  }
}

function wireTool(tool: NamedTool, names: WireNames, capable: Capable): Tool {
  const name = names.wireName(tool.name, tool.namespace)
  const { namespace, ...rest } = tool
  const place = namespace !== undefined && capable.namespaces ? { namespace } : {}
  if (tool.type === 'function' || capable.freeformTools) return { ...rest, ...place, name } as Tool
  return {
    type: 'function',
    ...place,
    name,
    description: describeFreeform(tool),
    parameters: {
      type: 'object',
      properties: { input: { type: 'string', description: 'The whole input of the tool, as plain text.' } },
      required: ['input'],
      additionalProperties: false,
    },
  }
}

function describeFreeform({ description, grammar }: FreeformTool): string {
  const asked = grammar && `The input has to match this ${grammar.syntax} grammar:\n${grammar.definition}`
  return [description, asked].filter(text => text !== undefined && text !== '').join('\n\n')
}

/** Turns in the words of the wire, in their order: a result has the name of the call that it answers. */
class WireHistory {
  readonly #names: WireNames
  readonly #capable: Capable
  readonly #called = new Map<string, string>()

  constructor(names: WireNames, capable: Capable) {
    this.#names = names
    this.#capable = capable
  }

  turn(turn: Turn): Turn {
    if (!turn.parts.some(part => part.type === 'tool-call' || part.type === 'tool-result')) return turn
    return { ...turn, parts: turn.parts.map(part => this.#part(part)) }
  }

  #part(part: Part): Part {
    if (part.type === 'tool-call') return this.#call(part)
    if (part.type !== 'tool-result') return part
    const kind = this.#capable.freeformTools ? part.kind : 'function'
    if (part.name === undefined) return { ...part, kind }
    return { ...part, kind, name: this.#called.get(part.callId) ?? this.#names.chosen(part.name) }
  }

  #call(part: ToolCallPart): ToolCallPart {
    const { namespace, ...rest } = part
    const call: ToolCallPart = { ...rest, name: this.#names.wireName(part.name, namespace) }
    this.#called.set(call.id, call.name)
    if (namespace !== undefined && this.#capable.namespaces) call.namespace = namespace
    if (part.kind === 'function' || this.#capable.freeformTools) return call
    return { ...call, kind: 'function', arguments: JSON.stringify({ input: part.arguments }) }
  }
}

/** Whether a part of the history needs another form although no offered tool does. */
function isOdd(part: Part, capable: Capable): boolean {
  if (part.type === 'tool-result') return part.kind === 'freeform' && !capable.freeformTools
  if (part.type !== 'tool-call') return false
  if (part.kind === 'freeform' && !capable.freeformTools) return true
  return (part.namespace !== undefined && !capable.namespaces) || !capable.toolName.test(part.name)
}

function wireChoice(choice: ToolChoice, names: WireNames): ToolChoice {
  if (choice.type === 'named') return { type: 'named', name: names.chosen(choice.name) }
  if (choice.type === 'allowed') return { ...choice, names: choice.names.map(name => names.chosen(name)) }
  return choice
}

function restoring(names: WireNames, next: TakeEvent): TakeEvent {
  /** The inputs that are being unwrapped, by part, and what of each has been passed on. */
  const open = new Map<number, { unwrapper: InputUnwrapper; pieces: string[] }>()

  const close = (index: number): void => {
    const input = open.get(index)
    if (!input) return
    open.delete(index)
    const { rest } = input.unwrapper.end(input.pieces.join(''))
    if (rest !== '') next({ type: 'delta', index, text: rest })
  }

  return event => {
    switch (event.type) {
      case 'part-start': {
        const { part } = event
        const tool = part.type === 'tool-call' ? names.offered(part.name, part.namespace) : undefined
        if (part.type !== 'tool-call' || !tool) return next(event)
        if (tool.wrapped && part.kind === 'function')
          open.set(event.index, { unwrapper: new InputUnwrapper(), pieces: [] })
        return next({ ...event, part: restored(part, tool) })
      }
      case 'delta': {
        const input = open.get(event.index)
        if (!input) return next(event)
        const text = input.unwrapper.push(event.text)
        if (text === '') return
        input.pieces.push(text)
        return next({ ...event, text })
      }
      case 'part-end':
        close(event.index)
        return next(event)
      case 'finish':
        // A reply that was cut may leave its last call open.
        for (const index of [...open.keys()]) close(index)
        return next(event)
      default:
        return next(event)
    }
  }
}

function restored(call: ToolCallStart, tool: Offered): ToolCallStart {
  const { namespace: _, ...rest } = call
  const namespace = tool.namespace ?? call.namespace
  return {
    ...rest,
    name: tool.name,
    ...(namespace !== undefined && { namespace }),
    kind: tool.wrapped ? 'freeform' : call.kind,
  }
}

function key(name: string, namespace: string | undefined): string {
  return namespace === undefined ? name : `${namespace}\n${name}`
}
