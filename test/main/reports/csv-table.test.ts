import { describe, expect, it } from 'vitest';
import { nameCell, numberCell, secondsCell } from '../../../src-main/reports/csv-cells';
import { csvParts, type CsvColumns } from '../../../src-main/reports/csv-table';

const columns: CsvColumns<readonly [string, string]> = [
  ['a', ([first]) => first],
  ['b', ([, second]) => second],
];
const textOf = (rows: Iterable<readonly [string, string]>): string =>
  [...csvParts(columns, rows)].join('');

describe('csvParts', () => {
  it.each<[string, readonly [string, string], string]>([
    ['plain', ['x', '1'], 'x,1'],
    ['a comma', ['x,y', '1'], '"x,y",1'],
    ['a quote', ['say "x"', '1'], '"say ""x""",1'],
    ['CR LF', ['x\r\ny', '1'], '"x\r\ny",1'],
    ['a lone line feed', ['x\ny', '1'], '"x\ny",1'],
    ['a lone carriage return', ['x\ry', '1'], '"x\ry",1'],
    ['empty cells', ['', ''], ','],
    ['Unicode', ['Ngã tư Sở 交差点 🚦', '1'], 'Ngã tư Sở 交差点 🚦,1'],
  ])('%s', (_, row, expected) => {
    expect(textOf([row])).toBe(`a,b\r\n${expected}\r\n`);
  });

  it('a header without rows', () => {
    expect(textOf([])).toBe('a,b\r\n');
  });

  it('loses and doubles nothing between batches', () => {
    const rows = Array.from({ length: 4001 }, (_, index) => [String(index), ''] as const);
    const parts = [...csvParts(columns, rows)];
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe(`a,b\r\n${rows.map(([index]) => `${index},\r\n`).join('')}`);
  });
});

describe('cells', () => {
  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\n=x', "'\n=x"],
    ['＝1+1', "'＝1+1"],
    ['A-1', 'A-1'],
    ['', ''],
  ])('a name %j', (name, expected) => {
    expect(nameCell(name)).toBe(expected);
  });

  it.each<[number | undefined, number, string]>([
    [1.23456, 3, '1.235'],
    [5, 0, '5'],
    [-0.00001, 4, '0.0000'],
    [-0.5, 1, '-0.5'],
    [undefined, 3, ''],
  ])('a number %s with %d decimals', (value, decimals, expected) => {
    expect(numberCell(value, decimals)).toBe(expected);
  });

  it('seconds', () => {
    expect([secondsCell(810_000), secondsCell(undefined)]).toEqual(['810.000', '']);
  });
});
