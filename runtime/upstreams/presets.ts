import { PRESETS, type PresetName } from '../config/presets.ts'
import { httpKind } from './http.ts'
import type { UpstreamKind } from './kind.ts'

/** The kinds that differ in their defaults alone. */
export const presetKinds = Object.fromEntries(
  Object.entries(PRESETS).map(([kind, { baseUrl }]) => [
    kind,
    // An address without a path has lost the one that the kind's own has.
    httpKind({ kind: kind as PresetName, version: new URL(baseUrl).pathname.slice(1) }),
  ]),
  // The keys are those of the table.
) as Record<PresetName, UpstreamKind>
