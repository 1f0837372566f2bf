import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Validator } from '../../runtime/protocols/operation.ts'
import { temporaryTree } from '../testing/temporary-tree.ts'
import { toyFiles } from '../testing/toy-protocol.ts'
import { bundleProtocol } from './bundle.ts'
import { emitValidators } from './validators.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function emitted() {
  const tree = temporaryTree(toyFiles())
  const { bundle } = bundleProtocol(join(tree.root, 'schemas/toy'))
  if (bundle === undefined) throw new Error('the toy protocol is broken')
  return { tree, ...(await emitValidators(bundle, root)) }
}

describe('the validators of a protocol', () => {
  it('are one module that imports nothing and evaluates no text', async () => {
    const { code } = await emitted()
    expect(code).not.toMatch(/\brequire\(|^\s*import\b|\beval\(|new Function/m)
    expect(code).not.toContain('How it sounds')
  })

  it('run as they are written and say the place of a fault', async () => {
    const { tree, code } = await emitted()
    tree.write('validators.mjs', code)
    const module = await import(/* @vite-ignore */ pathToFileURL(join(tree.root, 'validators.mjs')).href)
    const validate: Validator = module.validateReplyRequest
    expect(validate({ model: 'm', items: [{ role: 'bot' }] })).toBe(true)
    expect(validate({ model: 'm', items: [{ role: 'god' }] })).toBe(false)
    expect(validate.errors).toEqual([
      {
        instancePath: '/items/0/role',
        keyword: 'variants',
        params: { tag: 'role', value: 'god' },
        message: 'must be one of "user", "bot"',
      },
    ])
  })

  it('name the place inside what refers to itself, and inside maps', async () => {
    const { tree, code } = await emitted()
    tree.write('validators.mjs', code)
    const module = await import(/* @vite-ignore */ pathToFileURL(join(tree.root, 'validators.mjs')).href)
    const validate: Validator = module.validateReplyRequest
    const message = { role: 'user', content: '', replies: { 'a/b': { role: 'user', content: '', replies: { c: 1 } } } }
    expect(validate({ model: 'm', items: [message] })).toBe(false)
    expect(validate.errors?.map(fault => fault.instancePath)).toEqual(['/items/0/replies/a~1b/replies/c'])
  })

  it('are declared one for each request body', async () => {
    expect((await emitted()).declarations).toContain('export declare const validateReplyRequest: Validator\n')
  })
})
