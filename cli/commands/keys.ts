import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { defineCommand } from 'citty'
import { sha256 } from '../../runtime/platform/digest.ts'

const hash = defineCommand({
  meta: { name: 'hash', description: 'Read a key from standard input and print the line that lets it in.' },
  args: {
    new: { type: 'boolean', description: 'Make a key; it is printed once and kept nowhere' },
    name: { type: 'string', description: 'Whose key it is', default: 'name', valueHint: 'NAME' },
  },
  async run({ args }) {
    const key = args.new ? newKey() : await readKey()
    if (key === '') {
      process.stderr.write('No key on standard input: pipe one in, or make one with --new.\n')
      process.exitCode = 1
      return
    }
    if (args.new) process.stderr.write(`The key, shown this once: ${key}\nFor keys in gateway.config.ts:\n`)
    process.stdout.write(`${configLine(args.name, key)}\n`)
  },
})

/** `headgate keys`: keys of clients. */
export default defineCommand({
  meta: { name: 'keys', description: 'Keys of clients.' },
  subCommands: { hash },
})

/** `laptop: { sha256: '…' },` */
export function configLine(name: string, key: string): string {
  const field = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
  return `${field}: { sha256: '${sha256(key)}' },`
}

/** 256 bits behind a prefix by which scanners, and `headgate check`, know it. */
function newKey(): string {
  return `hg-${randomBytes(32).toString('base64url')}`
}

async function readKey(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('The key, then Ctrl-D: ')
  return (await text(process.stdin)).trim()
}
