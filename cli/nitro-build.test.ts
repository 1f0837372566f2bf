import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('says in a line that there is no such preset', () => {
  const { stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'nitro-build.ts'), 'nix'], {
    encoding: 'utf8',
  })
  expect(stderr).toContain('No server for the preset "nix" was built: Nitro has none of that name.')
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(status).toBe(1)
})
