/** Where limits are counted where the config does not say it: `database`, or else in memory. */
export const COUNTERS_VARIABLE = 'HEADGATE_COUNTERS'
