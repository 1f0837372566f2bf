import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** A fenced block of a document. */
export interface Block {
  /** From the repository's root. */
  file: string
  /** Of its first line of text, from one. */
  line: number
  /** As the fence has it; empty for none. */
  language: string
  text: string
}

/** The documents that users read. */
export function documents(): string[] {
  const pages = readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md'))
  return ['README.md', 'CONTRIBUTING.md', ...pages.sort().map(name => `docs/${name}`)]
}

export function readDocument(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** The blocks of a document in their order, without the indent that they share with their fence. */
export function blocksOf(file: string): Block[] {
  const blocks: Block[] = []
  let open: { indent: string; block: Block; lines: string[] } | undefined
  for (const [index, line] of readDocument(file).split('\n').entries()) {
    const fence = /^( *)```(\S*)/.exec(line)
    if (open && fence && fence[2] === '') {
      blocks.push({ ...open.block, text: open.lines.join('\n') })
      open = undefined
    } else if (open) open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line)
    else if (fence)
      open = { indent: fence[1]!, block: { file, line: index + 2, language: fence[2]!, text: '' }, lines: [] }
  }
  if (open) throw new Error(`${file}:${open.block.line}: the block has no end.`)
  return blocks
}

export const placeOf = ({ file, line }: Block): string => `${file}:${line}`
