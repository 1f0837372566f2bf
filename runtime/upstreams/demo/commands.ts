import { words } from './pieces.ts'

/** What a command answers with. */
export type Command = { pieces: Iterable<string> } | { refuse: true }

/** A way to steer the demo by how the last user message begins. */
interface CommandRule {
  /** How users are told to write it. */
  usage: string
  pattern: RegExp
  run(match: RegExpExecArray): Command
}

const COUNT_LIMIT = 10_000
const REPEAT_LIMIT = 1_000

const commandRules: readonly CommandRule[] = [
  { usage: 'say: TEXT', pattern: /^say\s*:\s*([\s\S]*)$/i, run: ([, text = '']) => ({ pieces: words(text) }) },
  {
    usage: 'repeat N: TEXT',
    pattern: /^repeat\s+(\d{1,6})(?:\s+times)?\s*:\s*([\s\S]*)$/i,
    run: ([, count, text = '']) => ({ pieces: repeated(text, Math.min(Number(count), REPEAT_LIMIT)) }),
  },
  {
    usage: 'count to N',
    pattern: /^count\s+(?:up\s+)?to\s+(\d{1,6})\b/i,
    run: ([, to]) => ({ pieces: numbers(Math.min(Number(to), COUNT_LIMIT)) }),
  },
  { usage: 'refuse', pattern: /^(?:please\s+)?refuse\b/i, run: () => ({ refuse: true }) },
  { usage: 'help', pattern: /^(?:help|what can you do)\b\W*$/i, run: () => ({ pieces: words(HELP) }) },
]

/** The command that a message begins with, if any. */
export function commandOf(asked: string): Command | undefined {
  for (const rule of commandRules) {
    const match = rule.pattern.exec(asked)
    if (match) return rule.run(match)
  }
  return undefined
}

const HELP = [
  'I am the demo of Headgate: no model is behind me, but I answer in every protocol as one would. Try:',
  '- "say: TEXT" answers exactly TEXT, "repeat 3: TEXT" says it three times, "count to 20" streams numbers, "refuse" refuses.',
  '- Offer me tools and name one: "call get_weather with city: Paris". I call it, and tell you what it answered.',
  '- Ask for JSON with a schema: you get a value that fits it.',
  '- Ask me to reason, limit my tokens, set stop sequences: I obey and count.',
  '- Other models simulate faults: demo-error-429, demo-delay-2000, demo-cut-3. The whole list is in docs/demo.md.',
].join('\n')

function* repeated(text: string, count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    if (i > 0) yield '\n'
    yield* words(text)
  }
}

function* numbers(to: number): Generator<string> {
  for (let i = 1; i <= to; i++) yield i === 1 ? '1' : ` ${i}`
}
