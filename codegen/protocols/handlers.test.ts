import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../problem.ts'
import { temporaryTree } from '../testing/temporary-tree.ts'
import { toyFiles } from '../testing/toy-protocol.ts'
import { type Bundle, bundleProtocol } from './bundle.ts'
import { emitHandlers, emitRoutes } from './handlers.ts'
import { emitOperations } from './operations.ts'
import { routeConflicts } from './route-conflicts.ts'

function toy(): Bundle {
  const { bundle } = bundleProtocol(join(temporaryTree(toyFiles()).root, 'schemas/toy'))
  if (bundle === undefined) throw new Error('the toy protocol is broken')
  return bundle
}

it('every operation has a handler, which calls what serves its kind', () => {
  const handlers = emitHandlers(toy())
  expect(Object.keys(handlers)).toEqual(['toy/create-reply.ts', 'toy/list-models.ts'])
  expect(handlers['toy/create-reply.ts']).toContain("import { createReply as operation } from '../../protocols/toy/")
  expect(handlers['toy/create-reply.ts']).toContain('return serve(operation, request, params)')
  expect(handlers['toy/list-models.ts']).toContain('return listModels(operation, request)')
})

it('every operation is a value, and stands in the list of all', () => {
  const operations = emitOperations(toy())
  expect(operations).toContain("stream: 'body',\nvalidate: validateReplyRequest,\n} as const satisfies Operation")
  expect(operations).toContain("stream: 'never',\n} as const satisfies Operation")
  expect(operations).toContain('export const operations: readonly Operation[] = [createReply, listModels]')
})

it('the routes list aliases and what selects', () => {
  const routes = emitRoutes([toy()])
  expect(routes).toContain("path: '/toy/reply', operation: toyCreateReply.operation")
  expect(routes).toContain("path: '/reply', operation: toyCreateReply.operation")
  expect(routes).toContain("path: '/toy/models', select: { header: 'x-toy' }, operation: toyListModels.operation")
})

it('two operations at one path need a header that tells them apart', () => {
  const one = toy()
  expect(routeConflicts([one])).toEqual([])
  const two = { ...structuredClone(one), protocol: 'two' }
  expect(routeConflicts([one, two]).map(formatProblem)).toEqual([
    expect.stringContaining(
      'schemas/two/protocol.json /operations/0: POST /toy/reply is the route of toy createReply too',
    ),
    expect.stringContaining('POST /reply is the route of toy createReply too'),
    expect.stringContaining('GET /toy/models x-toy is the route of toy listModels too'),
  ])
  for (const operation of two.file.operations) operation.select = { header: 'x-two' }
  expect(routeConflicts([one, two])).toEqual([])
})
