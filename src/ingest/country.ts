/** The country's municipalities (全国の市町村) from their table. */
import { type CountryMunicipality, parseMunicipalityCode } from '../model/municipality.ts';

/**
 * Reads templates/municipalities.csv: a heading, then code, prefecture and name in each line.
 * @param text the table; none of its fields is quoted
 * @throws where a line is not of that form or a code's check digit is wrong, for the table is the program's own
 * Source: 総務省「全国地方公共団体コード」.
 * @example readCountry('code,prefecture,municipality\n011002,北海道,札幌市\n')
 */
export function readCountry(text: string): readonly CountryMunicipality[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return lines.slice(1).flatMap((line, at) => {
    if (line === '') return [];
    const [digits = '', prefecture = '', name = '', ...rest] = line.split(',');
    const code = parseMunicipalityCode(digits);
    if (code === undefined || prefecture === '' || name === '' || rest.length > 0) {
      throw new Error(`municipalities.csv, line ${at + 2}: ${line}`);
    }
    return [{ code, prefecture, name }];
  });
}
