/** The id that an answer and its log lines carry. Always our own: usage is told apart by it, so no client may choose it. */
export function newRequestId(): string {
  return `req_${crypto.randomUUID()}`
}
