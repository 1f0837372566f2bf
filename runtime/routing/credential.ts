/** One of several by weight; undefined where there is none. `random` is in [0, 1). */
export function pickCredential<Weighted extends { weight: number }>(
  credentials: readonly Weighted[],
  random: () => number = Math.random,
): Weighted | undefined {
  if (credentials.length <= 1) return credentials[0]
  const total = credentials.reduce((sum, credential) => sum + credential.weight, 0)
  let rest = random() * total
  for (const credential of credentials) {
    rest -= credential.weight
    if (rest < 0) return credential
  }
  return credentials.at(-1)
}
