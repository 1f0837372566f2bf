/** Headgate's, as the build says; unknown where the sources run as they are. */
export const VERSION = typeof __HEADGATE_VERSION__ === 'string' ? __HEADGATE_VERSION__ : 'unreleased'
