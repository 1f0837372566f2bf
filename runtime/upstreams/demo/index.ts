import { protocols } from '../../protocols/registry.ts'
import type { UpstreamKind } from '../kind.ts'
import { createDemo } from './demo.ts'

/** Built in, needs no network and no key: answers every protocol in its own words. */
export const demoKind: UpstreamKind = {
  kind: 'demo',
  create: settings => createDemo(settings, protocols),
}
