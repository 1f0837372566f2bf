// The server without a build, for development: Node runs the sources as they are, and what lacks a key is left out.
import { undemanding } from '../config/undemanding.ts'
import { answerAll } from './answer.ts'
import { startNode } from './node-server.ts'

await startNode(answerAll, undemanding)
