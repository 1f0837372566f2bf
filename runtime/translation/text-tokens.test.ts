import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { describe, expect, it } from 'vitest'
import { textTokens } from './text-tokens.ts'

const folder = import.meta.dirname
/** Some 40 kB of code. */
const code = readdirSync(folder)
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join(folder, name), 'utf8').replaceAll('<|', '< |'))
  .join('\n')

describe('textTokens', () => {
  it('counts as OpenAI does', async () => {
    expect(await textTokens(['tiktoken is great!'])).toBe(6)
    expect(await textTokens(['antidisestablishmentarianism'])).toBe(6)
    expect(await textTokens(['2 + 2 = 4'])).toBe(7)
    expect(await textTokens(['お誕生日おめでとう'])).toBe(8)
    expect(await textTokens(['tiktoken is great!', '', '2 + 2 = 4'])).toBe(13)
    expect(await textTokens([])).toBe(0)
    expect(await textTokens([''])).toBe(0)
  })

  it('takes the marks of a conversation for the letters that they are', async () => {
    expect(await textTokens(['<|endoftext|>'])).toBeGreaterThan(3)
    expect(await textTokens(['a <|im_start|>system'])).toBeGreaterThan(5)
  })

  it('is exact for texts that it has to cut', async () => {
    expect(code.length).toBeGreaterThan(20_000)
    expect(await textTokens([code])).toBe(countTokens(code))
  })

  it('cuts texts without spaces, and nothing in two that is one character', async () => {
    expect(await textTokens(['a'.repeat(50_000)])).toBe(50_000 / 8)
    const emoji = '🦆'.repeat(5_000)
    const [one] = [countTokens('🦆')]
    expect(await textTokens([`x${emoji}`])).toBeLessThanOrEqual(5_000 * one + 5_000 / 500)
    expect(await textTokens(['\ud800'.repeat(3_000)])).toBeGreaterThan(0)
  })

  it('tells by proportion what is past its limit, whether it is one text or many', async () => {
    const many = Array.from({ length: 100 }, () => code)
    const exact = 100 * countTokens(code)
    for (const texts of [many, [many.join('')]]) {
      const told = await textTokens(texts)
      expect(told / exact).toBeGreaterThan(0.95)
      expect(told / exact).toBeLessThan(1.05)
    }
  })

  it('weighs every part of a long text: half code, half numbers', async () => {
    const numbers = Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 100_003).join(',')
    const half = code.repeat(Math.ceil(numbers.length / code.length)).slice(0, numbers.length)
    const exact = countTokens(half.slice(0, 40_000)) * (half.length / 40_000) + countTokens(numbers)
    expect((await textTokens([half, numbers])) / exact).toBeGreaterThan(0.95)
    expect((await textTokens([half, numbers])) / exact).toBeLessThan(1.05)
  })

  it('lets others work while it counts what is hard to count', async () => {
    let seed = 1
    const letters = Array.from({ length: 100_000 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return String.fromCharCode(97 + ((seed >> 16) % 26))
    }).join('')
    let others = 0
    const timer = setInterval(() => others++, 1)
    await textTokens([letters])
    clearInterval(timer)
    expect(others).toBeGreaterThan(0)
  })
})
