// The server without a build, for development: Node runs the sources as they are.
import { answerAll } from './answer.ts'
import { startNode } from './node-server.ts'

await startNode(answerAll)
