// Nitro's entry on Node. The gateway answers straight from node:http, whatever is asked: what Nitro's own application does
// with an odd method or address is to log its stack.
import { answerAll } from './answer.ts'
import { startNode } from './node-server.ts'

await startNode(answerAll)

export default {}
