import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../src-main/survey/run-record';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, makeVideo } from '../fixtures/videos';
import { analyze, hasSharedData, sharedData, summaryOf } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

const at = (...path: readonly string[]): string => join(folder, ...path);
const csv = async (out: string, name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(at(out, name)), { columns: true });
const record = async (out: string): Promise<RunRecord> =>
  JSON.parse(await readFile(at(out, 'run.json'), 'utf8')) as RunRecord;

async function project(name: string, camera: object, rest: object = {}): Promise<string> {
  const file = at(`${name}.json`);
  const content = { version: 1, site: 'Test', cameras: [{ id: 'north', ...camera }], ...rest };
  await writeFile(file, JSON.stringify(content));
  return file;
}
const acrossTheMiddle = {
  lines: [
    {
      id: 'middle',
      points: [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
    },
  ],
};

describe('analyze', () => {
  it('writes the header of counts.csv alone when nothing is drawn', async () => {
    const video = await makeVideo(folder, 'plain.mp4');
    const result = await analyze(video, '--out', at('plain'), '--json');
    expect(result).toMatchObject({ code: 0 });
    expect(summaryOf(result)).toMatchObject({
      frames: 50,
      mediaSeconds: 2,
      dropped: 0,
      partial: false,
      lines: [],
      zones: [],
      files: [
        'counts.csv',
        'lines.csv',
        'zones.csv',
        'flows.csv',
        'crossings.csv',
        'tracks.csv',
        'run.json',
      ],
    });
    const counts = await readFile(at('plain', 'counts.csv'), 'utf8');
    expect(counts).toBe(
      'site,camera,line,segment,direction,bin_start,bin_end,observed_s,dropped_pct,flags,class,count,checked,pcu,flow_veh_h,flow_pcu_h,uncertain\r\n',
    );
    expect(await record('plain')).toMatchObject({
      status: 'complete',
      survey: { relativeTime: true, observedSeconds: 2, gaps: [] },
      model: { id: 'mb3-centernet', inputWidth: 512, inputHeight: 384 },
      videos: [{ width: 320, height: 240, frames: 50, warnings: [] }],
    });
  });

  it('tells a person what it counted', async () => {
    const video = await makeVideo(folder, 'quiet.mp4');
    const file = await project('quiet', acrossTheMiddle);
    const result = await analyze(video, '--project', file, '--out', at('quiet'));
    expect(result.code).toBe(0);
    expect(result.stderr).toMatch(/100 % · 50 frames/);
    expect(result.stdout).toMatch(/^50 frames, 0:02 of video, \d+ tracks\n/);
    expect(result.stdout).toMatch(/^Line "middle": \d+ forward, \d+ backward$/m);
    expect(result.stdout).toContain(
      `counts.csv, lines.csv, zones.csv, flows.csv, crossings.csv, tracks.csv, run.json in ${at('quiet')}`,
    );
  });

  it('takes several videos for one survey, in the order of their times, with the gap flagged', async () => {
    const source = 'testsrc2=s=160x120:r=10:d=6';
    const names = ['v_20260329_015948', 'v_20260329_015954', 'v_20260329_030010'];
    const videos = [];
    for (const name of names) videos.push(await makeVideo(folder, `${name}.mp4`, { source }));
    const file = await project('split', acrossTheMiddle, { timeZone: 'Europe/Berlin' });
    const shuffled = [videos[2], videos[0], videos[1]] as string[];
    const result = await analyze(...shuffled, '--project', file, '--out', at('split'), '--json');
    expect(result).toMatchObject({ code: 0 });
    expect(summaryOf(result)).toMatchObject({ frames: 180, mediaSeconds: 18 });
    const { survey, videos: order } = await record('split');
    expect(survey).toMatchObject({ relativeTime: false, start: '2026-03-29T01:59:48.000+01:00' });
    expect(survey.gaps).toEqual([{ fromS: 12, toS: 22 }]);
    expect(order.map(({ offsetS }) => offsetS)).toEqual([0, 6, 22]);
    const bins = new Map(
      (await csv('split', 'counts.csv'))
        .filter((row) => row['class'] === 'car')
        .map((row) => [row['bin_start'], row]),
    );
    // Summer time begins between the second and the third video.
    expect([...bins.keys()]).toEqual(['2026-03-29T01:45:00+01:00', '2026-03-29T03:00:00+02:00']);
    expect(bins.get('2026-03-29T01:45:00+01:00')).toMatchObject({
      observed_s: '12.000',
      flags: 'partial',
      count: '0',
      flow_veh_h: '',
    });
    expect(bins.get('2026-03-29T03:00:00+02:00')).toMatchObject({
      observed_s: '6.000',
      flags: 'gap;partial',
    });
  });

  it('selects frames by time and keeps the camera’s settings', async () => {
    const video = await makeVideo(folder, 'rate.mp4');
    const file = await project('rate', { ...acrossTheMiddle, analysisFps: 5 });
    const five = await analyze(video, '--project', file, '--out', at('five'), '--json');
    expect(summaryOf(five)).toMatchObject({ frames: 10, mediaSeconds: 2 });
    expect(summaryOf(five).warnings.join()).toMatch(/^Only 5 frames per second are analysed: /);
    const ten = await analyze(
      video,
      '--project',
      file,
      '--fps',
      '10',
      '--out',
      at('ten'),
      '--json',
    );
    expect(summaryOf(ten)).toMatchObject({ frames: 20, warnings: [] });
    expect(await record('ten')).toMatchObject({
      analysisFps: 10,
      shapesSha256: (await record('five')).shapesSha256,
    });
  });

  it('analyses only the region of interest', async () => {
    const video = await makeVideo(folder, 'region.mp4', { source: 'testsrc2=s=640x360:r=5:d=1' });
    const region = {
      id: 'roi',
      kind: 'region-of-interest',
      points: [
        [0, 0],
        [0.4, 0],
        [0.4, 1],
        [0, 1],
      ],
    };
    const file = await project('region', { zones: [region] });
    const result = await analyze(video, '--project', file, '--out', at('region'), '--json');
    expect(result).toMatchObject({ code: 0 });
    const { model } = await record('region');
    // 292 x 360 of 640 x 360 is a portrait: the detector's input is one, too.
    expect(model?.inputHeight).toBe(512);
    expect(model?.inputWidth).toBeLessThan(512);
  });

  it('goes on when the second video has another size', async () => {
    const small = await makeVideo(folder, 'a.mp4', { source: 'testsrc2=s=320x240:r=5:d=2' });
    const large = await makeVideo(folder, 'b.mp4', { source: 'testsrc2=s=1280x720:r=5:d=2' });
    const result = await analyze(small, large, '--out', at('sizes'), '--json');
    expect(result).toMatchObject({ code: 0 });
    expect(summaryOf(result)).toMatchObject({ frames: 20, mediaSeconds: 4 });
  });

  it('warns of a video that was cut short, and counts what it has', async () => {
    const whole = await makeVideo(folder, 'whole.ts', {
      source: 'testsrc2=s=320x240:r=25:d=8',
      output: ['-c:v', 'mpeg4', '-f', 'avi'],
    });
    const bytes = await readFile(whole);
    await writeFile(at('short.avi'), bytes.subarray(0, bytes.length / 2));
    const result = await analyze(at('short.avi'), '--out', at('short'), '--json');
    expect(result).toMatchObject({ code: 0 });
    const { warnings, frames } = summaryOf(result);
    expect(warnings.join()).toMatch(/"short.avi".*cut short/);
    expect(frames).toBeGreaterThan(50);
    expect(frames).toBeLessThan(150);
    expect(result.stderr).toContain('Warning: "short.avi"');
  });
});

describe.skipIf(!hasSharedData)('analyze on real clips (skipped without the shared data)', () => {
  const highway = sharedData('videos', 'highway.avi');
  const line = {
    id: 'all',
    points: [
      [0, 0.625],
      [0.996875, 0.625],
    ],
  };

  it('counts the 27 of highway.avi towards the camera', async () => {
    const file = await project('highway', { lines: [line] });
    const result = await analyze(highway, '--project', file, '--out', at('highway'), '--json');
    expect(result).toMatchObject({ code: 0 });
    const [counted] = summaryOf(result).lines;
    expect(counted?.total).toBeGreaterThanOrEqual(26);
    expect(counted?.total).toBeLessThanOrEqual(28);
    const crossings = await csv('highway', 'crossings.csv');
    expect(crossings.map(({ direction }) => direction)).toEqual(crossings.map(() => 'forward'));
    const counts = await csv('highway', 'counts.csv');
    const total = counts.reduce((sum, { count }) => sum + Number(count), 0);
    expect(total).toBe(counted?.total);
    const scooter = counts.find((row) => row['class'] === 'scooter');
    expect(scooter).toMatchObject({ count: '' });
  });

  it('counts the same across a cut between two files', async () => {
    // The seventh second: two cars are on their way to the line.
    const parts = [at('part_20260101_000000.avi'), at('part_20260101_000007.avi')] as const;
    await ffmpeg('-i', highway, '-t', '7', '-c:v', 'mpeg4', '-q:v', '2', parts[0]);
    await ffmpeg('-ss', '7', '-i', highway, '-c:v', 'mpeg4', '-q:v', '2', parts[1]);
    const file = await project('cut', { lines: [line] });
    const result = await analyze(
      ...parts,
      '--project',
      file,
      '--fps',
      '20',
      '--out',
      at('cut'),
      '--json',
    );
    expect(result).toMatchObject({ code: 0 });
    expect(summaryOf(result).lines[0]?.total).toBeGreaterThanOrEqual(26);
    expect(summaryOf(result).lines[0]?.total).toBeLessThanOrEqual(28);
  });
});
