import { extname, join, resolve } from 'node:path'

/** Headgate's own files: this repository, or the installed package. Its schemas and its `runtime/config` are here. */
export const home = resolve(import.meta.dirname, '..')

/** What modules end in here: `.ts` in the repository, `.js` in the package. */
const ending = extname(import.meta.filename)

/** The file of an own module, `runtime/server/dev`, for those that take a path. */
export function ownModule(path: string): string {
  return join(home, `${path}${ending}`)
}
