/** Units (単位・助数詞): one spelling each, with dimension and factor. */

declare const brand: unique symbol;

/** The one spelling of a unit: 人 for 名, 箇所 for か所; a rate keeps its ／日, ／年. Any counter is a unit of its own. */
export type Unit = string & { readonly [brand]: 'Unit' };
