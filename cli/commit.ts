import { dirname, resolve } from 'node:path'
import { readCommit } from '../runtime/gateway/release.ts'
import { gitCommit } from '../runtime/platform/node/git-commit.ts'
import { COMMIT_VARIABLE, SOURCE_VARIABLE } from '../runtime/server/commit-variable.ts'
import { project } from './project.ts'

/**
 * What pipelines and platforms call the commit that they work on. They come after git, which also knows when another one
 * was checked out, and when something was changed.
 */
const VARIABLES = [
  'GITHUB_SHA',
  'CI_COMMIT_SHA', // GitLab, Woodpecker
  'BITBUCKET_COMMIT',
  'CIRCLE_SHA1',
  'BUILDKITE_COMMIT',
  'BUILD_SOURCEVERSION', // Azure Pipelines
  'CODEBUILD_RESOLVED_SOURCE_VERSION', // AWS
  'COMMIT_SHA', // Google Cloud Build
  'DRONE_COMMIT_SHA',
  'TRAVIS_COMMIT',
  'GIT_COMMIT', // Jenkins
  'WORKERS_CI_COMMIT_SHA', // Cloudflare
  'CF_PAGES_COMMIT_SHA',
  'VERCEL_GIT_COMMIT_SHA',
  'COMMIT_REF', // Netlify
  'RENDER_GIT_COMMIT',
  'RAILWAY_GIT_COMMIT_SHA',
  'HEROKU_SLUG_COMMIT',
]

/** What a server is told of the commit that its config comes from: the project's, or that of the folder of another config. */
export async function commitVariable(config: string | undefined): Promise<NodeJS.ProcessEnv> {
  const other = config || process.env.HEADGATE_CONFIG
  const folder = other ? resolve(dirname(other)) : project
  const commit = await findCommit(folder)
  return {
    ...(commit !== undefined && { [COMMIT_VARIABLE]: commit }),
    ...(other && { [SOURCE_VARIABLE]: folder }),
  }
}

/**
 * The commit that a folder is at: as HEADGATE_COMMIT says, or else git, with `-dirty` where a file that it knows was
 * changed, or else the pipeline. Undefined where nobody knows it.
 */
export async function findCommit(
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const said = readCommit(environment[COMMIT_VARIABLE])
  if (said !== undefined) return said
  const found = readCommit(await gitCommit(folder))
  if (found !== undefined) return found
  for (const name of VARIABLES) {
    const commit = readCommit(environment[name])
    if (commit !== undefined) return commit
  }
  return undefined
}
