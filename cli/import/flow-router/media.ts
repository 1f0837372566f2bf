import { slug } from '../draft.ts'
import type { Importing } from '../importing.ts'
import { mayNotBeShown } from '../secrets.ts'
import type { SourceNode } from '../source.ts'
import { addressOf, filled, makeFields } from './fields.ts'
import { serviceOf } from './service.ts'

/** Media providers: those that embed are upstreams, the others serve what the gateway does not. */
export function makeMedia(importing: Importing): void {
  const { report } = importing
  for (const node of importing.source.root.get('mediaProviders')?.list() ?? []) {
    if (node.map().get('isActive')?.value === false) report.not(node, 'It was switched off.')
    else if (node.get('category')?.value !== 'embedding')
      report.not(node, 'Chat, Responses, Messages, Gemini and embeddings are served.')
    else makeEmbedding(importing, node)
  }
}

function makeEmbedding(importing: Importing, node: SourceNode): void {
  const { draft, report } = importing
  const type = node.get('provider')?.text().trim().toLowerCase() ?? ''
  const address = filled(node, 'baseUrl')
  const service = serviceOf(type, 'openai', address && addressOf(address))
  if (service === undefined) {
    report.not(node, 'No kind of upstream is like it.')
    return
  }
  const name = slug(mayNotBeShown(type) ? '' : type, 'embeddings')
  const { fields, comments } = makeFields(importing, node, node, service, { id: name, type })
  const id = draft.placeUpstream(draft.upstreams.has(name) ? `${name}-embeddings` : name, fields, comments)
  report.carriedInParts(node, `upstreams.${id}`)
  for (const field of ['id', 'name', 'category', 'isActive', 'createdAt', 'baseUrl']) node.get(field)?.use()
  for (const model of node.get('models')?.list() ?? []) {
    const wanted = model.text().trim()
    if (!/^[^\s*]+$/.test(wanted)) report.not(model, 'A name has no spaces and no star here.')
    else if (draft.models.has(wanted)) report.not(model, 'Another model has this name.')
    else draft.models.set(wanted, { value: `${id}/${wanted}`, comments: [] })
  }
}
