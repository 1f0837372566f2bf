import { resolve } from 'node:path'

/** Headgate's own files: this repository, or the installed package. Its schemas and its `runtime/config` are here. */
export const home = resolve(import.meta.dirname, '..')
