/** Municipalities (市町村) and their codes. */

declare const brand: unique symbol;

/** 全国地方公共団体コード: six digits, the last a check digit; text, so that leading zeros stay. */
export type MunicipalityCode = string & { readonly [brand]: 'MunicipalityCode' };

export type Municipality = { readonly name: string; readonly code: MunicipalityCode };

/** Of the whole country, for telling a partner from an outsider and for suggesting the nearest name. */
export type CountryMunicipality = Municipality & { readonly prefecture: string };

const WEIGHTS = [6, 5, 4, 3, 2] as const;
const MODULUS = 11;

/**
 * The check digit (検査数字) of a code's first five digits.
 * @param digits at least five ASCII digits; only the first five are looked at
 * Source: 総務省「全国地方公共団体コード」, 検査数字を算出する算式.
 * @example municipalityCheckDigit('01100') // '2'
 */
export function municipalityCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return String((MODULUS - (sum % MODULUS)) % 10);
}

/**
 * A code from text: six ASCII digits whose check digit is right.
 * @returns undefined where the text is none
 * @example parseMunicipalityCode('011002') // 011002
 */
export function parseMunicipalityCode(text: string): MunicipalityCode | undefined {
  if (!/^\d{6}$/.test(text) || municipalityCheckDigit(text) !== text[5]) return undefined;
  return text as MunicipalityCode;
}
