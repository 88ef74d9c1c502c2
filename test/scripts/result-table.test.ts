import { expect, it } from 'vitest';
import { resultTable } from '../../scripts/bench/result-table.mjs';

it('aligns a table that can go into the README as it is', () => {
  const table = resultTable([
    { bench: 'mot', case: 'TUD-Campus', metric: 'MOTA', value: 60.123, target: 59.6, unit: '%' },
    { bench: 'floor', case: 'decode', metric: 'CPU', value: 2.4, unit: 'ms/frame' },
    { bench: 'counts', case: 'highway', metric: 'crossings', value: 27, target: 27, unit: 'count' },
  ]);
  expect(table.split('\n')).toEqual([
    '| bench  | case       | metric    | value | unit     | target |',
    '|--------|------------|-----------|------:|----------|-------:|',
    '| mot    | TUD-Campus | MOTA      |  60.1 | %        |   59.6 |',
    '| floor  | decode     | CPU       |  2.40 | ms/frame |        |',
    '| counts | highway    | crossings |    27 | count    |     27 |',
  ]);
});
