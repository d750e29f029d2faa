import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCountry } from '../../src/ingest/country.ts';
import { municipalityCheckDigit, parseMunicipalityCode } from '../../src/model/municipality.ts';

describe('the check digit of a municipality code', () => {
  it.each([
    ['01100', '2', '札幌市'],
    ['01210', '6', '岩見沢市'],
    ['01423', '1', '南幌町'],
    ['13101', '6', '千代田区'],
    ['01304', '8', 'the sum is below 11'],
    ['01209', '2', 'the remainder is 9'],
    ['01204', '1', '旭川市: 11 − 10'],
    ['47381', '2', '竹富町'],
  ])('%s is followed by %s (%s)', (digits, digit) => {
    expect(municipalityCheckDigit(digits)).toBe(digit);
  });

  it.each([
    ['011002', true, 'right'],
    ['011003', false, 'wrong check digit'],
    ['11002', false, 'the leading zero is lost'],
    ['０１１００２', false, 'not ASCII'],
  ])('%s is a code: %s (%s)', (text, expected) => {
    expect(parseMunicipalityCode(text) !== undefined).toBe(expected);
  });
});

describe('the table of the country', () => {
  const country = readCountry(readFileSync(new URL('../../templates/municipalities.csv', import.meta.url), 'utf8'));

  it('holds 1,741 municipalities of 47 prefectures, each code once', () => {
    expect(country).toHaveLength(1741);
    expect(new Set(country.map(({ prefecture }) => prefecture)).size).toBe(47);
    expect(new Set(country.map(({ code }) => code)).size).toBe(1741);
  });

  it('keeps names that stand in several prefectures apart', () => {
    const namesakes = country.filter(({ name }) => name === '府中市');
    expect(namesakes.map(({ prefecture }) => prefecture)).toEqual(['東京都', '広島県']);
  });

  it.each([
    ['code,prefecture,municipality\n011003,北海道,札幌市\n', 'a wrong check digit'],
    ['code,prefecture,municipality\n011002,北海道\n', 'a field missing'],
    ['code,prefecture,municipality\n011002,北海道,札幌市,x\n', 'a field too many'],
  ])('refuses a damaged table: %#', (text, why) => {
    expect(() => readCountry(text), why).toThrow('line 2');
  });
});
