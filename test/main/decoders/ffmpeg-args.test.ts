import { describe, expect, it } from 'vitest';
import type { DecodeRequest } from '../../../src-main/decoders/decode-request';
import { decoderArguments, ticksBefore } from '../../../src-main/decoders/ffmpeg-args';
import {
  filterGraph,
  selectByTime,
  selectFrom,
  selectStretches,
} from '../../../src-main/decoders/filter-graph';
import { milliseconds } from '../../../src-workers/domain/units';

const request: DecodeRequest = {
  file: '/videos/a b.mp4',
  probe: {
    picture: { width: 1920, height: 1080 },
    startTime: milliseconds(0),
    timeBase: { numerator: 1, denominator: 30_000 },
    interlaced: false,
    codec: 'h264',
    pixelFormat: 'yuv420p',
  },
  target: {
    width: 416,
    height: 256,
    pixelFormat: 'gbrp',
    placed: { x: 0, y: 11, width: 416, height: 234 },
  },
  rawUrls: ['unix:/run/a'],
  analysisFps: 'source',
};
const after = (args: readonly string[], name: string): string | undefined =>
  args[args.indexOf(name) + 1];

describe('decoderArguments', () => {
  it('names the file so that it means nothing else', () => {
    const args = decoderArguments({ ...request, file: '-i %d:x' });
    expect(after(args, '-i')).toBe('file:-i %d:x');
    expect(after(args, '-protocol_whitelist')).toBe('file');
    expect(args.indexOf('-protocol_whitelist')).toBeLessThan(args.indexOf('-i'));
  });

  it('sends NUT with microseconds and without an index', () => {
    const args = decoderArguments(request);
    expect(args.at(-1)).toBe('unix:/run/a');
    expect(args.slice(args.indexOf('[raw0]') + 1)).toEqual([
      ...['-c:v', 'rawvideo', '-threads:v', '1', '-fps_mode', 'passthrough'],
      ...['-enc_time_base', '1:1000000'],
      ...['-avoid_negative_ts', 'disabled', '-flush_packets', '1', '-write_index', '0'],
      ...['-f', 'nut', 'unix:/run/a'],
    ]);
  });

  it('never reads the keyboard', () => expect(decoderArguments(request)).toContain('-nostdin'));

  it('has an output for each place of raw frames', () => {
    const args = decoderArguments({ ...request, rawUrls: ['unix:/run/a', 'unix:/run/b'] });
    expect(args.filter((arg) => /^(\[raw|unix:)/.test(arg))).toEqual([
      ...['[raw0]', 'unix:/run/a', '[raw1]', 'unix:/run/b'],
    ]);
  });

  it('has a second output only for previews', () => {
    expect(decoderArguments(request)).not.toContain('[preview]');
    const args = decoderArguments({ ...request, preview: { url: 'unix:/run/p', quality: 7 } });
    expect(args.at(-1)).toBe('unix:/run/p');
    expect(after(args, '-q:v')).toBe('7');
  });

  it.each([
    // start in ms, -ss, ticks that are added again
    [undefined, undefined, undefined],
    [0, undefined, undefined],
    [0.01, undefined, undefined], // before the first tick
    [1500, '1.500000', 45_000],
    [1500.02, '1.500000', 45_000], // a whole tick at or before
    [33.367, '0.033367', 1001],
  ])('a start at %s ms is moved to a whole tick', (startAt, seek, ticks) => {
    const args = decoderArguments({
      ...request,
      ...(startAt === undefined ? {} : { startAt: milliseconds(startAt) }),
    });
    expect(args.includes('-ss') ? after(args, '-ss') : undefined).toBe(seek);
    const graph = after(args, '-filter_complex') ?? '';
    expect(/^\[0:V:0\]setpts=PTS\+(\d+),settb/.exec(graph)?.[1]).toBe(ticks?.toString());
  });

  it('counts ticks of any length', () => {
    expect(ticksBefore(milliseconds(1000), { numerator: 1001, denominator: 30_000 })).toBe(29);
  });
});

describe('filterGraph', () => {
  it('scales once, straight into the detector’s colours', () => {
    expect(filterGraph(request, 0)).toBe(
      "[0:V:0]settb=1/1000000,setpts='if(isnan(PREV_OUTPTS),PTS+3600000000," +
        "max(PTS+3600000000,PREV_OUTPTS+1))'," +
        'scale=416:234:flags=bilinear+accurate_rnd+full_chroma_int+bitexact:in_color_matrix=bt709,' +
        'format=gbrp,setsar=1[raw0]',
    );
  });

  it('trusts a file that says its colours', () => {
    const probe = { ...request.probe, colourSpace: 'smpte170m' };
    expect(filterGraph({ ...request, probe }, 0)).not.toContain('in_color_matrix');
  });

  it('deinterlaces only what is interlaced, before frames are chosen', () => {
    expect(filterGraph(request, 0)).not.toContain('bwdif');
    const probe = { ...request.probe, interlaced: true };
    expect(filterGraph({ ...request, probe, analysisFps: 10 }, 0)).toMatch(/bwdif.*select.*scale/);
  });

  it('chooses frames before anything is scaled', () => {
    expect(filterGraph({ ...request, analysisFps: 10 }, 0)).toMatch(/select='[^']+',.*scale/);
  });

  it('crops in shares of the frame', () => {
    const target = { ...request.target, crop: { x: 10, y: 20, width: 960, height: 540 } };
    expect(filterGraph({ ...request, target }, 0)).toContain(
      ',crop=w=iw*960/1920:h=ih*540/1080:x=iw*10/1920:y=ih*20/1080:exact=1,scale=',
    );
  });

  it('feeds both outputs from one choice of frames', () => {
    const graph = filterGraph({ ...request, analysisFps: 10, preview: { url: 'unix:/p' } }, 0);
    expect(graph).toMatch(
      /select.*split=2\[chosen0\]\[chosen1\];\[chosen0\]scale.*\[raw0\];\[chosen1\]scale=960:540.*\[preview\]$/,
    );
  });

  it('scales frames once and deals them out in turn', () => {
    const rawUrls = ['unix:/a', 'unix:/b', 'unix:/c'];
    const graph = filterGraph({ ...request, analysisFps: 10, rawUrls }, 0);
    const [chosen, ...branches] = graph.split(';');
    expect(chosen).toMatch(/select.*,scale=.*,split=3\[chosen0\]\[chosen1\]\[chosen2\]$/);
    expect(branches).toEqual([
      "[chosen0]select='eq(mod(n,3),0)'[raw0]",
      "[chosen1]select='eq(mod(n,3),1)'[raw1]",
      "[chosen2]select='eq(mod(n,3),2)'[raw2]",
    ]);
  });

  const pictures = { url: 'unix:/s', target: { width: 400, height: 224 } };
  const small = 'scale=400:224:flags=bilinear+accurate_rnd+full_chroma_int+bitexact';
  it('makes small pictures of what the detector sees, where that is all of the picture', () => {
    const graph = filterGraph({ ...request, pictures }, 0);
    expect(graph).toMatch(/scale=416:234.*,setsar=1,split=2\[raw0\]\[chosen1\];/);
    expect(graph).toContain(`;[chosen1]${small}:out_color_matrix=bt601:out_range=tv,`);
    // The pixels of the detector are the same with and without.
    const [alone] = filterGraph(request, 0).split('[raw0]');
    expect(graph.startsWith(alone!)).toBe(true);
  });

  it.each([
    ['is smaller', { ...request.target, placed: { x: 0, y: 0, width: 320, height: 180 } }],
    ['is a part', { ...request.target, crop: { x: 0, y: 0, width: 960, height: 540 } }],
  ])('makes them of the whole picture where what the detector sees %s', (_, target) => {
    const graph = filterGraph({ ...request, target, pictures }, 0);
    expect(graph).toContain(`[chosen1]${small}:in_color_matrix=bt709:out_color_matrix=bt601`);
  });

  it('leaves previews out behind the choice of the analysis, so that each that is left has boxes', () => {
    const preview = { url: 'unix:/p', fps: 5 };
    const graph = filterGraph({ ...request, rawUrls: [], analysisFps: 10, preview }, 0);
    const choices = [selectByTime(10), selectByTime(5)].map((choice) => graph.indexOf(choice));
    expect(choices[0]).toBeGreaterThan(0);
    expect(choices[1]).toBeGreaterThan(choices[0]!);
    expect(choices[1]).toBeLessThan(graph.indexOf('scale='));
  });

  it('never enlarges a preview, and keeps its sides even', () => {
    const probe = { ...request.probe, picture: { width: 321, height: 241 } };
    expect(filterGraph({ ...request, probe, preview: { url: 'unix:/p' } }, 0)).toContain(
      '[chosen1]scale=322:242',
    );
  });
});

it('selectStretches counts stretches from the start of the survey, an hour before which the wire begins', () => {
  const choice = selectStretches({ everyMs: 200, offsetMs: 90_000 });
  const stretch = (time: string): string => `floor((${time}-3509.9999999)/0.2)`;
  expect(choice).toBe(
    `select='isnan(prev_selected_t)+not(eq(${stretch('t')},${stretch('prev_selected_t')}))'`,
  );
});

it('selectByTime compares intervals, so that a clock that jumps back does not stop it', () => {
  expect(selectByTime(12.5)).toBe(
    "select='isnan(prev_selected_t)+not(eq(floor(t*12.5+0.15),floor(prev_selected_t*12.5+0.15)))'",
  );
});

it.each([
  // ms, analysis rate, what the first shown frame has to fulfil
  [1500, 'source', "select='gte(t,1.4999995)'"],
  [1500, 10, "select='gte(floor(t*10+0.15),floor(1.4999995*10+0.15))'"],
] as const)('selectFrom %i ms at %s leaves out whole intervals before', (time, fps, expression) => {
  expect(selectFrom(milliseconds(time), fps)).toBe(expression);
});
