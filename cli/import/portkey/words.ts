const GUARD = 'The gateway has no guardrails: put them before or behind it.'

/** Why what stands under these names is not carried. */
export const WORDS: Readonly<Record<string, string>> = {
  input_guardrails: GUARD,
  output_guardrails: GUARD,
  before_request_hooks: GUARD,
  after_request_hooks: GUARD,
  cb_config: 'What fails cools down by its kind of fault, without settings.',
  prompt_id: 'Prompts are the clients’.',
  strict_open_ai_compliance: 'Answers are written by the client’s protocol.',
  passthrough: 'Requests whose protocol the upstream speaks always pass as they are.',
  forward_headers:
    "Headers of clients that belong to their protocol are passed on. For keys of their own take credentials: 'client'.",
  default_params: 'The gateway adds nothing to a request: clients send it themselves.',
  drop_params: 'What an upstream cannot take is left out by its kind, not by a list.',
  mistral_fim_completion: 'There is no completion of code in the middle.',
}
