import type { PartStart } from '../../canonical/event.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'

export type ToolCallStart = Extract<PartStart, { type: 'tool-call' }>

/** A tool call in the client's own words. */
export interface ClientCall {
  name: string
  namespace?: string
  kind: 'function' | 'freeform'
  /** The arguments are JSON around the one text that the tool takes: `{"input": "…"}`. */
  wrapped: boolean
}

/**
 * Finds the tool that the client offered behind a call. Upstreams without namespaces know a namespaced tool as
 * `namespace__name`, upstreams without freeform tools know them as functions with the one parameter `input`: Codex
 * ends its turn when either comes back that way.
 */
export function toolLookup(request: CanonicalRequest): (call: ToolCallStart) => ClientCall {
  const offered = new Map<string, { name: string; namespace?: string; freeform: boolean }>()
  for (const tool of request.tools) {
    if (tool.type === 'hosted') continue
    const { name, namespace } = tool
    const entry = { name, ...(namespace === undefined ? {} : { namespace }), freeform: tool.type === 'freeform' }
    offered.set(key(name, namespace), entry)
    if (namespace === undefined) continue
    const flat = `${namespace}__${name}`
    if (!offered.has(flat)) offered.set(flat, entry)
  }
  return call => {
    const tool = offered.get(key(call.name, call.namespace))
    const name = tool?.name ?? call.name
    const namespace = tool?.namespace ?? call.namespace
    const wrapped = call.kind === 'function' && tool?.freeform === true
    const kind = wrapped ? 'freeform' : call.kind
    return { name, ...(namespace === undefined ? {} : { namespace }), kind, wrapped }
  }
}

function key(name: string, namespace: string | undefined): string {
  return namespace === undefined ? name : `${namespace} ${name}`
}
