import standaloneCode from 'ajv/dist/standalone/index.js'
import { selfContained } from '../self-contained.ts'
import { bundleAjv, definitionId } from './ajv.ts'
import { banner } from './banner.ts'
import type { Bundle } from './bundle.ts'

/** `validators.js` and its declarations: one validator for each body that the protocol's operations take. */
export interface ValidatorFiles {
  code: string
  declarations: string
}

/** The name of the validator of a definition. */
export function validatorName(definition: string): string {
  return `validate${definition}`
}

/** The definitions of request bodies, each once, in the order of the operations. */
function requestDefinitions(bundle: Bundle): string[] {
  return [...new Set(bundle.file.operations.flatMap(operation => operation.request ?? []))]
}

/** Compiles the validators to one self-contained module: no imports, nothing that evaluates text as code. */
export async function emitValidators(bundle: Bundle, root: string): Promise<ValidatorFiles> {
  const requests = requestDefinitions(bundle)
  const ajv = bundleAjv(bundle)
  const names = Object.fromEntries(requests.map(name => [validatorName(name), definitionId(bundle, name)]))
  const compiled = await selfContained(slim(standaloneCode(ajv, names)), root)
  return {
    code: `${banner(bundle.protocol)}\n${compiled}`,
    declarations: [
      banner(bundle.protocol),
      '',
      "import type { Validator } from '../../../runtime/protocols/operation.ts'",
      '',
      ...requests.map(name => `export declare const ${validatorName(name)}: Validator`),
      '',
    ].join('\n'),
  }
}

/**
 * Takes out what nobody reads: where in the schema a fault came from, and what each function is told of its value's
 * parents. A function then takes the value and its path, and no object is made for a call: a third of the time.
 */
function slim(code: string): string {
  const slimmed = code
    .replaceAll(/schemaPath:"(?:[^"\\]|\\.)*",/g, '')
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', 'instancePath=""')
    .replaceAll(callContext, (_, call: string, path = 'instancePath') => call + path)
  if (/parentData|rootData/.test(slimmed)) throw new Error('Ajv emits its functions in another form than before')
  return slimmed
}

/** `validate7(data.x, {instancePath:…,parentData:data,parentDataProperty:"x",rootData})`, and `wrapper7.validate(…)` where schemas refer to themselves. */
const callContext =
  /((?:validate\d+|wrapper\d+\.validate)\([^,()]+, ?)\{instancePath(?::(.*?))?,parentData(?::[^,]+)?,parentDataProperty(?::(?:"(?:[^"\\]|\\.)*"|[^,}]+))?,rootData\}/g
