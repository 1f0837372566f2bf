import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Redaction, redactStream as readStream, redactText as readText } from './redact-text.ts'

const nothing: Redaction = { fields: new Set(), secrets: [] }
const redactText = (text: string, redaction: Redaction) => readText(text, redaction).text
const redactStream = (text: string, redaction: Redaction) => readStream(text, redaction).text

const PNG = `iVBORw0KGgo${'A'.repeat(1_000)}`
const OPAQUE = `EqQB${'bC1+'.repeat(100)}==`
const KEY = 'sk-ant-api03-abcdefghijklmnopqrstuvwxyz'

const json = (value: unknown, redaction = nothing) => JSON.parse(redactText(JSON.stringify(value), redaction))

describe('keys', () => {
  it.each([
    ['of OpenAI', 'sk-proj-abcdefghijklmnopqrstuvwxyz0123456789_-'],
    ['of Anthropic', KEY],
    ['of OpenRouter', `sk-or-v1-${'0a'.repeat(32)}`],
    ['of Google', `AIza${'SyA-b_c'.repeat(5)}`],
    ['of express mode', `AQ.Ab8RN6${'x'.repeat(40)}`],
    ['of Groq', `gsk_${'aB3'.repeat(16)}`],
    ['of xAI', `xai-${'aB3'.repeat(16)}`],
    ['of Hugging Face', `hf_${'aB3'.repeat(12)}`],
    ['of AWS', 'AKIAIOSFODNN7EXAMPLE'],
    ['of Bedrock', `ABSK${'aB3='.repeat(12)}`],
    ['of GitHub', `ghp_${'aB3'.repeat(12)}`],
    ['of this gateway', `hg-${'aB3'.repeat(15)}x`],
    ['of the admin API', `hga-${'aB3'.repeat(15)}x`],
    ['which are web tokens', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${'s'.repeat(20)}`],
  ])('%s are taken out of any text, whatever is around them', (_, key) => {
    expect(redactText(`my key is ${key}, and no more`, nothing)).toBe('my key is [secret], and no more')
    expect(json({ a: [{ text: `"${key}"\n` }] })).toEqual({ a: [{ text: '"[secret]"\n' }] })
    expect(json({ [key]: 1 })).toEqual({ '[secret]': 1 })
    // As a tool's arguments have it: JSON within JSON.
    expect(json({ arguments: JSON.stringify({ key }) })).toEqual({ arguments: '{"key":"[secret]"}' })
  })

  it('are taken out after a header’s name and in URLs, and prose stays', () => {
    expect(redactText('curl -H "Authorization: Bearer abc.def"', nothing)).toBe(
      'curl -H "Authorization: Bearer [secret]"',
    )
    expect(redactText('bearer 0123456789abcdefg', nothing)).toBe('bearer [secret]')
    expect(redactText('postgres://app:hunter2@db/x', nothing)).toBe('postgres://app:[secret]@db/x')
    for (const prose of [
      'the bearer of responsibilities',
      'risk-assessments-and-more',
      'https://a.example:8080/b@c',
      'task_id',
    ])
      expect(redactText(prose, nothing)).toBe(prose)
    const pem = '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'
    expect(json({ text: `a ${pem} b` })).toEqual({ text: 'a [secret] b' })
  })

  it('are taken out of what is called a key, and of what only begins as JSON does', () => {
    const body = { headers: { Authorization: 'Basic dTpw', 'X-API-Key': 'any' }, required: ['api_key'] }
    expect(json(body)).toEqual({
      headers: { Authorization: '[secret]', 'X-API-Key': '[secret]' },
      required: ['api_key'],
    })
    expect(json({ text: `[a link] and ${KEY}` })).toEqual({ text: '[a link] and [secret]' })
    expect(redactText(`{ key = ${KEY} }`, { ...nothing, secrets: ['key ='] })).toBe('{ [secret] [secret] }')
  })

  it('of the call itself are taken out however they look', () => {
    expect(json({ text: 'say pass-word, pass-word!' }, { ...nothing, secrets: ['pass-word'] })).toEqual({
      text: 'say [secret], [secret]!',
    })
  })
})

describe('media and opaque state', () => {
  it.each([
    [{ type: 'image_url', image_url: { url: `data:image/jpeg;base64,${PNG}` } }, '[image/jpeg, 758 B]'],
    [{ source: { type: 'base64', media_type: 'image/webp', data: PNG } }, '[image/webp, 758 B]'],
    [{ source: { data: PNG, type: 'base64', media_type: 'image/webp' } }, '[image/webp, 758 B]'],
    [{ inlineData: { mimeType: 'audio/wav', data: PNG } }, '[audio/wav, 758 B]'],
    [{ input_audio: { data: PNG, format: 'mp3' } }, '[audio/mp3, 758 B]'],
    [{ b64_json: PNG }, '[image/png, 758 B]'],
    [{ result: `iVBORw0KGgo${'A'.repeat(200_000)}` }, '[image/png, 150 kB]'],
  ])('%# are told by their type and size', (part, label) => {
    const kept = JSON.stringify(json(part))
    expect(kept).toContain(label)
    expect(kept).not.toContain('AAAAA')
  })

  it('state that only its maker can read is shortened', () => {
    expect(json({ type: 'reasoning', encrypted_content: OPAQUE, format: 'openai-responses-v1' })).toEqual({
      ...{ type: 'reasoning', format: 'openai-responses-v1' },
      encrypted_content: `EqQBbC1+bC1+…[${OPAQUE.length} characters]`,
    })
  })

  it('a data URL within a text is only that part of it', () => {
    expect(json({ text: `see ![x](data:image/png;base64,${PNG}) there` })).toEqual({
      text: 'see ![x]([image/png, 758 B]) there',
    })
  })
})

describe('fields of the config', () => {
  const fields: Redaction = { ...nothing, fields: new Set(['password', 'user']) }

  it('have no value, whatever it was, at any depth and in any case', () => {
    const body = {
      user: { name: 'ada', tags: ['"}]'] },
      a: [{ Password: 'x\\"y' }, { password: 5, z: 1 }],
      'pass\u0077ord': null,
    }
    expect(json(body, fields)).toEqual({
      ...{ user: '[redacted]', a: [{ Password: '[redacted]' }, { password: '[redacted]', z: 1 }] },
      password: '[redacted]',
    })
    expect(redactText('{"p\\u0061ssword" : [1, {"a":2}] , "b":1}', fields)).toBe(
      '{"p\\u0061ssword" : "[redacted]" , "b":1}',
    )
  })

  it('have none in a tool’s arguments either', () => {
    expect(json({ arguments: '{"password":"hunter2","n":1}' }, fields)).toEqual({
      arguments: '{"password":"[redacted]","n":1}',
    })
  })

  it('stand for members, not for texts', () => {
    expect(json({ role: 'user', text: 'password' }, fields)).toEqual({ role: 'user', text: 'password' })
  })
})

describe('what is cut', () => {
  const body = JSON.stringify({
    model: 'm',
    password: { a: 'hunter2' },
    messages: [{ text: `é \\ "${KEY}" \u{1f600}` }, { source: { media_type: 'image/png', data: PNG } }],
    arguments: JSON.stringify({ password: 'hunter2' }),
  })

  it('is read as far as it goes, wherever that is, and shows nothing more', () => {
    const fields: Redaction = { ...nothing, fields: new Set(['password']) }
    for (let end = 0; end <= body.length; end++) {
      const kept = redactText(body.slice(0, end), fields)
      expect(kept).not.toContain('hunter2')
      // What is left of a key that was cut is too short to be known for one; whoever cuts takes that into account.
      expect(kept).not.toContain(KEY)
      if (end > body.indexOf(PNG) + 300) expect(kept).not.toContain('AAAAAAAAAAAA')
    }
  })

  it('changes nothing but what is taken out', () => {
    const plain = '{ "a" : 12345678901234567890, "b":[1,2.50,true,null], "c":"\\u00e9\\/" }'
    for (let end = 0; end <= plain.length; end++)
      expect(redactText(plain.slice(0, end), nothing)).toBe(plain.slice(0, end))
  })
})

describe('a stream', () => {
  const frames = (...data: unknown[]) => data.map(one => `data: ${JSON.stringify(one)}\n\n`).join('')
  const pieces = ['the key ', 'is sk-a', 'nt-api03-abcdefg', 'hijklmnopqrst', 'uvwxyz, ', 'and no more']

  it.each<[string, (text: string) => unknown]>([
    ['Chat', (text: string) => ({ id: 'chatcmpl-1', choices: [{ index: 0, delta: { content: text } }] })],
    ['Messages', (text: string) => ({ type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text } })],
    ['Responses', (text: string) => ({ type: 'response.output_text.delta', item_id: 'msg_1', delta: text })],
    ['Gemini', (text: string) => ({ candidates: [{ content: { parts: [{ text }] } }] })],
  ])('of %s has no key that is spread over its events', (_, frame) => {
    const kept = redactStream(frames(...pieces.map(frame)), nothing)
    expect(kept).toContain('is [secret]')
    expect(kept).toContain('and no more')
    for (const part of ['sk-a', 'nt-api03', 'hijklmn', 'uvwxyz']) expect(kept).not.toContain(part)
    expect(kept.match(/^data: /gm)).toHaveLength(pieces.length)
    expect(redactStream(`[${pieces.map(text => JSON.stringify(frame(text))).join(',\n')}]`, nothing)).not.toContain(
      'hijklmn',
    )
  })

  it.each([
    ['twice', `{"delta":"delta","delta":"${KEY}"}`],
    ['twice, in broken JSON', `{"delta":"delta":"${KEY}`],
    ['in a list', `{"content":["delta","${KEY}"]}`],
  ])('has no key behind a text that it does not go on from: %s', (_, event) => {
    expect(redactStream(`data: ${event}\n\n`, nothing)).not.toContain(KEY.slice(0, 14))
  })

  it('has no field of a tool’s arguments, of several calls at once', () => {
    const delta = (index: number, text: string) => ({
      choices: [{ index: 0, delta: { tool_calls: [{ index, function: { arguments: text } }] } }],
    })
    const kept = redactStream(
      frames(delta(0, '{"pass'), delta(1, '{"a":'), delta(0, 'word":"hun'), delta(1, '"b"}'), delta(0, 'ter2"}')),
      { ...nothing, fields: new Set(['password']) },
    )
    expect(kept).not.toMatch(/hun|ter2/)
    expect(kept).toContain('[redacted]')
    expect(kept).toContain('\\"b\\"}')
  })

  it('that has nothing of the kind stays byte by byte, its ids and comments too', () => {
    const id = 'chatcmpl-0123456789'
    const plain = `: keep-alive\n\nevent: x\n${frames(...Array.from({ length: 50 }, () => ({ id, delta: 'word ' })))}data: [DONE]\n\n`
    expect(redactStream(plain, nothing)).toBe(plain)
    for (let end = 0; end < 200; end++) expect(redactStream(plain.slice(0, end), nothing)).toBe(plain.slice(0, end))
  })
})

describe('whatever a body says', () => {
  const quiet = fc.jsonValue({ maxDepth: 4 }).filter(value => !/[\w.+/=~-]{15}|:\/\//.test(JSON.stringify(value)))

  it('stays where there is nothing to take out, however it is written', () => {
    const written = fc
      .tuple(quiet, fc.constantFrom(0, 1, '\t'))
      .map(([value, space]) => JSON.stringify(value, null, space))
    fc.assert(fc.property(written, text => redactText(text, nothing) === text && redactStream(text, nothing) === text))
  })

  it('it never throws, and reads no further than it is to', () => {
    const odd = fc.array(
      fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', 'data:', '\n', 'é ', '\\u00', '"delta":', KEY),
    )
    fc.assert(
      fc.property(odd, fc.nat(200), (parts, most) => {
        const text = parts.join('')
        expect(readText(text, nothing, most).text).not.toContain(KEY.slice(0, 14))
        expect(readStream(text, nothing, most).text).not.toContain(KEY.slice(0, 14))
      }),
    )
  })

  it('it loses what was put into it, at any place and depth', () => {
    const planted = fc.tuple(quiet, fc.string({ maxLength: 9 }), fc.nat(3)).map(([value, before, depth]) => {
      let body: unknown = { before: `${before} ${KEY} `, password: value, value }
      for (let n = 0; n < depth; n++) body = n % 2 === 0 ? [JSON.stringify(body)] : { nested: body, value }
      return JSON.stringify(body)
    })
    const fields: Redaction = { fields: new Set(['password']), secrets: [] }
    fc.assert(
      fc.property(planted, text => {
        const kept = redactText(text, fields)
        expect(kept).not.toContain('abcdefghijklmnop')
        expect(kept).toContain('[secret]')
        expect(kept).toContain('[redacted]')
        JSON.parse(kept)
      }),
    )
  })
})

describe('what is made to take long', () => {
  const A = 'a'.repeat(8)
  it.each([
    ['a medium that is padding', 'data:image/png;base64,', '=', 'A'],
    ['what might be the heads of many tokens', '', `-eyJ${A}`, '!'],
    ['tokens without an end', '', `-eyJ${A}.eyJ`, '!'],
  ])('is read in a moment: %s', (_, before, unit, after) => {
    const said = before + unit.repeat(200_000 / unit.length) + after
    expect(redactText(said, nothing).length).toBeGreaterThan(0)
    expect(redactText(JSON.stringify({ said }), nothing).length).toBeGreaterThan(0)
  })
})

describe('how much is read', () => {
  const words = 'all that is said, '.repeat(1_000)
  const image = { mimeType: 'image/png', data: 'A'.repeat(50_000) }

  it('is what is to be kept, media and hidden values aside', () => {
    const fields: Redaction = { ...nothing, fields: new Set(['hidden']) }
    const body = JSON.stringify({ image, hidden: words, url: `data:image/gif;base64,${'A'.repeat(9_000)}`, words })
    const { text, cut } = readText(body, fields, 500)
    expect(text).toContain('"[image/png, 38 kB]"},"hidden":"[redacted]","url":"[image/gif, 7 kB]","words":"all that')
    expect(text.length).toBeGreaterThan(400)
    expect(text.length).toBeLessThan(600)
    expect(cut).toBe(true)
    expect(readText(body, fields, 100_000).cut).toBe(false)
  })

  it('ends before what may be the beginning of a key, wherever that is', () => {
    for (const said of [`{"text":"the key is ${KEY} there, ${words}"}`, `the key is ${KEY} there, ${words}`])
      for (let most = 1; most < 100; most++) expect(readText(said, nothing, most).text).not.toMatch(/sk-a|abcd/)
    const events = [...'the key is ', ...KEY.match(/.{1,5}/g)!, ' there'].map(
      delta => `data: ${JSON.stringify({ delta })}\n\n`,
    )
    for (let most = 1; most < events.join('').length; most += 7) {
      const kept = readStream(events.join(''), nothing, most).text
      for (const part of KEY.match(/.{1,5}/g)!.slice(1)) expect(kept).not.toContain(part)
    }
  })

  it('of a stream is so too', () => {
    const events = Array.from({ length: 1_000 }, () => 'data: {"delta":"some words "}\n\n').join('')
    const { text, cut } = readStream(events, nothing, 1_000)
    expect(text.length).toBeGreaterThan(950)
    expect(text.length).toBeLessThan(1_100)
    expect(cut).toBe(true)
    expect(events.startsWith(text.slice(0, 900))).toBe(true)
  })
})
