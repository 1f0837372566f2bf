import { DATABASE_REMEDY, gatewayDatabase, isPlaceholder, parseWrangler, WRANGLER_FILES } from '../wrangler.ts'
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
  /** Wrangler's environment, where what stood after `--` names none. */
  environment?: string | undefined
}

export interface Target {
  /** Files that are there where a project is for this target. */
  known: readonly string[]
  /** What is done after the config was judged and its tests have passed. Throws where something is not said. */
  steps: (deployment: Deployment) => Step[]
  /** Throws where what would be deployed could not serve. Not asked where commands are only printed. */
  judge?: (deployment: Deployment) => void
  /** Finds the address that the platform's own tool has printed, where whoever knows it can call it. */
  address?: RegExp
}

export const TARGETS: Readonly<Record<string, Target>> = {
  cloudflare: {
    known: WRANGLER_FILES,
    steps: deployment => [
      { name: 'build', command: ['headgate', 'build', '--preset', 'cloudflare_module'] },
      ...(workerDatabase(deployment) ? [migrations(deployment)] : []),
      { name: 'deploy', command: ['wrangler', 'deploy', ...deployment.extra] },
    ],
    judge: deployment => {
      const database = workerDatabase(deployment)
      if (database?.id === undefined || !isPlaceholder(database.id)) return
      const environment = environmentOf(deployment)
      throw new Error(
        `${wranglerFile(deployment)}: DB has no database_id yet${environment ? ` in the environment ${environment}` : ''}, but "${database.id}". ${DATABASE_REMEDY}`,
      )
    },
    address: /https:\/\/[\w.-]+\.workers\.dev/,
  },
  kubernetes: {
    known: ['kustomization.yaml'],
    judge: refuseWithoutDockerfile,
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
    judge: refuseWithoutDockerfile,
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

function refuseWithoutDockerfile({ readFile }: Deployment): void {
  if (['Dockerfile', OWN_DOCKERFILE].every(path => readFile(path) === undefined))
    throw new Error('There is no Dockerfile: `headgate init --platform docker` writes one.')
}

/** That of Headgate's own repository is among its other ways to be deployed. */
const OWN_DOCKERFILE = 'deploy/Dockerfile'

function imageSteps(deployment: Deployment): Step[] {
  const image = imageOf(deployment)
  const { engine, commit, readFile } = deployment
  const file = readFile('Dockerfile') === undefined ? ['--file', OWN_DOCKERFILE] : []
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

/** The database that the Worker is deployed with; undefined where its environment has none. */
function workerDatabase(deployment: Deployment): ReturnType<typeof gatewayDatabase> {
  const file = wranglerFile(deployment)
  const text = file === undefined ? undefined : deployment.readFile(file)
  if (file === undefined || text === undefined) return undefined
  return gatewayDatabase(parseWrangler(text, file, environmentOf(deployment)))
}

function wranglerFile({ extra, readFile }: Deployment): string | undefined {
  return optionValue(CONFIG_OPTION, extra) ?? WRANGLER_FILES.find(path => readFile(path) !== undefined)
}

function environmentOf({ extra, environment }: Deployment): string | undefined {
  return optionValue(ENVIRONMENT_OPTION, extra) ?? environment
}

/** For the same file and the same environment as what is deployed. */
function migrations({ extra }: Deployment): Step {
  const same = [CONFIG_OPTION, ENVIRONMENT_OPTION].flatMap(option => optionWords(option, extra))
  return { name: 'migrate', command: ['wrangler', 'd1', 'migrations', 'apply', 'DB', '--remote', ...same] }
}

// Options of wrangler's own, which stand among the words for it.
const CONFIG_OPTION = /^(-c|--config)(=|$)/
const ENVIRONMENT_OPTION = /^(-e|--env)(=|$)/

/** An option as it was written: one word, or two. */
function optionWords(option: RegExp, words: readonly string[]): readonly string[] {
  const at = words.findIndex(word => option.test(word))
  return at < 0 ? [] : words.slice(at, words[at]!.includes('=') ? at + 1 : at + 2)
}

function optionValue(option: RegExp, words: readonly string[]): string | undefined {
  const [first, second] = optionWords(option, words)
  return first?.includes('=') ? first.slice(first.indexOf('=') + 1) : second
}
