import { text } from 'node:stream/consumers'
import { defineCommand } from 'citty'
import { newKey } from '../../runtime/keys/key-text.ts'
import { sha256 } from '../../runtime/platform/digest.ts'
import { fail } from '../exit.ts'
import type { Created } from '../keys/key-service.ts'
import { PLACE_ARGS, type PlaceArgs, printSql, SQL_ARG, withKeys } from '../keys/run.ts'
import { KEY_ARGS, termsFrom } from '../keys/terms.ts'
import { detailsText, keysText } from '../keys/text.ts'

const NAME = { type: 'positional', required: true, description: 'The key’s name, by which usage goes' } as const
const OVERLAP = {
  type: 'string',
  description: 'How long the key before is still good: 24h, 30m, 0s',
  valueHint: 'SPAN',
  default: '24h',
} as const

const CREATE_ARGS = {
  name: NAME,
  ...KEY_ARGS,
  disabled: { type: 'boolean', description: 'It is not let in before it is enabled' },
  ...PLACE_ARGS,
  ...SQL_ARG,
} as const

const create = defineCommand({
  meta: { name: 'create', description: 'Mint a key. It is printed once, and only its SHA-256 is kept.' },
  args: CREATE_ARGS,
  run: ({ args, rawArgs }) =>
    understood(async () => {
      const asked = { ...termsFrom(rawArgs), ...(args.disabled && { enabled: false }) }
      if (args.sql) return printSql(args, writer => writer.create(args.name, asked))
      await withKeys(args, async keys => shown(await keys.create(args.name, asked), args))
    }),
})

const list = defineCommand({
  meta: { name: 'list', description: 'Show all keys: those of the config, and minted ones.' },
  args: {
    group: { type: 'string', description: 'Only keys of this group', valueHint: 'NAME' },
    revoked: { type: 'boolean', description: 'Revoked ones, too' },
    ...PLACE_ARGS,
  },
  run: ({ args }) =>
    withKeys(args, async service => {
      const keys = await service.keys({ group: args.group, revoked: args.revoked === true })
      print(args.json ? JSON.stringify(keys, null, 2) : keysText(keys, Date.now()))
    }),
})

const show = defineCommand({
  meta: { name: 'show', description: 'Show everything about a key, but the key.' },
  args: { name: NAME, ...PLACE_ARGS },
  run: ({ args }) =>
    withKeys(args, async keys => {
      const key = await keys.key(args.name)
      print(args.json ? JSON.stringify(key, null, 2) : detailsText(key))
    }),
})

const UPDATE_ARGS = {
  name: NAME,
  ...KEY_ARGS,
  enable: { type: 'boolean', description: 'Let it in' },
  disable: { type: 'boolean', description: 'Refuse it until it is enabled' },
  ...PLACE_ARGS,
  ...SQL_ARG,
} as const

const update = defineCommand({
  meta: { name: 'update', description: 'Change what a minted key may do. "none" takes a restriction away.' },
  args: UPDATE_ARGS,
  run: ({ args, rawArgs }) =>
    understood(async () => {
      if (args.enable && args.disable) throw new Error('--enable and --disable: take one of them.')
      const enabled = args.enable ? { enabled: true } : args.disable ? { enabled: false } : {}
      const asked = (limits?: object) => {
        const change = { ...termsFrom(rawArgs, { limits: { ...limits } }), ...enabled }
        if (Object.keys(change).length > 0) return change
        throw new Error('Nothing to change was named: see headgate keys update --help.')
      }
      if (args.sql) {
        const change = asked()
        return printSql(args, writer => writer.update(args.name, change))
      }
      await withKeys(args, async keys => {
        const key = await keys.update(args.name, asked((await keys.key(args.name)).limits))
        print(args.json ? JSON.stringify(key, null, 2) : detailsText(key))
      })
    }),
})

const rotate = defineCommand({
  meta: { name: 'rotate', description: 'Give a minted key another secret. The one before stays good for a while.' },
  args: { name: NAME, overlap: OVERLAP, ...PLACE_ARGS, ...SQL_ARG },
  run: ({ args }) =>
    args.sql
      ? printSql(args, writer => writer.rotate(args.name, args.overlap))
      : withKeys(args, async keys => shown(await keys.rotate(args.name, args.overlap), args)),
})

const revoke = defineCommand({
  meta: { name: 'revoke', description: 'End a minted key for good, within five seconds everywhere.' },
  args: { name: NAME, ...PLACE_ARGS, ...SQL_ARG },
  run: ({ args }) =>
    args.sql
      ? printSql(args, writer => writer.revoke(args.name))
      : withKeys(args, async keys => {
          const key = await keys.revoke(args.name)
          print(args.json ? JSON.stringify(key, null, 2) : `The key "${key.name}" is revoked.`)
        }),
})

const remove = defineCommand({
  meta: { name: 'delete', description: 'Forget a key that is revoked, which makes its name free.' },
  args: { name: NAME, ...PLACE_ARGS, ...SQL_ARG },
  run: ({ args }) =>
    args.sql
      ? printSql(args, writer => writer.remove(args.name))
      : withKeys(args, async keys => {
          await keys.remove(args.name)
          print(args.json ? JSON.stringify({ deleted: args.name }) : `The key "${args.name}" is forgotten.`)
        }),
})

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
  subCommands: { create, list, show, update, rotate, revoke, delete: remove, hash },
})

/** `laptop: { sha256: '…' },` */
export function configLine(name: string, key: string): string {
  const field = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
  return `${field}: { sha256: '${sha256(key)}' },`
}

/** The key alone goes to standard output: `KEY=$(headgate keys create ci)`. */
function shown(created: Created, args: PlaceArgs & { json?: boolean | undefined }): void {
  if (args.json) {
    print(JSON.stringify(created, null, 2))
    return
  }
  const { name, previousUntil } = created.key
  const before = previousUntil === undefined ? '' : ` The one before is good until ${previousUntil}.`
  process.stderr.write(`The key "${name}", shown this once.${before} Gateways know it within seconds.\n`)
  print(created.value)
}

function print(said: string): void {
  process.stdout.write(`${said}\n`)
}

async function understood(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    fail(thrown)
  }
}

async function readKey(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('The key, then Ctrl-D: ')
  return (await text(process.stdin)).trim()
}
