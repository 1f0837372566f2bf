import type { Compressor } from './compressor.ts'
import { excerpt, type Frame, framed, LOOKED_AT_OF_LINE, shareOf, tellsOfTrouble } from './excerpt.ts'

/** Lines by which builds, installs and test runs say that nothing happened that anyone has to know of. */
const ROUTINE: readonly RegExp[] = [
  // Tests that passed: vitest, jest, mocha, node, TAP, go, cargo, pytest, JUnit.
  /^\s*(?:[✓✔√]|ok \d+|PASS\b|ok {2}|# Subtest:)/,
  /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)\b|--- (?:PASS|SKIP):|\?\s.*\[no test files\])/,
  /^test .* \.\.\. (?:ok|ignored)$/,
  /(?:::| )\S* (?:PASSED|SKIPPED)\b/,
  /^\S+\.py [.sx]+ +\[ *\d+%\]$/,
  /^\[ +OK +\]|^\[ RUN +\]/,
  // Compilers and what drives them: cargo, cmake, ninja, make, gradle, maven, bazel, TypeScript's and the web's bundlers.
  /^\s+(?:Compiling|Checking|Downloading|Downloaded|Fresh|Building|Updating|Locking|Adding|Unpacking|Installing|Blocking|Running|Finished|Documenting)\s/,
  /^\s*\[ *\d+(?:%|\/\d+)\]/,
  /^(?:\S*(?:gcc|g\+\+|clang|clang\+\+|\bcc|c\+\+|\bld|\bar|ranlib|libtool)|make\[\d+\]:|\s+(?:CC|CXX|LD|AR|AS|GEN|LINK)) /,
  /^> Task :\S+(?: (?:UP-TO-DATE|NO-SOURCE|FROM-CACHE|SKIPPED))?$/,
  /^\[INFO\]/,
  /^\s*(?:asset|modules by path|cacheable modules|runtime modules|transforming|rendering chunks)\b/,
  /^\s*\S+\.(?:js|mjs|css|map|html|svg|png|woff2?)\s+[\d.,]+ ?(?:bytes|B|kB|KiB|MB|MiB)\b/,
  // Packages: npm, pnpm, yarn, pip, apt, go, docker, git.
  /^npm (?:http|timing|verb|info|sill)\b|^Progress: resolved \d/,
  /^\s*(?:Collecting|Requirement already satisfied|Using cached|Downloading|Preparing metadata|Getting requirements|Installing build dependencies|Building wheel|Created wheel|Stored in directory|Attempting uninstall|Found existing installation|Uninstalling|Successfully uninstalled)\b/,
  /^(?:Get|Hit|Ign):\d+ |^(?:Selecting previously|Preparing to unpack|Unpacking|Setting up|Processing triggers|\(Reading database)/,
  /^go: (?:downloading|finding|extracting) /,
  /^#\d+ (?:sha256:|extracting|\d+\.\d+ |DONE|CACHED|resolve|transferring)|^[0-9a-f]{12}: (?:Pulling|Waiting|Downloading|Extracting|Pull complete|Verifying|Download complete|Already exists)/,
  /^(?:remote: )?(?:Counting|Compressing|Receiving|Resolving|Writing|Enumerating|Updating) \w+: +\d+%/,
  // Bars and percentages.
  /^\s*\d{1,3}(?:\.\d+)?% |[█▓▒░━╸]{8,}|\[[=#>. -]{10,}\]/,
]

/** Something went wrong after all, although the line begins as if nothing had. */
const YET = /\b(?:error|warning|fatal|failed|failure|panic)\b\s*(?:[:!([]|TS\d)/i

/** What was run, the summary, and what surrounds an error. */
const FRAME: Frame = { head: 3, tail: 15, before: 3, after: 6 }

/** Output of builds, installs and test runs. */
export const build: Compressor = {
  name: 'build',
  leavesOut: 'steps that went well and tests that passed',

  recognises: lines => shareOf(lines, isRoutine) > 0.4,

  shorten(lines) {
    const stays = framed(lines, FRAME, line => !isRoutine(line) && tellsOfTrouble(line))
    return excerpt(lines, (line, place) => stays.has(place) || !isRoutine(line))
  },
}

function isRoutine(line: string): boolean {
  return line.length <= LOOKED_AT_OF_LINE && ROUTINE.some(form => form.test(line)) && !YET.test(line)
}
