export interface Picking {
  /** Until when a credential is better left alone, by its id: milliseconds since 1970, undefined where it is healthy. */
  cooling?: (id: string) => number | undefined
  /** In [0, 1). */
  random?: () => number
  /** The id of the one that was used for this conversation before. */
  remembered?: string
}

/**
 * The remembered one where it is healthy, else one of the healthy ones by weight, else the one that recovers first;
 * undefined where there is none at all.
 */
export function pickCredential<Weighted extends { id: string; weight: number }>(
  credentials: readonly Weighted[],
  { cooling, random = Math.random, remembered }: Picking = {},
): Weighted | undefined {
  if (credentials.length <= 1) return credentials[0]
  const healthy = cooling ? credentials.filter(({ id }) => cooling(id) === undefined) : credentials
  if (cooling && healthy.length === 0) return firstToRecover(credentials, cooling)
  return (remembered !== undefined && healthy.find(({ id }) => id === remembered)) || byWeight(healthy, random)
}

function byWeight<Weighted extends { weight: number }>(credentials: readonly Weighted[], random: () => number) {
  const total = credentials.reduce((sum, credential) => sum + credential.weight, 0)
  let rest = random() * total
  for (const credential of credentials) {
    rest -= credential.weight
    if (rest < 0) return credential
  }
  return credentials.at(-1)
}

function firstToRecover<Weighted extends { id: string }>(
  credentials: readonly Weighted[],
  cooling: (id: string) => number | undefined,
): Weighted | undefined {
  const until = ({ id }: Weighted): number => cooling(id) ?? 0
  return credentials.reduce<Weighted | undefined>(
    (first, credential) => (first && until(first) <= until(credential) ? first : credential),
    undefined,
  )
}
