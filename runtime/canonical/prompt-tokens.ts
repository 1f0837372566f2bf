/** Tokens around the texts of a prompt, as OpenAI documents it: three and the role for a message, three for the reply. */
export const AROUND = { reply: 3, turn: 4, name: 1, call: 4, result: 4 }

/** Code units after which a text of base64's letters alone is no word. */
const LONGEST_WORD = 1_000

/** Whether a text is bytes, which no model reads as text: media and encrypted state in a protocol's own parts. */
export function isEncoded(text: string): boolean {
  return text.length > LONGEST_WORD && /^(data:[^,]*,)?[A-Za-z0-9+/=_-]+$/.test(text.slice(0, LONGEST_WORD))
}
