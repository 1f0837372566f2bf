// The official clients' own types as judges of what upstreams are sent.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** The types by which a body is judged. */
export const SDK_TYPES = {
  chat: 'OpenAI.Chat.ChatCompletionCreateParams',
  responses: 'OpenAI.Responses.ResponseCreateParams',
  responsesCount: 'OpenAI.Responses.InputTokenCountParams',
  messages: 'Anthropic.MessageCreateParams & Sampling',
  messagesBeta: 'Anthropic.Beta.Messages.MessageCreateParams & Sampling',
  messagesCount: 'Anthropic.MessageCountTokensParams',
  messagesCountBeta: 'Anthropic.Beta.Messages.MessageCountTokensParams',
  gemini: 'GenerateContent',
  geminiCount: 'CountTokens',
} as const

export type SdkType = keyof typeof SDK_TYPES

export interface Sent {
  /** Named in what is wrong with it. */
  name: string
  type: SdkType
  body: object
}

/**
 * Google's client nests otherwise than the wire, and has enums where the wire has their strings: the wire's body is put
 * into the client's types, the exact ones where the client lets plain texts pass as well. Anthropic's client has dropped
 * sampling, which the API takes of older models.
 */
const PRELUDE = `import type OpenAI from 'openai'
import type Anthropic from '@anthropic-ai/sdk'
import type * as Google from '@google/genai'
type Sampling = { temperature?: number; top_p?: number; top_k?: number }
type Wire<T> = unknown extends T ? unknown
  : T extends string ? \`\${T}\`
  : T extends number | boolean | null | undefined ? T
  : T extends readonly (infer Item)[] ? Wire<Item>[]
  : { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: Wire<T[K]> }
type Config = Google.GenerateContentConfig
type Beside = 'systemInstruction' | 'tools' | 'toolConfig' | 'safetySettings' | 'labels' | 'cachedContent' | 'serviceTier' | 'store'
type Elsewhere = 'httpOptions' | 'abortSignal' | 'automaticFunctionCalling' | 'automaticContinuation' | 'continuationToken'
type GenerateContent = Wire<
  { contents: Google.Content[]; systemInstruction?: Google.Content; tools?: Google.Tool[] }
  & Pick<Config, Exclude<Beside, 'systemInstruction' | 'tools'>>
  & { generationConfig?: Omit<Config, Beside | Elsewhere> }
>
type CountTokens = { contents: Wire<Google.Content[]> } | { generateContentRequest: GenerateContent & { model: string } }
`

const root = resolve(import.meta.dirname, '../..')

/** What the type-checker says against them, by the name of what it is said of. One run of it for all of them. */
export function typeErrors(sent: readonly Sent[]): Map<string, string[]> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'headgate-sent-'))
  try {
    const lines = new Map<SdkType, { names: string[]; source: string }>()
    for (const { name, type, body } of distinct(sent)) {
      const file = lines.get(type) ?? { names: [], source: '' }
      file.names.push(name)
      file.source += `export const sent${file.names.length} = ${JSON.stringify(shortened(body))} satisfies ${SDK_TYPES[type]}\n`
      lines.set(type, file)
    }
    for (const [type, { source }] of lines) writeFileSync(join(folder, `${type}.ts`), PRELUDE + source)
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig([...lines.keys()].map(type => `${type}.ts`))))
    const { stdout, stderr, status } = spawnSync(process.execPath, [compiler(), '-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    const errors = errorsIn(stdout, lines)
    if (status !== 0 && errors.size === 0) throw new Error(`The type-checker failed:\n${stdout}${stderr}`)
    return errors
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Agents send much the same again and again. */
function distinct(sent: readonly Sent[]): Sent[] {
  const known = new Set<string>()
  return sent.filter(({ type, body }) => {
    const text = type + JSON.stringify(shortened(body))
    return !known.has(text) && known.add(text)
  })
}

/** Long texts are texts however long. */
function shortened(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (_, value: unknown) =>
      typeof value === 'string' && value.length > 200 ? `${value.slice(0, 40)}…` : value,
    ),
  )
}

function compiler(): string {
  return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
}

function tsconfig(files: string[]): object {
  return {
    compilerOptions: {
      target: 'es2024',
      lib: ['es2024', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      types: ['node'],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
    },
    files,
  }
}

function errorsIn(output: string, files: ReadonlyMap<SdkType, { names: string[] }>): Map<string, string[]> {
  const before = PRELUDE.split('\n').length - 1
  const errors = new Map<string, string[]>()
  let name = ''
  for (const line of output.split('\n')) {
    const match = /^(\w+)\.ts\((\d+),\d+\): (.*)$/.exec(line)
    if (match) {
      // The files are named by their types.
      const { names } = files.get(match[1] as SdkType) ?? { names: [] }
      name = names[Number(match[2]) - before - 1] ?? `${match[1]}.ts`
    }
    if (line.trim() === '' || name === '') continue
    errors.set(name, [...(errors.get(name) ?? []), match ? match[3]! : line])
  }
  return errors
}
