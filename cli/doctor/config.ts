import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompileResult } from '../../codegen/config/index.ts'
import type { CompiledGateway, CompiledUpstream } from '../../runtime/config/compiled.ts'
import { type Finding, ok, warning, wrong } from './finding.ts'

/** What compiling the config said, in as few findings as a person needs: `headgate check` has all of it. */
export function checkConfig({ problems, gateway }: CompileResult): Finding[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const [first] = errors
    const more = errors.length > 1 ? `, and ${errors.length - 1} more` : ''
    return [
      wrong(
        'config',
        `${first!.path === '' ? '' : `${first!.path}: `}${first!.message.replace(/\.$/, '')}${more}.`,
        'headgate check tells all of it.',
      ),
    ]
  }
  const others = problems.filter(({ code }) => code !== 'missing-variable').length
  const compiled = ok('config', `It compiles, to the revision ${gateway?.revision}.`)
  return others === 0
    ? [compiled]
    : [compiled, warning('config', `There are ${others} warnings about it.`, 'headgate check tells them.')]
}

/** Variables without which the gateway does not start, and upstreams that wait for theirs. */
export function checkVariables({ problems }: CompileResult): Finding[] {
  const missing = problems.filter(({ code }) => code === 'missing-variable')
  if (missing.length === 0) return [ok('secrets', 'Every variable that the gateway needs is set.')]
  const byMessage = new Map<string, string[]>()
  for (const { message, path } of missing) byMessage.set(message, [...(byMessage.get(message) ?? []), path])
  return [...byMessage].map(([message, paths]) =>
    wrong(
      'secrets',
      `${message.replace(/\.$/, '')} (${paths.join(', ')}).`,
      'Set it where the gateway starts: it does not start without it.',
    ),
  )
}

/** Upstreams that are left out until one of their optional variables is set. */
export function checkWaiting({ upstreams }: CompiledGateway, read: (name: string) => string | undefined): Finding[] {
  return Object.values(upstreams).flatMap(upstream => {
    const names = waitsFor(upstream)
    if (names === undefined || names.some(name => read(name)?.trim())) return []
    return [ok(`upstream ${upstream.id}`, `It is left out until ${names.join(' or ')} is set.`)]
  })
}

function waitsFor({ credentials }: CompiledUpstream): string[] | undefined {
  const names = credentials.map(({ key }) => (key?.optional ? key.env : undefined))
  return names.length > 0 && names.every(name => name !== undefined) ? names : undefined
}

/** Whether what was generated is of this config. */
export function checkGenerated({ files }: CompileResult, root: string): Finding[] {
  const old = Object.entries(files)
    .filter(([path]) => path.startsWith('generated/'))
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => path)
  if (Object.keys(files).length === 0) return []
  if (old.length === 0) return [ok('generated', 'It is of this config.')]
  return [
    warning(
      'generated',
      `${old.join(', ')} ${old.length === 1 ? 'is' : 'are'} not of this config.`,
      'headgate generate, then commit; headgate start does so by itself.',
    ),
  ]
}

const LOOPBACK = /^(127(\.\d+){3}|::1|\[::1\]|localhost)$/

/** Who could reach it, and with what. `minted`: how many keys the database has that are good. */
export function checkAccess(
  gateway: CompiledGateway,
  host: string,
  minted: number,
  read: (name: string) => string | undefined,
): Finding[] {
  const open = gateway.keys.length === 0 && minted === 0
  const local = LOOPBACK.test(host)
  const findings: Finding[] = []
  if (open && !local)
    findings.push(
      wrong(
        'keys',
        `There is no key, and HOST is ${host}: the gateway refuses to start, as anyone could use it.`,
        'headgate keys create NAME, or keys in the config, or HOST=127.0.0.1.',
      ),
    )
  else if (open)
    findings.push(
      warning(
        'keys',
        'There is no key: whoever is on this machine may use it, and nobody else.',
        'Nothing, on your own machine; else headgate keys create NAME.',
      ),
    )
  else findings.push(ok('keys', `${gateway.keys.length} in the config, ${minted} minted.`))
  if (!local)
    findings.push(
      warning(
        'address',
        `HOST is ${host}, and the gateway speaks plain HTTP.`,
        'Put something before it that speaks TLS, does not buffer streams, and waits for long answers: docs/deploying.md#behind-a-reverse-proxy.',
      ),
    )
  const url = gateway.admin?.oidc?.url
  if (typeof url === 'string' && url.startsWith('http://') && !/^http:\/\/(localhost|127\.)/.test(url))
    findings.push(
      warning(
        'address',
        'admin.url is not https: sessions of people travel in the clear.',
        'Name the address that browsers use, behind TLS.',
      ),
    )
  const adminKey = read('HEADGATE_ADMIN_KEY')?.trim()
  if (adminKey !== undefined && adminKey !== '' && adminKey.length < 24)
    findings.push(
      warning(
        'admin',
        'HEADGATE_ADMIN_KEY is short, and everything may be done with it.',
        'openssl rand -base64 32 makes one that nobody guesses.',
      ),
    )
  return findings
}
