// What options say of a request; each throws an Error that names the option and what it takes.
import type { ProtocolId } from '../runtime/config/protocol-id.ts'
import { PROTOCOLS, protocolOf } from '../runtime/gateway/request-protocol.ts'
import type { KeyDirectory } from '../runtime/keys/key-directory.ts'
import { readJsonInput } from './json-input.ts'
import { meant } from './meant.ts'

/** What is asked where nothing else is said: a few words of Chat Completions. */
const A_FEW_WORDS = { messages: [{ role: 'user', content: 'Hello!' }] }

/** The body that a file holds, standard input where the name is `-`, or a few words where there is none. */
export function requestFrom(file: string | undefined): unknown {
  if (file === undefined) return A_FEW_WORDS
  if (file === '')
    throw new Error('--request names a file with the body of a request as JSON, or - for standard input.')
  return readJsonInput(file)
}

/** The protocol of that name, or else the one that the body is of. */
export function protocolFrom(named: string | undefined, body: unknown): ProtocolId {
  if (named === undefined) return guessed(body)
  const protocol = PROTOCOLS.find(id => id === named)
  if (!protocol) throw new Error(`--protocol takes ${PROTOCOLS.join(', ')}, not "${named}".`)
  return protocol
}

function guessed(body: unknown): ProtocolId {
  try {
    return protocolOf(body)
  } catch (thrown) {
    throw new Error(`${(thrown as Error).message} (--protocol)`)
  }
}

export function modelFrom(named: string | undefined, body: unknown): string {
  if (named !== undefined) return named
  const model = typeof body === 'object' && body !== null && 'model' in body ? body.model : undefined
  if (typeof model === 'string' && model !== '') return model
  throw new Error('The request names no model: name one with --model.')
}

export function keyFrom(name: string, keys: KeyDirectory): string {
  if (keys.named(name)) return name
  throw new Error(`There is no key "${name}", in the config or minted.${meant(name, keys.names)}`)
}

export function groupFrom(name: string, keys: KeyDirectory): string {
  if (keys.group(name)) return name
  throw new Error(`There is no group "${name}".${meant(name, keys.groupNames)}`)
}

export function headersFrom(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map(line => {
      const found = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/.exec(line)
      if (!found) throw new Error(`--header takes "name: value", not "${line}".`)
      return [found[1]!.toLowerCase(), found[2]!.trim()]
    }),
  )
}
