import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for one test, which goes when the test has ended. Values that are no text are written as JSON. */
export function temporaryTree(files: Record<string, unknown>) {
  const root = mkdtempSync(join(tmpdir(), 'headgate-codegen-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const tree = {
    root,
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    write(path: string, content: unknown) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
    },
    remove: (path: string) => rmSync(join(root, path), { recursive: true }),
  }
  for (const [path, content] of Object.entries(files)) tree.write(path, content)
  return tree
}

/** A file of definitions. */
export function definitions($defs: Record<string, unknown>) {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs }
}
