import { defineCommand } from 'citty'
import type { Group } from '../../generated/admin/types.ts'
import { fail } from '../exit.ts'
import type { KeyService } from '../keys/key-service.ts'
import { PLACE_ARGS, printSql, SQL_ARG, withKeys } from '../keys/run.ts'
import { GROUP_ARGS, termsFrom } from '../keys/terms.ts'
import { detailsText, groupsText } from '../keys/text.ts'

const NAME = { type: 'positional', required: true, description: 'The group’s name' } as const

const CHANGE_ARGS = { name: NAME, ...GROUP_ARGS, ...PLACE_ARGS, ...SQL_ARG } as const

const create = defineCommand({
  meta: { name: 'create', description: 'Make a group, whose keys share what it may take and spend.' },
  args: CHANGE_ARGS,
  run: ({ args, rawArgs }) =>
    understood(async () => {
      const asked = termsFrom(rawArgs)
      if (args.sql) return printSql(args, writer => writer.makeGroup(args.name, asked))
      await withKeys(args, async keys => print(await keys.makeGroup(args.name, asked), args.json))
    }),
})

const list = defineCommand({
  meta: { name: 'list', description: 'Show all groups: those of the config, and those made at run time.' },
  args: PLACE_ARGS,
  run: ({ args }) =>
    withKeys(args, async keys => {
      const groups = await keys.groups()
      process.stdout.write(`${args.json ? JSON.stringify(groups, null, 2) : groupsText(groups)}\n`)
    }),
})

const show = defineCommand({
  meta: { name: 'show', description: 'Show everything about a group.' },
  args: { name: NAME, ...PLACE_ARGS },
  run: ({ args }) => withKeys(args, async keys => print(await groupOf(keys, args.name), args.json)),
})

const update = defineCommand({
  meta: { name: 'update', description: 'Change a group that was made at run time. "none" takes a restriction away.' },
  args: CHANGE_ARGS,
  run: ({ args, rawArgs }) =>
    understood(async () => {
      const asked = (limits?: object) => {
        const change = termsFrom(rawArgs, { limits: { ...limits } })
        if (Object.keys(change).length > 0) return change
        throw new Error('Nothing to change was named: see headgate groups update --help.')
      }
      if (args.sql) {
        const change = asked()
        return printSql(args, writer => writer.updateGroup(args.name, change))
      }
      await withKeys(args, async keys =>
        print(await keys.updateGroup(args.name, asked((await groupOf(keys, args.name)).limits)), args.json),
      )
    }),
})

const remove = defineCommand({
  meta: { name: 'delete', description: 'Remove a group that was made at run time, once no key is in it.' },
  args: { name: NAME, ...PLACE_ARGS, ...SQL_ARG },
  run: ({ args }) =>
    args.sql
      ? printSql(args, writer => writer.removeGroup(args.name))
      : withKeys(args, async keys => {
          await keys.removeGroup(args.name)
          const said = args.json ? JSON.stringify({ deleted: args.name }) : `The group "${args.name}" is removed.`
          process.stdout.write(`${said}\n`)
        }),
})

/** `headgate groups`: teams, projects or customers, whose keys share limits and budgets. */
export default defineCommand({
  meta: { name: 'groups', description: 'Groups of keys.' },
  subCommands: { create, list, show, update, delete: remove },
})

async function groupOf(keys: KeyService, name: string): Promise<Group> {
  const group = (await keys.groups()).find(one => one.name === name)
  if (!group) throw new Error(`There is no group "${name}".`)
  return group
}

function print(group: Group, json: boolean | undefined): void {
  process.stdout.write(`${json ? JSON.stringify(group, null, 2) : detailsText(group)}\n`)
}

async function understood(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    fail(thrown)
  }
}
