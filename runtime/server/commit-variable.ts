/** Names the commit of what is served; `headgate start` and `headgate build` set it where they can find it out. */
export const COMMIT_VARIABLE = 'HEADGATE_COMMIT'

/** The folder of the config, where what it is compiled to lies elsewhere: the commit of a config that it becomes later is asked there. */
export const SOURCE_VARIABLE = 'HEADGATE_SOURCE'
