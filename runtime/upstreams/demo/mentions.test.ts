import { expect, it } from 'vitest'
import { mentions } from './mentions.ts'

const TOOLS = ['get_weather', 'search', 'Read', 'apply-patch']
const cases: [string, string[]][] = [
  ['What is the weather?', []],
  ['get_weather city: Paris', ['get_weather']],
  ['Please use get_weather and then apply-patch.', ['get_weather', 'apply-patch']],
  ['get_weather city: Paris, get_weather city: London', ['get_weather', 'get_weather']],
  ['my_get_weather_2', []],
  ['I search for peace', []],
  ['call search', ['search']],
  ['run the tool `search` now', ['search']],
  ['Read the news', []],
  ['use Read on a.txt', ['Read']],
  ['use the weather tool', ['get_weather']],
  ['use the apply tool', ['apply-patch']],
  ['call a tool', ['get_weather']],
  ['use both tools', ['get_weather', 'search']],
  ['use all the tools', TOOLS],
  ['I have many tools in my shed', []],
  ['Do NOT call any tools. Do NOT use Read, or any other tool.', []],
  ['Never use get_weather, and don’t run `search`', []],
  ['Do not use Read; use search', ['search']],
]

it.each(cases)('%s', (text, names) => {
  expect(mentions(text, TOOLS).map(mention => mention.name)).toEqual(names)
})

it('each mention has the words that follow it', () => {
  const [first, second] = mentions('get_weather city: Paris, get_weather city: London', TOOLS)
  expect(first?.rest).toContain('Paris')
  expect(first?.rest).not.toContain('London')
  expect(second?.rest).toContain('London')
})

it('what stands after "then" is for later', () => {
  const asked = mentions('get_weather city: Paris and `search` then apply-patch; Then use Read', TOOLS)
  expect(asked.map(mention => mention.later === true)).toEqual([false, false, true, true])
  expect(asked[1]?.rest).toBe('')
})
