/** Records under construction (組み立て中の値): filled field by field, since copies with spreads cost most of the reading. */

/** The same record with fields that can be set. */
export type Draft<T> = { -readonly [Name in keyof T]: T[Name] };
