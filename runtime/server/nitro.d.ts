// Modules that Nitro makes while it builds.
declare module '#nitro-internal-pollyfills' {}
