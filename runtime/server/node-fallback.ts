// What the gateway's own routes leave over goes to h3. Loaded with the first such request: Nitro's application would
// cost every start more than all the rest, as it needs fetch and its classes.
import '#nitro-internal-pollyfills'
import { toNodeListener } from 'h3'
import { useNitroApp } from 'nitropack/runtime'
import type { Listener } from '../platform/node/server.ts'

export const listener: Listener = toNodeListener(useNitroApp().h3App)
