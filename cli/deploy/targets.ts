import type { Step } from './step.ts'

/** What a target is told. */
export interface Deployment {
  /** Twelve digits of the commit, with `-dirty` where something was changed since. */
  tag: string
  /** The whole of it. */
  commit: string
  /** Name of the image, without a tag. */
  image?: string | undefined
  /** The program that makes images. */
  engine: string
  /** What stood after `--`: for the platform's own command. */
  extra: readonly string[]
  /** A file of the project; undefined where there is none. */
  readFile: (path: string) => string | undefined
}

export interface Target {
  /** Files that are there where a project is for this target. */
  known: readonly string[]
  /** What is done after the config was judged and its tests have passed. Throws where something is not said. */
  steps: (deployment: Deployment) => Step[]
  /** Finds the address that the platform's own tool has printed, where whoever knows it can call it. */
  address?: RegExp
}

const WRANGLER_FILES = ['wrangler.jsonc', 'wrangler.json', 'wrangler.toml']

export const TARGETS: Readonly<Record<string, Target>> = {
  cloudflare: {
    known: WRANGLER_FILES,
    steps: ({ extra, readFile }) => [
      { name: 'build', command: ['headgate', 'build', '--preset', 'cloudflare_module'] },
      ...(WRANGLER_FILES.some(path => readFile(path)?.includes('d1_databases')) ? [migrations(extra)] : []),
      { name: 'deploy', command: ['wrangler', 'deploy', ...extra] },
    ],
    address: /https:\/\/[\w.-]+\.workers\.dev/,
  },
  kubernetes: {
    known: ['kustomization.yaml'],
    steps: deployment => {
      const image = imageOf(deployment)
      const { extra } = deployment
      return [
        ...imageSteps(deployment),
        {
          name: 'deploy',
          command: ['kubectl', 'apply', '--filename', '-', ...extra],
          input: {
            command: ['kubectl', 'kustomize', '.'],
            change: text => withImage(text, image),
            told: `image: ${IMAGE_NAME} -> ${image}`,
          },
        },
        {
          name: 'deploy',
          command: ['kubectl', 'rollout', 'status', 'deployment/headgate', '--timeout=5m', ...extra],
        },
      ]
    },
  },
  docker: {
    known: ['Dockerfile'],
    steps: imageSteps,
  },
  vercel: {
    known: ['vercel.json', '.vercel/project.json'],
    steps: ({ extra }) => [
      { name: 'build', command: ['headgate', 'build', '--preset', 'vercel'] },
      { name: 'deploy', command: ['vercel', 'deploy', '--prebuilt', '--prod', ...extra] },
    ],
  },
  netlify: {
    known: ['netlify.toml', '.netlify/state.json'],
    steps: ({ extra }) => [
      { name: 'build', command: ['headgate', 'build', '--preset', 'netlify'] },
      { name: 'deploy', command: ['netlify', 'deploy', '--prod', '--no-build', '--dir', '.output/public', ...extra] },
    ],
    address: /https:\/\/[\w.-]+\.netlify\.app/,
  },
}

/** The image that the manifests name, in the place of the one that is made. */
export const IMAGE_NAME = 'headgate'

/** The target that was named, or the one that the project's files are for. */
export function targetOf(name: string | undefined, hasFile: (path: string) => boolean): [string, Target] {
  const names = Object.keys(TARGETS).join(', ')
  if (name !== undefined) {
    if (Object.hasOwn(TARGETS, name)) return [name, TARGETS[name]!]
    throw new Error(`There is no target "${name}": it is one of ${names}.`)
  }
  // A project that has manifests has what its image is made of, too.
  const found = Object.entries(TARGETS).filter(([, { known }]) => known.some(hasFile))
  const fitting = found.filter(([target]) => target !== 'docker' || found.length === 1)
  if (fitting.length === 1) return fitting[0]!
  throw new Error(
    fitting.length === 0
      ? `Nothing here says where to deploy: name one of ${names}, or let \`headgate init\` write what it takes.`
      : `The files here are for ${fitting.map(([target]) => target).join(' and ')}: name the one that is meant.`,
  )
}

function imageSteps(deployment: Deployment): Step[] {
  const image = imageOf(deployment)
  const { engine, commit, readFile } = deployment
  // That of the repository itself is among its other ways to be deployed.
  const file = readFile('Dockerfile') === undefined ? ['--file', 'deploy/Dockerfile'] : []
  const build = ['build', ...file, '--build-arg', `HEADGATE_COMMIT=${commit}`, '--tag', image, '.'] as const
  return [
    { name: 'build', command: [engine, ...build] },
    { name: 'push', command: [engine, 'push', image] },
  ]
}

function imageOf({ image, tag }: Deployment): string {
  if (image === undefined)
    throw new Error(
      'No image is named: --image registry.example.com/team/headgate, or HEADGATE_IMAGE. Its tag is the commit.',
    )
  if (/[:@][^/]*$/.test(image))
    throw new Error(`--image takes a name without a tag, not "${image}": the tag is the commit.`)
  return `${image}:${tag}`
}

/** Manifests with another image. Throws where they do not name the one that is to be replaced. */
export function withImage(manifests: string, image: string): string {
  const named = new RegExp(`^(\\s*(?:- )?image: )${IMAGE_NAME}(?::\\S+)?$`, 'gm')
  if (!named.test(manifests))
    throw new Error(`The manifests have no container with "image: ${IMAGE_NAME}", whose image could be set.`)
  return manifests.replace(named, `$1${image}`)
}

/** For the same environment as what is deployed. */
function migrations(extra: readonly string[]): Step {
  const at = extra.findIndex(word => /^(-e|--env)(=|$)/.test(word))
  const environment = at < 0 ? [] : extra.slice(at, extra[at]!.includes('=') ? at + 1 : at + 2)
  return { name: 'migrate', command: ['wrangler', 'd1', 'migrations', 'apply', 'DB', '--remote', ...environment] }
}
