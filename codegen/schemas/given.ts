import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '../home.ts'
import { readTexts } from '../protocols/bundle.ts'
import type { Given } from './apply.ts'
import { readDeviations } from './deviations.ts'
import { diffProtocol, type ProtocolDiff } from './diff.ts'
import type { ProviderDocument } from './document.ts'
import { bundled } from './our-files.ts'
import { providerOf, readProviders } from './providers.ts'

/** All that a comparison of one protocol takes: its files, what is wanted of it, and the document as far as it is ours. */
export function givenFor(protocol: string, document: ProviderDocument, schemas: string): Given {
  const provider = providerOf(protocol, readProviders(knowing(schemas)))
  return {
    protocol,
    texts: readTexts(join(schemas, protocol)),
    document: provider?.betas === true ? document : withoutBetas(document),
    names: provider?.names ?? [],
    named: provider?.pairs[protocol] ?? [],
    deviations: readDeviations(knowing(schemas))[protocol] ?? [],
  }
}

export function diffGiven({ protocol, texts, document, named, deviations }: Given): ProtocolDiff {
  return diffProtocol(bundled(texts, protocol), document, named, deviations)
}

/** A copy of the protocols alone is compared by what is known here. */
function knowing(schemas: string): string {
  return existsSync(join(schemas, 'providers.json')) ? schemas : join(home, 'schemas')
}

function withoutBetas(document: ProviderDocument): ProviderDocument {
  return { ...document, operations: document.operations.filter(operation => !operation.beta) }
}
