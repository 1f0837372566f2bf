import { parseJSONC } from 'confbox'
import { describe, expect, it } from 'vitest'
import type { Forge, Platform } from '../../cli/init/answers.ts'
import { projectFiles } from '../../cli/init/project-files.ts'
import { TEMPLATES, textOf } from './files.ts'

describe('the unit of systemd', () => {
  const lines = textOf('deploy/systemd/headgate.service').split('\n')
  const settings = new Map(lines.map(line => line.split(/=(.*)/s, 2) as [string, string]))

  it('consists of sections and settings', () => {
    for (const line of lines) expect(line).toMatch(/^$|^#|^\[(Unit|Service|Install)\]$|^[A-Z][A-Za-z]+=/)
  })

  it('runs as nobody, with its secrets from a credential and its database where it may write', () => {
    expect(Object.fromEntries(settings)).toMatchObject({
      DynamicUser: 'yes',
      ProtectSystem: 'strict',
      NoNewPrivileges: 'yes',
      CapabilityBoundingSet: '',
      LoadCredential: 'env:/etc/headgate/env',
      StateDirectory: 'headgate',
      ExecReload: '/bin/kill -HUP $MAINPID',
      WantedBy: 'multi-user.target',
    })
    expect(settings.get('ExecStart')).toContain(`--env-file=$\{CREDENTIALS_DIRECTORY}/env .output/server/index.mjs`)
    expect(lines).toContain('Environment=HEADGATE_DATABASE=%S/headgate/headgate.db')
    expect(Number(settings.get('TimeoutStopSec'))).toBeGreaterThan(30)
  })
})

it('the wrangler.jsonc of a new project is that of the repository, with the migrations of the package', () => {
  const ours = parseJSONC<{ d1_databases: { migrations_dir: string }[] }>(textOf('wrangler.jsonc'))
  const [database] = ours.d1_databases
  database!.migrations_dir = `node_modules/headgate/${database!.migrations_dir}`
  expect(parseJSONC(textOf(`${TEMPLATES}/cloudflare/wrangler.jsonc`))).toEqual(ours)
})

it('a new project gets the files of its platform and of its forge, with their own names', () => {
  const files = (platform: Platform, ci: Forge): string[] =>
    Object.keys(projectFiles({ upstreams: [], platform, ci, packages: 'npm' }))
  expect(files('kubernetes', 'github')).toEqual(
    expect.arrayContaining([
      'Dockerfile',
      '.dockerignore',
      'kustomization.yaml',
      'k8s/deployment.yaml',
      'k8s/one-database/kustomization.yaml',
      '.github/workflows/gateway.yml',
      '.github/workflows/gateway-deploy.yml',
      '.github/workflows/gateway-drift.yml',
    ]),
  )
  expect(files('docker', 'gitlab')).toEqual(expect.arrayContaining(['compose.yaml', '.gitlab-ci.yml']))
})
