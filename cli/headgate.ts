import { defineCommand } from 'citty'
import manifest from '../package.json' with { type: 'json' }

/** All commands, each imported when it is run. */
export default defineCommand({
  meta: {
    name: 'headgate',
    version: manifest.version,
    description: 'An LLM API gateway that is compiled, not configured.',
  },
  subCommands: {
    init: () => import('./commands/init.ts').then(module => module.default),
    start: () => import('./commands/start.ts').then(module => module.default),
    dev: () => import('./commands/dev.ts').then(module => module.default),
    build: () => import('./commands/build.ts').then(module => module.default),
    generate: () => import('./commands/generate.ts').then(module => module.default),
    check: () => import('./commands/check.ts').then(module => module.default),
    doctor: () => import('./commands/doctor.ts').then(module => module.default),
    plan: () => import('./commands/plan.ts').then(module => module.default),
    requests: () => import('./commands/requests.ts').then(module => module.default),
    revisions: () => import('./commands/revisions.ts').then(module => module.default),
    import: () => import('./commands/import.ts').then(module => module.default),
    explain: () => import('./commands/explain.ts').then(module => module.default),
    deploy: () => import('./commands/deploy.ts').then(module => module.default),
    simulate: () => import('./commands/simulate.ts').then(module => module.default),
    test: () => import('./commands/test.ts').then(module => module.default),
    usage: () => import('./commands/usage.ts').then(module => module.default),
    backup: () => import('./commands/backup.ts').then(module => module.default),
    restore: () => import('./commands/restore.ts').then(module => module.default),
    migrate: () => import('./commands/migrate.ts').then(module => module.default),
    login: () => import('./commands/login.ts').then(module => module.default),
    logout: () => import('./commands/logout.ts').then(module => module.default),
    keys: () => import('./commands/keys.ts').then(module => module.default),
    groups: () => import('./commands/groups.ts').then(module => module.default),
    schemas: () => import('./commands/schemas.ts').then(module => module.default),
  },
})
