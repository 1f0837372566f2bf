// Nitro's entry on Node. The gateway answers its operations straight from node:http; h3 gets everything else.
import { answer } from './answer.ts'
import { startNode } from './node-server.ts'

await startNode(answer, async (request, response) => {
  const { listener } = await import('./node-fallback.ts')
  return listener(request, response)
})

export default {}
