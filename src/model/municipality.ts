/** Municipalities (市町村) and their codes. */

declare const brand: unique symbol;

/** 全国地方公共団体コード: six digits, the last a check digit; text, so that leading zeros stay. */
export type MunicipalityCode = string & { readonly [brand]: 'MunicipalityCode' };

export type Municipality = { readonly name: string; readonly code: MunicipalityCode };

/** Of the whole country, for telling a partner from an outsider and for suggesting the nearest name. */
export type CountryMunicipality = Municipality & { readonly prefecture: string };
