// Nitro's entry on Vercel, whose functions are called as a server of node:http is: Nitro's own would read every body
// whole, and notice no client that leaves.
import { listenerOf } from '../platform/node/server.ts'
import { answerOrFailure } from './functions.ts'

export default listenerOf(answerOrFailure)
