/** Members of a message or a delta that hold what it says, by every name that servers use. */
export const CONTENT_MEMBERS = [
  'content',
  'refusal',
  'tool_calls',
  'function_call',
  'reasoning_content',
  'reasoning',
  'reasoning_text',
  'reasoning_opaque',
  'reasoning_details',
  'audio',
  'images',
] as const
