// Nitro's entry on Node. The gateway answers its operations straight from node:http; h3 gets everything else.
import '#nitro-internal-pollyfills'
import { toNodeListener } from 'h3'
import { useNitroApp } from 'nitropack/runtime'
import { answer } from './answer.ts'
import { startNode } from './node-server.ts'

await startNode(answer, toNodeListener(useNitroApp().h3App))

export default {}
