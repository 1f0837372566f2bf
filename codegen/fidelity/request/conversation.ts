import type { RequestFeature, Section } from '../feature.ts'
import { texts } from './samples.ts'

export const conversationFeatures: Section<RequestFeature> = {
  title: 'Conversation',
  features: [
    {
      name: 'instructions before the conversation',
      asks: {
        'openai-chat': {
          messages: [
            { role: 'system', content: 'Be brief.' },
            { role: 'user', content: 'hi' },
          ],
        },
        'openai-responses': { instructions: 'Be brief.', input: 'hi' },
        'anthropic-messages': { system: 'Be brief.' },
        gemini: { systemInstruction: { parts: [{ text: 'Be brief.' }] } },
      },
      reads: request => texts(request, 'system', 'developer'),
    },
    {
      name: 'instructions in several blocks',
      asks: {
        'openai-chat': {
          messages: [
            {
              role: 'system',
              content: [
                { type: 'text', text: 'One.' },
                { type: 'text', text: 'Two.' },
              ],
            },
            { role: 'user', content: 'hi' },
          ],
        },
        'anthropic-messages': {
          system: [
            { type: 'text', text: 'One.' },
            { type: 'text', text: 'Two.' },
          ],
        },
        gemini: { systemInstruction: { parts: [{ text: 'One.' }, { text: 'Two.' }] } },
      },
      reads: request => texts(request, 'system', 'developer'),
      otherwise: { 'openai-chat': 'joined', 'openai-responses': 'joined', gemini: 'joined' },
    },
    {
      name: 'instructions within the conversation',
      asks: {
        'openai-chat': {
          messages: [
            { role: 'user', content: 'hi' },
            { role: 'assistant', content: 'hello' },
            { role: 'system', content: 'Be brief.' },
            { role: 'user', content: 'go on' },
          ],
        },
        'openai-responses': {
          input: [
            { role: 'user', content: 'hi' },
            { role: 'assistant', content: 'hello' },
            { role: 'developer', content: 'Be brief.' },
            { role: 'user', content: 'go on' },
          ],
        },
        'anthropic-messages': {
          messages: [
            { role: 'user', content: 'hi' },
            { role: 'assistant', content: 'hello' },
            { role: 'system', content: 'Be brief.' },
            { role: 'user', content: 'go on' },
          ],
        },
      },
      reads: request => texts(request, 'system', 'developer'),
      otherwise: {
        'anthropic-messages': 'user text in `<system-reminder>`, where the model has no such role',
        gemini: 'user text in `<system-reminder>`',
      },
    },
    {
      name: 'text of several turns',
      asks: {
        'openai-chat': {
          messages: [
            { role: 'user', content: 'one' },
            { role: 'assistant', content: 'two' },
            { role: 'user', content: 'three' },
          ],
        },
        'openai-responses': {
          input: [
            { role: 'user', content: 'one' },
            { role: 'assistant', content: 'two' },
            { role: 'user', content: 'three' },
          ],
        },
        'anthropic-messages': {
          messages: [
            { role: 'user', content: 'one' },
            { role: 'assistant', content: 'two' },
            { role: 'user', content: 'three' },
          ],
        },
        gemini: {
          contents: [
            { role: 'user', parts: [{ text: 'one' }] },
            { role: 'model', parts: [{ text: 'two' }] },
            { role: 'user', parts: [{ text: 'three' }] },
          ],
        },
      },
      reads: request => [texts(request, 'user'), texts(request, 'assistant')],
    },
    {
      name: 'participants’ names',
      asks: { 'openai-chat': { messages: [{ role: 'user', name: 'ann', content: 'hi' }] } },
      reads: request => request.turns.map(turn => turn.name),
    },
  ],
}
