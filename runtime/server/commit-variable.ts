/** Names the commit of what is served; `headgate start` and `headgate build` set it where they can find it out. */
export const COMMIT_VARIABLE = 'HEADGATE_COMMIT'
