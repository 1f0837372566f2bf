import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findChanges } from './output.ts'

it('takes no offence at the line ends of a checkout on Windows', () => {
  const root = mkdtempSync(join(tmpdir(), 'headgate-output-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(join(root, 'same.ts'), 'a\r\nb\r\n')
  writeFileSync(join(root, 'other.ts'), 'a\r\n')
  const files = { 'same.ts': 'a\nb\n', 'other.ts': 'b\n', 'new.ts': '' }
  expect(findChanges({ files, owned: [], keeps: () => true }, root).written).toEqual(['new.ts', 'other.ts'])
})
