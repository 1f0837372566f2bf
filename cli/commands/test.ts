import { defineCommand } from 'citty'
import { compileConfig } from '../../codegen/config/index.ts'
import type { Suite } from '../../runtime/testing/suite.ts'
import { configOption, environmentOption } from '../config-option.ts'
import { EXIT, fail } from '../exit.ts'
import { explainedGateway } from '../explained-gateway.ts'
import { explanationText } from '../explanation-text.ts'
import { jsonOption } from '../json-option.ts'
import { printProblems } from '../print-problems.ts'
import { project } from '../project.ts'
import { testFiles } from '../test/files.ts'
import { resultText, summaryOf, summaryText } from '../test/report.ts'
import { runTests } from '../test/run.ts'
import { runAgain } from '../test/watch.ts'

/** `headgate test`: what the config promises, as tests. Nobody is called, and no time passes. */
export default defineCommand({
  meta: {
    name: 'test',
    description: 'Run the tests of the config, *.gateway-test.ts next to it, without calling anyone.',
  },
  args: {
    paths: {
      type: 'positional',
      description: 'Files of tests, or folders of them',
      required: false,
      valueHint: 'PATH...',
    },
    name: {
      type: 'string',
      description: 'Only tests with that in their name; a regular expression',
      valueHint: 'TEXT',
    },
    json: jsonOption,
    watch: { type: 'boolean', description: 'Run them again after every change of the config or a test' },
    config: configOption,
    env: environmentOption,
  },
  async run({ args, rawArgs }) {
    try {
      const { problems, gateway, sources } = await compileConfig({
        root: project,
        ...(args.config !== undefined && { configPath: args.config }),
        ...(args.env !== undefined && { environment: args.env }),
      })
      const files = sources.length > 0 ? testFiles(args._, sources[0]!) : []
      if (args.watch) return runAgain([...sources, ...files], rawArgs)
      if (!gateway) {
        printProblems(problems)
        throw new Error('The config has errors.')
      }
      const suite: Suite = {
        // Tests say the same wherever they run: no variable of this machine is read.
        create: () => explainedGateway(gateway, () => undefined).gateway,
        told: (explanation, failing) => explanationText(explanation, [], failing),
      }
      // What tests say for themselves is no part of the JSON.
      if (args.json) Object.assign(console, { log: console.error, info: console.error, debug: console.error })
      const results = await runTests(suite, {
        files,
        ...(args.name !== undefined && { named: patternOf(args.name) }),
        ...(!args.json && { heard: result => print(resultText(result)) }),
      })
      const summary = summaryOf(results)
      print(args.json ? JSON.stringify(summary, null, 2) : `\n${summaryText(summary)}`)
      if (!summary.ok) process.exitCode = EXIT.wrong
    } catch (thrown) {
      fail(thrown)
    }
  },
})

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text)
  } catch (thrown) {
    throw new Error(`--name takes a regular expression: ${(thrown as Error).message}.`)
  }
}
