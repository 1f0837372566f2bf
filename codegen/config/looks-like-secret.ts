/** How keys of known services begin. */
const PREFIXES = [
  'sk-',
  'sk_',
  'rk_',
  'AIza',
  'xai-',
  'gsk_',
  'pplx-',
  'nvapi-',
  'hf_',
  'r8_',
  'fw_',
  'csk-',
  'tgp_',
  'AKIA',
  'ghp_',
  'gho_',
  'ghu_',
  'ghs_',
  'github_pat_',
  'glpat-',
  'xoxb-',
  'xoxp-',
  'ya29.',
  'eyJ',
  'hg-',
  'hg_',
] // prettier-ignore

/** Identifiers that are as random as keys but open nothing. */
const IDENTIFIERS = /^(org|proj|asst|ft|thread|vs|file)[-_]/

/**
 * Whether a text is probably a key: it begins as one, or holds a run of at least 20 letters and digits that is too
 * irregular for a name. Dates, versions, host names and hyphenated words pass.
 */
export function looksLikeSecret(text: string): boolean {
  return text.split(/[\s,;"'=]+/).some(word => {
    if (PREFIXES.some(prefix => word.startsWith(prefix) && word.length >= prefix.length + 8)) return true
    if (IDENTIFIERS.test(word)) return false
    return word.split(/[^A-Za-z0-9]+/).some(isRandom)
  })
}

function isRandom(run: string): boolean {
  return run.length >= 20 && /\d/.test(run) && /[A-Za-z]/.test(run) && bitsPerCharacter(run) >= 3
}

/** Shannon's entropy: 32 random hex digits have about 3.6, words of a language repeated less. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0)
}
