import { setMembers } from '../protocols/json-scan.ts'
import { httpKind, pathOf } from './http.ts'
import type { Exchange, UpstreamKind, UpstreamSettings } from './kind.ts'
import { pathStep } from './path-step.ts'

const http = httpKind({
  kind: 'azure',
  urlOf,
  bodyOf,
  // Claude in Foundry takes the key where Anthropic's clients put it.
  authIn: (protocol, auth) => (protocol === 'anthropic-messages' && auth === 'api-key' ? 'x-api-key' : auth),
})

/** A resource of Azure OpenAI or of Microsoft Foundry, in the v1 API or in a dated one. Models are deployments there. */
export const azureKind: UpstreamKind = {
  kind: 'azure',
  create: (settings, transport) => ({
    ...http.create(settings, transport),
    // What it lists are the models that could be deployed.
    listModels: async () => Object.keys(settings.azure?.deployments ?? {}),
  }),
}

function urlOf(exchange: Exchange, base: string, settings: UpstreamSettings): string {
  const resource = base.replace(/\/(?:openai|anthropic)(?:\/v1)?$/, '')
  const path = pathOf({ ...exchange, query: '' })
  const { protocol } = exchange.operation
  const query = queryOf(exchange.query, protocol === 'anthropic-messages' ? undefined : settings.azure?.apiVersion)
  if (protocol === 'anthropic-messages') return `${resource}/anthropic/v1${path}${query}`
  if (settings.azure?.apiVersion === undefined) return `${resource}/openai/v1${path}${query}`
  // The dated API has one path for all responses, and names the model in the body.
  if (protocol === 'openai-responses') return `${resource}/openai${path}${query}`
  return `${resource}/openai/deployments/${pathStep(deploymentOf(exchange, settings))}${path}${query}`
}

/** The client's query, but for a version of the API, which is the config's. */
function queryOf(query: string, apiVersion: string | undefined): string {
  const pairs = query.split('&').filter(pair => pair !== '' && !pair.startsWith('api-version='))
  if (apiVersion !== undefined) pairs.push(`api-version=${encodeURIComponent(apiVersion)}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function bodyOf(exchange: Exchange, settings: UpstreamSettings): Uint8Array {
  const deployment = deploymentOf(exchange, settings)
  return deployment === exchange.model ? exchange.body : setMembers(exchange.body, { model: deployment })
}

function deploymentOf({ model }: Exchange, { azure }: UpstreamSettings): string {
  return azure && Object.hasOwn(azure.deployments, model) ? azure.deployments[model]! : model
}
