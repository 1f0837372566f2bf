import type { RecordedProtocol } from '../recordings.ts'
import { messagesReader } from './anthropic-messages.ts'
import { geminiReader } from './gemini.ts'
import { chatReader } from './openai-chat.ts'
import { responsesReader } from './openai-responses.ts'
import type { Access, Reader } from './said.ts'

/** The official client of each protocol. */
export const readers: Record<RecordedProtocol, (access: Access) => Reader> = {
  'openai-chat': chatReader,
  'openai-responses': responsesReader,
  'anthropic-messages': messagesReader,
  gemini: geminiReader,
}
