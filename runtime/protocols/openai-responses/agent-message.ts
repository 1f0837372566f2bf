import type { AgentMessage, AgentMessageContent } from '../../../generated/protocols/openai-responses/types.ts'
import {
  type AgentMessageContentCases,
  dispatchAgentMessageContent,
} from '../../../generated/protocols/openai-responses/variants.ts'
import type { Part } from '../../canonical/part.ts'
import { lose } from '../not-carried.ts'
import { inputContent } from './content.ts'
import { addParts, type Decoding, eachAt } from './decoding.ts'

const contents: AgentMessageContentCases<Decoding, Part[]> = {
  input_text: part => [framed(part.text)],
  output_text: part => [framed(part.text)],
  input_image: (part, decoding) => inputContent([part], decoding),
  input_file: (part, decoding) => inputContent([part], decoding),
  encrypted_content(_, decoding) {
    lose(decoding, 'input.agent_message.encrypted_content', 'only the provider can read it')
    return []
  },
}

/**
 * What one agent told another. Other protocols have no such speaker: it becomes user text that says where it is from,
 * so that the model takes it neither for the user's word nor for its own.
 */
export function agentMessage(item: AgentMessage, decoding: Decoding): void {
  const parts: Part[] = []
  const at = decoding.at
  decoding.at = `${at}.content`
  eachAt(decoding, item.content, part => parts.push(...decode(part, decoding)))
  decoding.at = at
  if (parts.length === 0) return
  const names = [
    ['author', item.author],
    ['recipient', item.recipient],
  ].map(([name, value]) => (value ? ` ${name}="${escapeXml(value)}"` : ''))
  addParts(decoding, 'user', [
    { type: 'text', text: `<agent_message${names.join('')} note="from another agent, not from the user">` },
    ...parts,
    { type: 'text', text: '</agent_message>' },
  ])
}

function decode(part: AgentMessageContent, decoding: Decoding): Part[] {
  return dispatchAgentMessageContent(part, contents, decoding, (_, tag) => {
    lose(decoding, `content.${tag}`, 'the kind of content is not known')
    return []
  })
}

function framed(text: string): Part {
  return { type: 'text', text: escapeXml(text) }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
