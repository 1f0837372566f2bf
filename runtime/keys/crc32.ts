/** The CRC-32 of zip and PNG, of a text's characters below 256. */
export function crc32(text: string): number {
  let crc = 0xffffffff
  for (let n = 0; n < text.length; n++) crc = TABLE[(crc ^ text.charCodeAt(n)) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
