const OTHER_PREFIXES = /^(?:msg|resp|chatcmpl|gen)[-_]/

/** A reply's id with Chat's prefix; the same id gives the same name. */
export function completionId(id: string): string {
  return id.startsWith('chatcmpl-') ? id : `chatcmpl-${id.replace(OTHER_PREFIXES, '')}`
}

/** A call's own id, which the client sends back with the result; one is made where the upstream gave none. */
export function toolCallId(id: string, completion: string, index: number): string {
  return id === '' ? `call_${completion.replace(/^chatcmpl-/, '')}_${index}` : id
}
