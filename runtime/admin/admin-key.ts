/** The variable that holds the key with which everything may be done. */
export const ADMIN_KEY_VARIABLE = 'HEADGATE_ADMIN_KEY'
