import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { existingFolder, whyNotMade } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file that is not there yet', () => {
  it('is tried in the nearest folder that is, and nothing is left there', async () => {
    const file = join(folder, 'a/b/state.db')
    expect(existingFolder(file)).toBe(folder)
    expect(await whyNotMade(file)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })

  it('cannot be made below what is no folder, or where nothing can be', async () => {
    const inTheWay = join(folder, 'file')
    writeFileSync(inTheWay, '')
    expect(await whyNotMade(join(inTheWay, 'state.db'))).toBe(`${inTheWay} is no folder`)
    if (process.platform === 'linux')
      expect(await whyNotMade('/proc/headgate/state.db')).toMatch(/^\/proc cannot be written \(\w+\)$/)
  })
})
