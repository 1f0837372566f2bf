/**
 * Compares two unions of objects variant by variant, and says every difference as a string. What is inside a field's
 * objects is not looked at: those are variants of unions of their own, or pairs, and are compared there. `null` is not
 * looked at either: ours takes it wherever a field may be left out.
 */
export type Difference<Ours, Theirs> =
  | `${Exclude<Tag<Ours>, Tag<Theirs>>} only in ours`
  | `${Exclude<Tag<Theirs>, Tag<Ours>>} only in theirs`
  | { [Name in Tag<Ours> & Tag<Theirs>]: Fields<Name, Variant<Ours, Name>, Variant<Theirs, Name>> }[Tag<Ours> &
      Tag<Theirs>]

/** `true` where the differences are those that are listed, no more and no less; else what is wrong with the list. */
export type Judge<Found, Listed extends object> = [Exclude<Found, keyof Listed>, Exclude<keyof Listed, Found>] extends [
  never,
  never,
]
  ? true
  : { notListed: Exclude<Found, keyof Listed>; listedForNothing: Exclude<keyof Listed, Found> }

/** Fails to type-check where a judgement is not `true`, and shows it. */
export type AllTrue<Judgements extends { [Name in keyof Judgements]: true }> = Judgements

/** The `type` of an object; an object without one is told apart by nothing, and an absent one is a message's. */
type Tag<T> = T extends { type?: infer Type } ? (unknown extends Type ? 'object' : Extract<Type, string>) : 'object'

type Variant<T, Name> = T extends unknown ? (Name extends Tag<T> ? T : never) : never

type Fields<Name extends string, Ours, Theirs> = {
  [Key in Keys<Ours> | Keys<Theirs>]: Key extends Keys<Ours>
    ? Key extends Keys<Theirs>
      ? Field<`${Name}.${Key}`, At<Ours, Key>, At<Theirs, Key>>
      : `${Name}.${Key} only in ours`
    : `${Name}.${Key} only in theirs`
}[Keys<Ours> | Keys<Theirs>]

type Field<Path extends string, Ours, Theirs> =
  | Optionality<Path, Ours, Theirs>
  | `${Path} = ${Exclude<Label<Ours>, Label<Theirs>>} only in ours`
  | `${Path} = ${Exclude<Label<Theirs>, Label<Ours>>} only in theirs`

type Optionality<Path extends string, Ours, Theirs> = [MayLack<Ours>, MayLack<Theirs>] extends [infer One, infer Other]
  ? [One, Other] extends [true, false]
    ? `${Path} optional in ours`
    : [One, Other] extends [false, true]
      ? `${Path} optional in theirs`
      : never
  : never

type MayLack<T> = unknown extends T ? 'unknown' : undefined extends T ? true : false

/** The named fields of every variant with the same tag, which is compared as such. */
type Keys<T> = T extends unknown ? (string extends keyof T ? never : Exclude<keyof T & string, 'type'>) : never

type At<T, Key> = T extends unknown ? (Key extends keyof T ? T[Key] : undefined) : never

/** Where any string is allowed, the known ones beside it are no more than a hint. */
type Label<T> = unknown extends T
  ? 'unknown'
  : string extends Extract<T, string>
    ? 'string' | LabelOf<Exclude<T, string>>
    : LabelOf<T>

type LabelOf<T> = T extends null | undefined
  ? never
  : T extends string | boolean
    ? `${T}`
    : T extends number
      ? 'number'
      : T extends readonly (infer Item)[]
        ? `${Label<Item>}[]`
        : Tag<T>
