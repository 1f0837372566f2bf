/** Fails to type-check where a case is not `true`, and shows what the case found instead. */
export type Expect<Case extends true> = Case

/**
 * Whether two object types differ only as `Except` lists (`{ 'container: optional in ours': 'why' }`), and in all that it
 * lists. What is inside a property's objects is not looked at here: those objects are types of their own, and are
 * compared on their own.
 */
export type Same<Ours, Theirs, Except extends object = Nothing> = Judged<Difference<Ours, Theirs>, keyof Except>

/** The same for unions and enums, by their variants' tags and their plain values. */
export type SameUnion<Ours, Theirs, Except extends object = Nothing> = Judged<Labels<Ours, Theirs, ''>, keyof Except>

/** Fails to type-check unless every value of `Theirs` is one of `Ours`, to the depth of both. */
export type Accepts<Ours, Theirs extends Ours> = [Ours, Theirs]

/** How two object types differ, each difference as a string. */
export type Difference<Ours, Theirs> = Theirs extends unknown
  ? Properties<Ours, Theirs, Names<Ours> | Names<Theirs>>
  : never

type Judged<Found, Listed> = [Exclude<Found, Listed>, Exclude<Listed, Found>] extends [never, never]
  ? true
  : { notListed: Exclude<Found, Listed>; listedForNothing: Exclude<Listed, Found> }

// biome-ignore lint/complexity/noBannedTypes: no exceptions is a type without members
type Nothing = {}

type Properties<Ours, Theirs, Key> = Key extends string
  ? Key extends keyof Ours
    ? Key extends keyof Theirs
      ? Optionality<Ours, Theirs, Key> | Labels<Value<Ours[Key]>, Value<Theirs[Key]>, `${Key}: `>
      : `${Key}: ours only`
    : `${Key}: theirs only`
  : never

type Optionality<Ours, Theirs, Key extends keyof Ours & keyof Theirs & string> = [
  IsOptional<Ours, Key>,
  IsOptional<Theirs, Key>,
] extends [infer One, infer Other]
  ? One extends Other
    ? never
    : `${Key}: optional in ${One extends true ? 'ours' : 'theirs'}`
  : never

type IsOptional<T, Key extends keyof T> = Nothing extends Pick<T, Key> ? true : false

type Value<T> = unknown extends T ? unknown : Exclude<T, undefined>

type Labels<Ours, Theirs, Prefix extends string> =
  | `${Prefix}${Exclude<Label<Ours>, Label<Theirs>>} ours only`
  | `${Prefix}${Exclude<Label<Theirs>, Label<Ours>>} theirs only`

/** Where any string is allowed, the known ones beside it are no more than a hint. */
type Label<T> = unknown extends T
  ? 'unknown'
  : string extends Extract<T, string>
    ? 'string' | LabelOf<Exclude<T, string>>
    : LabelOf<T>

type LabelOf<T> = T extends string | boolean | null
  ? `${T}`
  : T extends number
    ? 'number'
    : T extends readonly (infer Item)[]
      ? `${Label<Item>}[]`
      : string extends keyof T
        ? 'object'
        : 'type' extends keyof T
          ? TagOf<T['type']>
          : 'role' extends keyof T
            ? TagOf<T['role']>
            : 'object'

type TagOf<T> = T extends string ? T : never

/** The named properties, beside which an index signature may stand. */
type Names<T> = keyof { [Key in keyof T as string extends Key ? never : number extends Key ? never : Key]: true }
