import type { RecordedProtocol } from '../recordings.ts'
import { messagesReader } from './anthropic-messages.ts'
import { geminiReader } from './gemini.ts'
import { chatReader } from './openai-chat.ts'
import { responsesReader } from './openai-responses.ts'
import type { Access, Reader } from './said.ts'

/** One server, read by the official client of each protocol. */
export function readersOf(access: Access): Record<RecordedProtocol, Reader> {
  return {
    'openai-chat': chatReader(access),
    'openai-responses': responsesReader(access),
    'anthropic-messages': messagesReader(access),
    gemini: geminiReader(access),
  }
}
