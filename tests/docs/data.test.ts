import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseJSONC, parseTOML, parseYAML } from 'confbox'
import { describe, expect, it } from 'vitest'
import { blocksOf, documents, placeOf, readDocument, root } from './blocks.ts'

const PARSERS: Record<string, (text: string) => unknown> = {
  json: text => JSON.parse(text),
  jsonc: text => parseJSONC(text),
  toml: text => parseTOML(text),
  yaml: text => parseYAML(text),
}

/** Languages that something judges, and those that nothing here can. */
const JUDGED = [...Object.keys(PARSERS), 'ts', 'sh', 'console']
const UNJUDGED = ['', 'text', 'ini', 'sql', 'diff', 'dockerfile', 'markdown', 'promql', 'nginx']

describe.each(documents())('%s', file => {
  it('has data that can be read', () => {
    for (const block of blocksOf(file)) {
      const parse = PARSERS[block.language]
      if (parse) expect(() => parse(block.text), placeOf(block)).not.toThrow()
      expect([...JUDGED, ...UNJUDGED], placeOf(block)).toContain(block.language)
    }
  })

  it('links to what is there', () => {
    const text = withoutBlocks(readDocument(file))
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target!)) continue
      const [path, anchor] = target!.split('#')
      const linked = path === '' ? file : relative(root, join(root, dirname(file), path!))
      expect(existsSync(join(root, linked)), `${file}: ${target}`).toBe(true)
      if (anchor && linked.endsWith('.md')) expect(anchorsOf(linked), `${file}: ${target}`).toContain(anchor)
    }
  })
})

/** As GitHub makes them of headings. */
function anchorsOf(file: string): string[] {
  const headings = withoutBlocks(readDocument(file)).matchAll(/^#+ (.+)$/gm)
  const seen = new Map<string, number>()
  return [...headings].map(([, heading]) => {
    const plain = heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = plain.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    return before === 0 ? slug : `${slug}-${before}`
  })
}

function withoutBlocks(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```/gm, '')
}
