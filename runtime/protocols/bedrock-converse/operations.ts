import type { Operation } from '../operation.ts'

/** What is asked of Amazon Bedrock in this protocol. No client speaks it, so nothing is generated from it. */
export const operations: readonly Operation<'bedrock-converse'>[] = [
  {
    id: 'converse',
    protocol: 'bedrock-converse',
    kind: 'generate',
    method: 'POST',
    path: '/model/{model}/converse',
    model: 'path',
    stream: 'never',
  },
  {
    id: 'converseStream',
    protocol: 'bedrock-converse',
    kind: 'generate',
    method: 'POST',
    path: '/model/{model}/converse-stream',
    model: 'path',
    stream: 'always',
  },
]
