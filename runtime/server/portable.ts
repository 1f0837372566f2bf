// Nitro's plugin for the presets that have no entry of ours.
import { startForWorld } from './portable-gateway.ts'

export default startForWorld
