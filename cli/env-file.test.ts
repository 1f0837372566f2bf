import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { currentEnvironment } from './env-file.ts'

it('is what the file says by now, where nothing was set before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-env-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, '.env')
  expect(currentEnvironment(file)).toEqual(process.env)
  writeFileSync(file, 'NEW_ONE=1\r\nno variable\n\n# note\nQUOTED="a b" # said\nexport OTHER=x\nPATH=/nowhere\n')
  expect(currentEnvironment(file)).toMatchObject({ NEW_ONE: '1', QUOTED: 'a b', OTHER: 'x', PATH: process.env.PATH })
  writeFileSync(file, 'NEW_ONE=2')
  expect(currentEnvironment(file)).toMatchObject({ NEW_ONE: '2' })
  expect(() => currentEnvironment(folder)).toThrow(`Nothing can be read from ${folder}: it is a folder.`)
})
