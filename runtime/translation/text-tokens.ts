/** Code units that are counted one by one where nothing else is said. */
const EXACT = 256 * 1024

/**
 * The tokenizer's work grows with the square of a word's length, so that a text without spaces has to be cut. Half a
 * minute becomes a tenth of a second here, and a cut costs a token at most.
 */
const WINDOW = 1024

/** Milliseconds after which other calls get their turn. */
const PATIENCE = 20

/** Nothing in a request means more to the model than its letters: `<|endoftext|>` is text here. */
const PLAIN = { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() }

/**
 * The tokens of these texts by OpenAI's `o200k_base`, which today's other vocabularies differ little from. Exact for
 * texts of up to so many code units in all, a quarter of a million where nothing else is said; of more, evenly spread
 * pieces stand for the rest. The vocabulary is loaded when it is first needed.
 */
export async function textTokens(texts: readonly string[], exact: number = EXACT): Promise<number> {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  if (total === 0) return 0
  const { countTokens, clearMergeCache } = await import('gpt-tokenizer/encoding/o200k_base')
  const share = Math.min(1, exact / total)
  let tokens = 0
  let seen = 0
  let counted = 0
  let since = performance.now()
  for (const text of texts) {
    for (let start = 0; start < text.length; ) {
      const end = windowEnd(text, start)
      if (counted <= seen * share) {
        tokens += countTokens(text.slice(start, end), PLAIN)
        counted += end - start
        if (performance.now() - since > PATIENCE) {
          await new Promise(resolve => setTimeout(resolve))
          since = performance.now()
        }
      }
      seen += end - start
      start = end
    }
  }
  // Its keys are parts of the texts, and would keep the whole of them in memory.
  clearMergeCache()
  return Math.round((tokens * total) / counted)
}

/** A window ends before a space, where words begin in the tokenizer's eyes too; where it has none, anywhere. */
function windowEnd(text: string, start: number): number {
  if (text.length - start <= WINDOW) return text.length
  const window = text.slice(start, start + WINDOW)
  for (let end = window.lastIndexOf(' '); end > 0; end = window.lastIndexOf(' ', end - 1))
    if (window.charCodeAt(end - 1) > 0x20) return start + end
  return start + (isHighSurrogate(window.charCodeAt(WINDOW - 1)) ? WINDOW - 1 : WINDOW)
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}
