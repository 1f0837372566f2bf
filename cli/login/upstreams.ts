import { explainBaseUrl, trimBaseUrl } from '../../runtime/config/base-url.ts'
import type { CompiledUpstream } from '../../runtime/config/compiled.ts'
import { KINDS, type UpstreamKindName } from '../../runtime/config/kinds.ts'
import { compiledConfig } from '../compiled-config.ts'

/** An upstream that somebody logs in to. */
export interface LoginUpstream {
  id: string
  kind: UpstreamKindName
  /** Where, without a slash. */
  loginUrl: string
}

/** Those of the config; throws where it has errors, after they have been printed. */
export async function loginUpstreams(config: string | undefined): Promise<LoginUpstream[]> {
  return (await upstreamsOf(config)).filter(isLogin).map(withAddress)
}

/** The one of this name. Throws an Error that names the others where it is none. */
export async function loginUpstream(name: string, config: string | undefined): Promise<LoginUpstream> {
  const all = await upstreamsOf(config)
  const upstream = all.find(({ id }) => id === name)
  if (upstream && isLogin(upstream)) return withAddress(upstream)
  const names = all.filter(isLogin).map(({ id }) => `"${id}"`)
  const others =
    names.length === 0 ? ', nor to any other of this config.' : `: those that one logs in to are ${names.join(', ')}.`
  throw new Error(`${upstream ? 'Nobody logs in to' : 'There is no upstream'} "${name}"${others}`)
}

async function upstreamsOf(config: string | undefined): Promise<CompiledUpstream[]> {
  return Object.values((await compiledConfig(config)).upstreams)
}

type Login = CompiledUpstream & Required<Pick<CompiledUpstream, 'loginUrl'>>

function isLogin(upstream: CompiledUpstream): upstream is Login {
  return upstream.loginUrl !== undefined
}

/** As the gateway reads it at its start. */
function withAddress({ id, kind, loginUrl }: Login): LoginUpstream {
  if (typeof loginUrl === 'string') return { id, kind, loginUrl }
  const { env: name, optional } = loginUrl
  const value = process.env[name]?.trim() || (optional ? KINDS[kind].loginUrl : undefined)
  if (!value) throw new Error(`${name} is not set (upstreams.${id}.loginUrl).`)
  const fault = explainBaseUrl(value)
  if (fault) throw new Error(`${name} (upstreams.${id}.loginUrl): ${fault.message}`)
  return { id, kind, loginUrl: trimBaseUrl(value) }
}
