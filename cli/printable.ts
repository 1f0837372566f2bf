/** Text from outside, on one line: what could steer a terminal is shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, character => `\\u{${character.codePointAt(0)!.toString(16)}}`)
}
