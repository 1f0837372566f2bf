const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22

const EVENT = bytesOf('event: ')
const DATA = bytesOf('data: {"type":"')
const ENDING = bytesOf('.delta')

/**
 * Whether a frame is a piece of text, reasoning or arguments, told by its name alone: nine of ten frames are, and a
 * search through each of them would cost more than everything else that is done with it. A frame whose name does not
 * stand first is not recognised, which costs time and nothing else.
 */
export function isDeltaFrame(frame: Uint8Array): boolean {
  if (startsWith(frame, EVENT)) return endsBefore(frame, EVENT.length, LF)
  return startsWith(frame, DATA) && endsBefore(frame, DATA.length, QUOTE)
}

/** Whether the name that runs from `start` to the byte `end` ends with `.delta`. */
function endsBefore(frame: Uint8Array, start: number, end: number): boolean {
  let at = start
  // No name is longer.
  const limit = Math.min(frame.length, start + 80)
  while (at < limit && frame[at] !== end && frame[at] !== CR) at++
  if (at === limit) return false
  for (let i = 1; i <= ENDING.length; i++) if (frame[at - i] !== ENDING[ENDING.length - i]) return false
  return true
}

function startsWith(frame: Uint8Array, bytes: readonly number[]): boolean {
  for (let i = 0; i < bytes.length; i++) if (frame[i] !== bytes[i]) return false
  return true
}

function bytesOf(ascii: string): readonly number[] {
  return Array.from(ascii, letter => letter.charCodeAt(0))
}
