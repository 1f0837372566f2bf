import { type Answers, FORGES, PLATFORMS } from './answers.ts'
import { PROVIDERS } from './providers.ts'

/** Asks on the terminal for what was not said. Rejects where the person goes away. */
export async function ask(said: Partial<Answers>, usual: Answers): Promise<Answers> {
  // Loaded where somebody is asked, and nowhere else.
  const { consola } = await import('consola')
  const choose = async <Name extends string>(
    question: string,
    names: Record<Name, string>,
    initial: Name,
  ): Promise<Name> =>
    // One of the options' values.
    (await consola.prompt(question, {
      type: 'select',
      options: Object.entries<string>(names).map(([value, label]) => ({ value, label })),
      initial,
      cancel: 'reject',
    })) as unknown as Name
  return {
    upstreams: said.upstreams ?? (await chooseUpstreams(usual.upstreams)),
    platform: said.platform ?? (await choose('Where will it run?', PLATFORMS, usual.platform)),
    ci: said.ci ?? (await choose('What runs its checks and deploys it?', FORGES, usual.ci)),
    packages: usual.packages,
  }

  async function chooseUpstreams(initial: string[]): Promise<string[]> {
    const chosen = await consola.prompt('Which models do you have? (space chooses, enter goes on; none is fine)', {
      type: 'multiselect',
      options: Object.entries(PROVIDERS).map(([value, { label }]) => ({ value, label })),
      initial,
      required: false,
      cancel: 'reject',
    })
    // The values of the options, whatever the declared type says.
    return chosen as unknown as string[]
  }
}
