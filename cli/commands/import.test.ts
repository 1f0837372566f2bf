import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ran } from '../testing.ts'
import command from './import.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-import-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const small = join(folder, 'config.yaml')
writeFileSync(small, 'model_list:\n  - model_name: a\n    litellm_params:\n      model: gpt-5\n')
const more = join(folder, 'more.yaml')
writeFileSync(more, `${readFileSync(small, 'utf8')}      seed: 3\n`)

test('the config goes to standard output, the report to standard error; 0 where all was carried', async () => {
  const { stdout, stderr, code } = await ran(command, small)
  expect(code).toBe(0)
  expect(stdout).toContain("import { defineGateway, env } from 'headgate'\n")
  expect(stdout).toContain("a: 'openai/gpt-5'")
  expect(stderr).toContain('LiteLLM, ')
})

test('2 where something was not, in JSON too', async () => {
  const { stdout, stderr, code } = await ran(command, more, '--json')
  expect(code).toBe(2)
  expect(stderr).toBe('')
  const { from, notes, variables } = JSON.parse(stdout)
  expect(from).toBe('litellm')
  expect(notes).toContainEqual(
    expect.objectContaining({ fate: 'not carried', place: 'model_list[0].litellm_params.seed', line: 5 }),
  )
  expect(variables).toEqual([{ name: 'OPENAI_API_KEY', places: [], origin: 'new' }])
})

test('--out writes a file, once', async () => {
  const out = join(folder, 'gateway.config.ts')
  const first = await ran(command, small, '--out', out, '--markdown')
  expect(first.code).toBe(0)
  expect(first.stdout).toContain('# Import of LiteLLM: ')
  expect(readFileSync(out, 'utf8')).toContain("a: 'openai/gpt-5'")
  const again = await ran(command, more, '--out', out)
  expect(again).toEqual({
    stdout: '',
    stderr: `${out} is there already: name another file, or replace it with --force.\n`,
    code: 1,
  })
})

test('1 where the file is not there, or is none; and then nothing is written', async () => {
  const out = join(folder, 'never.config.ts')
  expect(await ran(command, join(folder, 'no.yaml'), '--out', out)).toMatchObject({
    stderr: `There is no file ${join(folder, 'no.yaml')}.\n`,
    code: 1,
  })
  writeFileSync(join(folder, 'broken.yaml'), 'a: "')
  expect(await ran(command, join(folder, 'broken.yaml'), '--out', out)).toMatchObject({ stdout: '', code: 1 })
  expect(existsSync(out)).toBe(false)
})
