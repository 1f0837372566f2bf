/** The models that lists show: a taste of each kind. Many more names are understood. */
export const demoModels: readonly string[] = [
  'demo',
  'demo-fast',
  'demo-reasoning',
  'demo-refuse',
  'demo-length',
  'demo-empty',
  'demo-huge',
  'demo-delay-500',
  'demo-slow-200',
  'demo-error-429',
  'demo-error-500',
  'demo-error-after-3',
  'demo-cut-3',
  'demo-stall-3',
  'demo-garbage',
]
