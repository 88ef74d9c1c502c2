import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportFiles, writeReports } from '../../../src-main/reports/write-reports';
import { SurveyTally } from '../../../src-workers/domain/report/survey-tally';
import { fromSeconds, milliseconds } from '../../../src-workers/domain/units';
import { crossingOf, endedOf, resultOf, surveyOf } from '../../domain/report/survey-fixture';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-reports-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function surveyed(): SurveyTally {
  const tally = new SurveyTally(surveyOf({ site: '=Main, St' }));
  tally.observe(milliseconds(0), fromSeconds(810));
  tally.addFrame(
    resultOf(12, {
      crossings: [crossingOf(1, 10.25)],
      occupations: [{ lineId: 'north', track: 1, from: fromSeconds(10), to: fromSeconds(18.1) }],
      ended: [endedOf(1, 12, 'car', 0.578)],
    }),
  );
  return tally;
}
const linesOf = async (name: string): Promise<readonly string[]> =>
  (await readFile(join(folder, name), 'utf8')).split('\r\n');

describe('writeReports', () => {
  it('writes the files of PRODUCT section 8', async () => {
    const written = await writeReports(surveyed(), folder);
    expect(written.map((path) => basename(path))).toEqual(reportFiles);
    expect((await readdir(folder)).sort()).toEqual([...reportFiles].sort());

    const counts = await linesOf('counts.csv');
    expect(counts[0]).toBe(
      'site,camera,line,segment,direction,bin_start,bin_end,observed_s,dropped_pct,flags,class,count,checked,pcu,flow_veh_h,flow_pcu_h,uncertain',
    );
    const bin = '2026-06-01T08:00:00+02:00,2026-06-01T08:15:00+02:00,810.000';
    const place = `"'=Main, St",cam-1,north,1,forward,${bin}`;
    expect(counts.find((line) => line.includes(',car,') && line.includes(',forward,'))).toBe(
      `${place},0.00,partial,car,1,,,4.4,,1`,
    );
    expect(counts.find((line) => line.includes(',trailer,'))).toBe(
      `${place},0.00,partial,trailer,,,,,,`,
    );
    expect(counts).toHaveLength(1 + 22 + 1);

    expect((await linesOf('lines.csv')).slice(0, 2)).toEqual([
      'site,camera,line,segment,direction,bin_start,bin_end,observed_s,headway_mean_s,headway_min_s,gap_mean_s,occupancy_pct',
      `${place},,,,1.00`,
    ]);
    expect((await linesOf('crossings.csv')).slice(0, 2)).toEqual([
      'site,camera,line,direction,time,media_s,track,class,class_certainty,uncertain,speed_kmh,colour,x,y,corrected',
      `"'=Main, St",cam-1,north,forward,2026-06-01T08:00:10.250+02:00,10.250,1,car,0.578,true,,,0.5000,0.5000,`,
    ]);
    expect((await linesOf('tracks.csv')).slice(0, 2)).toEqual([
      'site,camera,track,class,class_certainty,uncertain,colour,first_time,last_time,first_media_s,last_media_s,detections,first_x,first_y,last_x,last_y,zones,path',
      `"'=Main, St",cam-1,1,car,0.578,true,,2026-06-01T08:00:10.000+02:00,2026-06-01T08:00:12.000+02:00,10.000,12.000,20,0.5000,0.2500,0.5000,0.7500,,"LINESTRING M (0.5000 0.2500 10.000, 0.5000 0.7500 12.000)"`,
    ]);
  });

  it('counts.csv of a run without a line: header only', async () => {
    const tally = new SurveyTally(surveyOf({ lines: [] }));
    tally.observe(milliseconds(0), fromSeconds(810));
    await writeReports(tally, folder);
    expect(await linesOf('counts.csv')).toHaveLength(2);
    expect((await linesOf('counts.csv'))[1]).toBe('');
  });

  it('two runs are equal byte by byte', async () => {
    const contents = async (): Promise<readonly string[]> => {
      const paths = await writeReports(surveyed(), folder);
      return Promise.all(paths.map((path) => readFile(path, 'utf8')));
    };
    expect(await contents()).toEqual(await contents());
  });

  it('files that are written while the survey goes on agree with each other', async () => {
    const tally = surveyed();
    const writing = writeReports(tally, folder);
    tally.addFrame(resultOf(20, { crossings: [crossingOf(2, 5)] }));
    await writing;
    expect(await linesOf('crossings.csv')).toHaveLength(1 + 1 + 1);
  });
});
