import { describe, expect, it } from 'vitest';
import { parseProject, readProjectFile } from '../../../src-main/project/project-file';
import { shapesOf } from '../../../src-main/project/camera-shapes';

const valid = {
  version: 1,
  site: 'Ring road',
  timeZone: 'Europe/Berlin',
  cameras: [
    {
      id: 'north',
      source: { kind: 'file', path: 'north.mp4' },
      lines: [
        {
          id: 'in',
          points: [
            [0.1, 0.5],
            [0.9, 0.5],
          ],
        },
      ],
      zones: [
        {
          id: 'box',
          name: 'Approach',
          points: [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
        },
      ],
    },
  ],
};
type Draft = typeof valid & Record<string, unknown>;
const changed = (change: (project: Draft) => void): string => {
  const project = structuredClone(valid) as Draft;
  change(project);
  return JSON.stringify(project);
};

const give = (project: Draft, fields: object): object =>
  Object.assign(project.cameras[0] ?? {}, fields);
const corners = [
  { picture: [0.1, 0.8], groundMetres: [0, 0] },
  { picture: [0.5, 0.8], groundMetres: [7, 0] },
  { picture: [0.4, 0.4], groundMetres: [7, 30] },
  { picture: [0.2, 0.4], groundMetres: [0, 30] },
];

describe('parseProject', () => {
  it('fills the defaults', () => {
    const [camera] = parseProject(JSON.stringify(valid), 'p.json').cameras;
    expect(camera).toMatchObject({
      analysisFps: 'source',
      referencePoint: 'bottom-centre',
      hysteresisPercent: 2,
    });
  });

  it('gives shapes without a name their id as name', () => {
    const [camera] = parseProject(JSON.stringify(valid), 'p.json').cameras;
    if (camera === undefined) throw new Error('no camera');
    expect(shapesOf(camera)).toMatchObject({
      lines: [
        {
          id: 'in',
          name: 'in',
          points: [
            { x: 0.1, y: 0.5 },
            { x: 0.9, y: 0.5 },
          ],
        },
      ],
      zones: [{ id: 'box', name: 'Approach', kind: 'zone' }],
    });
  });

  it('brings older projects to the current version, and has no camera where there is none', () => {
    const current = { version: 4, cameras: [], pcuProfiles: [] };
    expect(parseProject('{"version":1}', 'p.json')).toMatchObject(current);
    expect(parseProject('{"version":2}', 'p.json')).toMatchObject(current);
    // What version 2 had is as it was, and what it had not is absent.
    const [camera] = parseProject(
      changed((p) => (p.version = 2)),
      'p.json',
    ).cameras;
    expect(camera).toMatchObject({ ...valid.cameras[0], flows: [] });
    expect(camera).not.toHaveProperty('calibration');
    expect(camera).not.toHaveProperty('pcuProfile');
  });

  it('has flows, a calibration and a PCU profile, that ships or is its own', () => {
    const measured = {
      flows: [{ id: 'through', from: 'in', to: 'box' }],
      calibration: { points: corners },
      pcuProfile: 'irc-106-1990',
    };
    const text = changed((p) => Object.assign(p, { version: 4 }) && give(p, measured));
    expect(parseProject(text, 'p.json').cameras[0]).toMatchObject(measured);
    const own = {
      id: 'own',
      title: 'Own',
      source: 'Us',
      classes: { car: { as: 'car', factor: 1 } },
    };
    const withOwn = changed((p) => {
      Object.assign(p, { version: 4, pcuProfiles: [own] });
      give(p, { pcuProfile: 'own' });
    });
    expect(parseProject(withOwn, 'p.json').pcuProfiles).toEqual([own]);
  });

  it.each([
    [
      'a flow from nowhere',
      { flows: [{ id: 'f', from: 'moon', to: 'box' }] },
      /cameras\.0\.flows\.0\.from: there is no line or zone "moon"/,
    ],
    [
      'a flow to nowhere',
      { flows: [{ id: 'f', from: 'in', to: 'moon' }] },
      /cameras\.0\.flows\.0\.to: there is no line or zone "moon"/,
    ],
    [
      'a flow into a mask',
      {
        flows: [{ id: 'f', from: 'in', to: 'box' }],
        zones: [{ ...valid.cameras[0]?.zones[0], kind: 'ignore-mask' }],
      },
      /flows\.0\.to: "box" is a zone in which nobody is followed/,
    ],
    [
      'two flows with one id',
      { flows: ['box', 'in'].map((to) => ({ id: 'f', from: 'in', to })) },
      /cameras\.0\.flows: the id "f" is used by two flows/,
    ],
    [
      'a calibration of three points',
      { calibration: { points: corners.slice(1) } },
      /calibration\.points: a calibration needs four points/,
    ],
    [
      'a calibration of points on one line',
      {
        calibration: {
          points: corners.map(({ groundMetres }, index) => ({
            picture: [index / 5, index / 5],
            groundMetres,
          })),
        },
      },
      /calibration\.points: the points do not fix the ground/,
    ],
    [
      'a PCU profile that is none',
      { pcuProfile: 'mine' },
      /cameras\.0\.pcuProfile: there is no PCU profile "mine"; there are .*irc-106-1990/,
    ],
  ])('refuses %s', (_, fields, sentence) => {
    const text = changed((p) => Object.assign(p, { version: 4 }) && give(p, fields));
    expect(() => parseProject(text, 'p.json')).toThrow(sentence);
  });

  it('reads a file with a byte order mark', () => {
    expect(parseProject(`\uFEFF${JSON.stringify(valid)}`, 'p.json').site).toBe('Ring road');
  });

  it.each([
    ['empty', '', 'PROJECT_NOT_JSON', /is empty/],
    ['cut short', JSON.stringify(valid).slice(0, 80), 'PROJECT_NOT_JSON', /cut short or mistyped/],
    ['no object', '[]', 'PROJECT_INVALID', /no whole number as "version"/],
    ['from the future', changed((p) => (p.version = 7)), 'PROJECT_TOO_NEW', /project version 7/],
    [
      'a point outside the picture',
      changed((p) => (p.cameras[0]!.lines[0]!.points[0] = [1.2, 0.5])),
      'PROJECT_INVALID',
      /cameras\.0\.lines\.0\.points\.0\.0: /,
    ],
    [
      'a mistyped field',
      changed((p) => Object.assign(p, { timezone: 'UTC' })),
      'PROJECT_INVALID',
      /timezone/,
    ],
    [
      'a time zone that is none',
      changed((p) => (p.timeZone = 'Mars/Olympus')),
      'PROJECT_INVALID',
      /timeZone: "Mars\/Olympus" is not an IANA time zone/,
    ],
    [
      'two shapes with one id',
      changed((p) => (p.cameras[0]!.zones[0]!.id = 'in')),
      'PROJECT_INVALID',
      /the id "in" is used by two/,
    ],
    [
      'two cameras with one id',
      changed((p) => p.cameras.push(p.cameras[0]!)),
      'PROJECT_INVALID',
      /the id "north" is used twice/,
    ],
    [
      'a polygon that crosses itself',
      changed(
        (p) =>
          (p.cameras[0]!.zones[0]!.points = [
            [0, 0],
            [1, 1],
            [1, 0],
            [0, 1],
          ]),
      ),
      'PROJECT_INVALID',
      /zones\.0\.points: the polygon crosses itself/,
    ],
    [
      'a line of no length',
      changed(
        (p) =>
          (p.cameras[0]!.lines[0]!.points = [
            [0.5, 0.5],
            [0.5, 0.5],
          ]),
      ),
      'PROJECT_INVALID',
      /the line has no length/,
    ],
    [
      'a time pattern that is none',
      changed((p) => Object.assign(p, { fileTimePattern: '(' })),
      'PROJECT_INVALID',
      /fileTimePattern: it is not a regular expression/,
    ],
    [
      'a time pattern without groups',
      changed((p) => Object.assign(p, { fileTimePattern: '(?<year>\\d{4})\\d+' })),
      'PROJECT_INVALID',
      /fileTimePattern: it needs the named groups .* it lacks month, day/,
    ],
    [
      'a line that crosses itself',
      changed(
        (p) =>
          (p.cameras[0]!.lines[0]!.points = [
            [0.1, 0.5],
            [0.9, 0.5],
            [0.9, 0.6],
            [0.5, 0.4],
          ]),
      ),
      'PROJECT_INVALID',
      /cameras\.0\.lines\.0\.points: the line meets itself or folds back/,
    ],
    [
      'a name with a line break',
      changed((p) => (p.site = 'Ring\nroad')),
      'PROJECT_INVALID',
      /site: it has a line break/,
    ],
    [
      'a semicolon in an id',
      changed((p) => (p.cameras[0]!.zones[0]!.id = 'a;b')),
      'PROJECT_INVALID',
      /zones\.0\.id: an id may not have a semicolon/,
    ],
    ['older than the first', changed((p) => (p.version = 0)), 'PROJECT_INVALID', /version/],
  ])('refuses a project that is %s', (_, text, code, sentence) => {
    let error: unknown;
    try {
      parseProject(text, 'p.json');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code });
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).toContain('p.json');
  });
});

it('says that a project file is not there', async () => {
  await expect(readProjectFile('no/such/project.json')).rejects.toMatchObject({
    code: 'PROJECT_NOT_FOUND',
  });
});
