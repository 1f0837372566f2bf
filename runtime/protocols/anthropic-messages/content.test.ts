import { describe, expect, it } from 'vitest'
import type { ContentBlockParam } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import { seal } from '../seal.ts'
import { contentBlocks, decodeContent } from './content.ts'

describe('images', () => {
  it.each([
    [
      { type: 'base64', media_type: 'image/png', data: 'AA' },
      { from: 'base64', data: 'AA', mediaType: 'image/png' },
    ],
    [
      { type: 'url', url: 'https://a.b/c.png' },
      { from: 'url', url: 'https://a.b/c.png' },
    ],
    [
      { type: 'file', file_id: 'file_1' },
      { from: 'file', id: 'file_1' },
    ],
  ] as const)('from %j', (source, expected) => {
    expect(decode({ type: 'image', source }).parts).toEqual([{ type: 'image', source: expected }])
  })

  it('from a new kind of source are reported and left out', () => {
    const { parts, losses } = decode(later({ type: 'image', source: { type: 'orbit' } }))
    expect(parts).toEqual([])
    expect(losses).toMatchObject([{ feature: 'image.source.orbit', where: 'messages[0].content[0]' }])
  })
})

describe('documents', () => {
  it.each([
    [
      { type: 'base64', media_type: 'application/pdf', data: 'AA' },
      { from: 'base64', data: 'AA', mediaType: 'application/pdf' },
    ],
    [
      { type: 'text', media_type: 'text/plain', data: 'Hi' },
      { from: 'text', text: 'Hi' },
    ],
    [
      { type: 'url', url: 'https://a.b/c.pdf' },
      { from: 'url', url: 'https://a.b/c.pdf', mediaType: 'application/pdf' },
    ],
    [
      { type: 'file', file_id: 'file_1' },
      { from: 'file', id: 'file_1' },
    ],
    [
      { type: 'content', content: 'Hi' },
      { from: 'text', text: 'Hi' },
    ],
  ] as const)('from %j', (source, expected) => {
    expect(decode({ type: 'document', source }).parts).toEqual([{ type: 'document', source: expected }])
  })

  it('keep title, context, the wish for citations and the cache mark', () => {
    const source = { type: 'text', media_type: 'text/plain', data: 'x' } as const
    const marks = {
      title: 'T',
      context: 'C',
      citations: { enabled: true },
      cache_control: { type: 'ephemeral' },
    } as const
    expect(decode({ type: 'document', source, ...marks }).parts[0]).toMatchObject({
      title: 'T',
      context: 'C',
      citations: true,
      cache: {},
    })
  })

  it('made of blocks are their text, with their images beside it', () => {
    const image = { type: 'image', source: { type: 'url', url: 'https://a.b/c.png' } } as const
    const content = [{ type: 'text', text: 'a' }, image, { type: 'text', text: 'b' }] as const
    const { parts } = decode({ type: 'document', source: { type: 'content', content: [...content] } })
    expect(parts).toEqual([
      { type: 'document', source: { from: 'text', text: 'a\n\nb' } },
      { type: 'image', source: { from: 'url', url: 'https://a.b/c.png' } },
    ])
  })

  it('that are passages found by the client say where they were found', () => {
    const content = [{ type: 'text', text: 'p' } as const]
    expect(decode({ type: 'search_result', source: 'https://a.b', title: 'T', content }).parts).toEqual([
      { type: 'document', source: { from: 'text', text: 'p' }, title: 'T', context: 'https://a.b' },
    ])
  })
})

describe('results of tools', () => {
  it('keep their images as images', () => {
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AA' } } as const
    const { parts } = decode({
      type: 'tool_result',
      tool_use_id: 'toolu_1',
      content: [{ type: 'text', text: 'see' }, image],
    })
    expect(parts).toMatchObject([
      { type: 'tool-result', content: [{ text: 'see' }, { type: 'image', source: { from: 'base64', data: 'AA' } }] },
    ])
  })

  it('keep what belongs to this protocol, and report what nobody knows', () => {
    const content = [{ type: 'tool_reference', tool_name: 'f' }, { type: 'hologram' }]
    const { parts, losses } = decode(later({ type: 'tool_result', tool_use_id: 't', content }))
    expect(parts).toMatchObject([{ content: [{ type: 'foreign', tag: 'tool_reference' }] }])
    expect(losses).toMatchObject([{ feature: 'tool-result.hologram', where: 'messages[0].content[0].content[1]' }])
  })
})

