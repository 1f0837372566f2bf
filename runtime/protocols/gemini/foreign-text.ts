import { isRecord } from '../../platform/json.ts'

/** What of a part that only Gemini has can be told in words; undefined where nothing can. */
export function textOfForeign(tag: string, part: Record<string, unknown>): string | undefined {
  const content = part[tag]
  if (!isRecord(content)) return undefined
  switch (tag) {
    case 'executableCode': {
      const language = typeof content.language === 'string' ? content.language.toLowerCase() : ''
      return fenced(content.code, language === 'python' ? language : '')
    }
    case 'codeExecutionResult':
      return fenced(content.output ?? '', '', content.outcome === 'OUTCOME_OK' ? 'Output:' : `${content.outcome}:`)
    case 'toolCall':
      return `[${content.toolType}: ${JSON.stringify(content.args ?? {})}]`
    case 'toolResponse':
      return `[Result of ${content.toolType}: ${JSON.stringify(content.response ?? {})}]`
    case 'audioTranscription':
      return typeof content.text === 'string' ? content.text : undefined
    case 'fileData':
      return typeof content.fileUri === 'string' ? content.fileUri : undefined
    default:
      return undefined
  }
}

function fenced(code: unknown, language: string, head?: string): string | undefined {
  if (typeof code !== 'string') return undefined
  return `${head === undefined ? '' : `${head}\n`}\`\`\`${language}\n${code.replace(/\n$/, '')}\n\`\`\``
}
