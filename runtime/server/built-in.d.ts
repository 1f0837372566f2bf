/** The commit that a build was made of, empty where that was not known: replaced when the server is built. */
declare const __HEADGATE_COMMIT__: string | undefined
/** Headgate's version, likewise. */
declare const __HEADGATE_VERSION__: string | undefined