describe('citations', () => {
  it('keep the passage, the title and an address', () => {
    const web = {
      type: 'web_search_result_location',
      url: 'https://a.b',
      title: 'A',
      cited_text: 'x',
      encrypted_index: 'e',
    } as const
    const page = {
      type: 'page_location',
      cited_text: 'y',
      document_index: 0,
      document_title: null,
      start_page_number: 1,
      end_page_number: 2,
    } as const
    expect(decode({ type: 'text', text: 't', citations: [web, page] }).parts).toEqual([
      { type: 'text', text: 't', citations: [{ url: 'https://a.b', title: 'A', citedText: 'x' }, { citedText: 'y' }] },
    ])
  })
})

describe('tool calls', () => {
  it('of a toolset are in its namespace', () => {
    const call = { type: 'tool_use', id: 't', name: 'click', input: {}, toolset_name: 'browser' } as const
    expect(decode(call).parts).toMatchObject([{ name: 'click', namespace: 'browser' }])
  })

  it('made by code are reported, made by the model are not', () => {
    const call = { type: 'tool_use', id: 't', name: 'f', input: {} } as const
    expect(decode({ ...call, caller: { type: 'direct' } }).losses).toEqual([])
    const caller = { type: 'code_execution_20260120', tool_id: 's' } as const
    expect(decode({ ...call, caller }).losses).toMatchObject([{ feature: 'tool-call.caller' }])
  })
})

describe('state of other makers', () => {
  const state = { origin: 'openai-responses', maker: 'openai', value: 'enc', id: 'rs_1' } as const

  it('comes out of a signature, beside the text that it belongs to', () => {
    expect(decode({ type: 'thinking', thinking: 'Hm.', signature: seal(state) }).parts).toEqual([
      { type: 'reasoning', text: 'Hm.', opaque: state },
    ])
  })

  it('comes out of a redacted block, with the text that was kept with it', () => {
    expect(decode({ type: 'redacted_thinking', data: seal(state) }).parts).toEqual([
      { type: 'reasoning', text: '', opaque: state },
    ])
    const kept = { ...state, text: 'Hm.' }
    expect(decode({ type: 'redacted_thinking', data: seal(kept) }).parts).toEqual([
      { type: 'reasoning', text: 'Hm.', opaque: kept },
    ])
  })

  it('of a call that is gone is gone', () => {
    const data = seal({ origin: 'gemini', value: 'v', id: 'toolu_as_x' })
    expect(decode({ type: 'redacted_thinking', data })).toEqual({ parts: [], losses: [] })
  })

  it('that its own maker signed stays as it is', () => {
    expect(decode({ type: 'redacted_thinking', data: 'aGcxOnope' }).parts).toEqual([
      { type: 'reasoning', text: '', redacted: true, opaque: { origin: 'anthropic-messages', value: 'aGcxOnope' } },
    ])
  })
})

describe('blocks of this protocol alone', () => {
  const known = Object.keys(contentBlocks).filter(
    tag => !/^(text|image|document|search_result|thinking|redacted_thinking|tool_use|tool_result)$/.test(tag),
  )

  it.each(known)('%s is kept as it came', tag => {
    const block = { type: tag, anything: { at: 'all' } }
    expect(decode(later(block))).toEqual({
      parts: [{ type: 'foreign', origin: 'anthropic-messages', tag, value: block }],
      losses: [],
    })
  })

  it('a new one is reported with its place, and never fatal', () => {
    expect(decode(later({ type: 'block_of_2030' }))).toEqual({
      parts: [],
      losses: [{ feature: 'content.block_of_2030', where: 'messages[0].content[0]', why: 'not known to this gateway' }],
    })
  })
})

/** A block that the validator lets pass although no type describes it. */
function later(block: { type: string; [member: string]: unknown }): ContentBlockParam {
  return block as unknown as ContentBlockParam
}

function decode(block: ContentBlockParam) {
  const losses: Loss[] = []
  return { parts: decodeContent([block], { losses, at: 'messages[0].content' }), losses }
}
