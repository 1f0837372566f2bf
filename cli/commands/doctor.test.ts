import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ran } from '../testing.ts'
import command from './doctor.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-doctor-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('JSON is all that it prints, and its exit code says whether something is wrong', async () => {
  const { stdout, stderr, code } = await ran(command, '--json', '--database', join(folder, 'headgate.db'))
  const { ok, findings } = JSON.parse(stdout)
  expect(stderr).toBe('')
  expect(code).toBe(ok ? 0 : 1)
  expect(findings).toContainEqual({ area: 'node', state: 'ok', what: `Node ${process.versions.node}` })
})

test('what it cannot look at is refused', async () => {
  const said = 'preset takes node_server, node_cluster or cloudflare_module, not "abacus".\n'
  expect(await ran(command, '--preset', 'abacus')).toEqual({ stdout: '', stderr: `--${said}`, code: 1 })
})
