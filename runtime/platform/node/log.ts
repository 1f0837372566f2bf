/** One line of the log: flat fields, no nesting. */
export interface LogLine {
  level: 'info' | 'warn' | 'error'
  message: string
  [field: string]: string | number | boolean | undefined
}

/** Lines for people on a terminal, JSON elsewhere, unless `style` says `json` or `text`: it is asked for each. */
export function createLog(
  style: () => string | undefined,
  write: (text: string) => void,
  isTerminal: boolean,
): (line: LogLine) => void {
  return line => {
    const said = style()
    const json = said === 'json' || (said !== 'text' && !isTerminal)
    write(`${json ? asJson(line) : asText(line)}\n`)
  }
}

function asJson({ level, message, ...fields }: LogLine): string {
  return JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })
}

function asText({ level, message, ...fields }: LogLine): string {
  const rest = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  const said = `${level === 'info' ? '' : `${level}: `}${message.replace(/\n(?! {2})/g, '\n  ')}`
  return shown(rest.length > 0 ? `${said}  (${rest.join(' ').replaceAll('\n', '\\n')})` : said)
}

/** What a client or an upstream has said steers no terminal, and none of its lines looks like one of ours. */
function shown(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, character => `\\u{${character.codePointAt(0)!.toString(16)}}`)
}
