import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { CameraState, StoredPoint } from '../../src-workers/contracts/console-state';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { h264, makeVideo } from '../fixtures/videos';
import { ConsolePage } from './console-page';
import { startApp, type StartedApp } from './electron-app';
import { patience } from './patience';

const corners: readonly StoredPoint[] = [
  [0.2, 0.3],
  [0.8, 0.3],
  [0.7, 0.8],
];

interface Editing {
  readonly app: StartedApp;
  readonly console: ConsolePage;
  readonly folder: string;
  camera(name?: string): Promise<CameraState>;
}

/** Two cameras whose pictures never change much: what is drawn is what is looked at. */
async function begin(): Promise<Editing> {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const make = (name: string) =>
    makeVideo(folder.path, `${name}.mkv`, {
      source: 'testsrc2=s=640x360:r=10:d=6',
      output: h264,
    });
  const files = [await make('north'), await make('south')];
  const app = await startApp();
  const console = new ConsolePage(app);
  await console.openVideos(...files);
  for (const name of ['north', 'south']) {
    await expect.poll(() => console.tile(name).count(), patience).toBe(1);
  }
  // One camera fills the page, so that there is room to draw.
  await console.tile('north').focus();
  await app.window.keyboard.press('1');
  await console.nextPicture();
  const camera = async (name = 'north'): Promise<CameraState> => {
    const found = (await console.state()).cameras.find((each) => each.name === name);
    if (!found) throw new Error(`There is no camera "${name}".`);
    return found;
  };
  return { app, console, folder: folder.path, camera };
}

const field = ({ console }: Editing, label: string) =>
  console.panel.getByRole('region', { name: /^Selected/ }).getByLabel(label, { exact: true });

it('a zone gets a name, a colour, classes, settings and another kind, each undone by a key', async () => {
  const editing = await begin();
  const { app, console, camera } = editing;
  await console.draw('zone', 'north', corners);
  await expect.poll(async () => (await camera()).zones.length).toBe(1);

  await field(editing, 'Name').fill('Queue');
  await field(editing, 'Name').press('Enter');
  await field(editing, '#ba68c8').click();
  await console.panel.getByText('car', { exact: true }).click();
  await field(editing, 'Capacity').fill('12');
  await field(editing, 'Capacity').press('Enter');
  await field(editing, 'Enter warning above').fill('0.35');
  await field(editing, 'Enter warning above').press('Enter');
  await field(editing, 'Direction of travel').fill('90');
  await field(editing, 'Direction of travel').press('Enter');
  await console.panel.getByRole('switch', { name: 'Vehicles only' }).press(' ');
  await expect
    .poll(async () => (await camera()).zones[0])
    .toMatchObject({
      name: 'Queue',
      colour: '#ba68c8',
      classes: ['car'],
      kind: 'zone',
      settings: {
        capacity: 12,
        thresholds: { warning: { enter: 0.35, leave: 0.2 }, jam: { enter: 0.8, leave: 0.7 } },
        directionDegrees: 90,
        vehiclesOnly: true,
      },
    });
  await app.screenshot('editor-settings');

  // What the schema does not take is said, and not told.
  await field(editing, 'Capacity').fill('0');
  await field(editing, 'Capacity').press('Enter');
  await expect.poll(() => console.panel.getByText(/Too small|>=1|at least/i).count()).toBe(1);
  await app.screenshot('editor-refused');
  expect((await camera()).zones[0]?.settings?.capacity).toBe(12);
  await field(editing, 'Capacity').fill('20');
  await field(editing, 'Capacity').press('Enter');
  await expect.poll(async () => (await camera()).zones[0]?.settings?.capacity).toBe(20);

  await field(editing, 'Kind').selectOption('ignore-mask');
  await expect.poll(async () => (await camera()).zones[0]?.kind).toBe('ignore-mask');
  await console.tool('Undo').click();
  await expect.poll(async () => (await camera()).zones[0]?.kind).toBe('zone');
  for (let edits = 0; edits < 7; edits += 1) {
    await console.tool('Undo').click();
  }
  await expect
    .poll(async () => (await camera()).zones[0])
    .toEqual({
      ...{ id: 'zone-1', name: 'Queue', kind: 'zone' },
      points: corners.map(([x, y]) => [expect.closeTo(x, 2), expect.closeTo(y, 2)]),
    });
});

it('a flow leads from a line to a zone, is listed, and goes when it is deleted', async () => {
  const editing = await begin();
  const { app, console, camera } = editing;
  await console.draw('line', 'north', [
    [0.1, 0.85],
    [0.9, 0.85],
  ]);
  await console.draw('zone', 'north', [
    [0.3, 0.2],
    [0.6, 0.2],
    [0.6, 0.5],
    [0.3, 0.5],
  ]);
  await expect.poll(async () => (await camera()).zones.length).toBe(1);
  await console.tool('Draw a flow').click();
  const [origin, destination] = await console.places('north', [
    [0.3, 0.85],
    [0.45, 0.35],
  ]);
  if (!origin || !destination) throw new Error('Both are places.');
  await console.page.mouse.click(origin.x, origin.y);
  await console.page.mouse.move(destination.x, destination.y, { steps: 4 });
  await app.screenshot('editor-flow-being-drawn');
  await console.page.mouse.click(destination.x, destination.y);
  await expect
    .poll(async () => (await camera()).flows)
    .toEqual([{ id: 'flow-1', name: 'Line 1 → Zone 1', from: 'line-1', to: 'zone-1' }]);
  await expect.poll(() => console.panel.getByTitle('Select Line 1 → Zone 1').count()).toBe(1);
  await app.screenshot('editor-flow');
  await console.panel.getByTitle('Select Line 1 → Zone 1').click();
  await console.page.getByRole('region', { name: 'Selected flow' }).getByLabel('Delete').click();
  await expect.poll(async () => (await camera()).flows).toBeUndefined();
  // And comes back with its zone.
  await console.page.keyboard.press('Control+z');
  await expect.poll(async () => (await camera()).flows?.length).toBe(1);
});

it('the picture is zoomed to place a point finely; points snap, and with Alt they do not', async () => {
  const editing = await begin();
  const { app, console, camera } = editing;
  const { mouse, keyboard } = console.page;
  await console.draw('zone', 'north', corners);
  await expect.poll(async () => (await camera()).zones.length).toBe(1);
  const [vertex] = await console.places('north', [corners[2]!]);
  if (!vertex) throw new Error('The zone has a third corner.');

  // With Ctrl and the wheel what is under the pointer stays there.
  await mouse.move(vertex.x, vertex.y);
  await keyboard.down('Control');
  for (let notch = 0; notch < 6; notch += 1) await mouse.wheel(0, -120);
  await keyboard.up('Control');
  const zoom = console.tile('north').getByRole('group', { name: 'Zoom' });
  await expect.poll(() => zoom.count()).toBe(1);
  await app.screenshot('editor-zoomed');
  await mouse.down();
  await mouse.move(vertex.x + 30, vertex.y, { steps: 5 });
  await mouse.up();
  const before = corners[2]![0];
  const moved = async (): Promise<number> =>
    ((await camera()).zones[0]?.points[2]?.[0] ?? 0) - before;
  // Thirty pixels of the screen are few of a picture that is zoomed.
  await expect.poll(moved).toBeGreaterThan(0.002);
  expect(await moved()).toBeLessThan(0.03);

  // The hand: Space held. Nothing is drawn, and nothing is played.
  const action = { kind: 'pause' };
  await console.invoke({ kind: 'control-playback', cameraId: (await camera()).id, action });
  await expect.poll(async () => (await camera()).playback?.playing).toBe(false);
  await keyboard.down(' ');
  await mouse.down();
  await mouse.move(vertex.x - 120, vertex.y - 60, { steps: 4 });
  await mouse.up();
  await keyboard.up(' ');
  await app.screenshot('editor-panned');
  expect((await camera()).playback?.playing).toBe(false);
  await keyboard.press('0');
  await expect.poll(() => zoom.count()).toBe(0);

  // A line that begins at the zone's corner, and ends at the picture's edge.
  await console.tool('Draw a line').click();
  const [near, free, edge] = await console.places('north', [
    [0.207, 0.308],
    [0.809, 0.307],
    [0.997, 0.6],
  ]);
  if (!near || !free || !edge) throw new Error('They are on the picture.');
  await mouse.move(near.x, near.y);
  await app.screenshot('editor-snapped');
  await mouse.click(near.x, near.y);
  await keyboard.down('Alt');
  await mouse.click(free.x, free.y);
  await keyboard.up('Alt');
  await mouse.click(edge.x, edge.y);
  await keyboard.press('Enter');
  await expect.poll(async () => (await camera()).lines.length).toBe(1);
  const { lines, zones } = await camera();
  const [start, middle, end] = lines[0]?.points ?? [];
  expect(start).toEqual(zones[0]?.points[0]);
  expect(middle).not.toEqual(zones[0]?.points[1]);
  expect(end?.[0]).toBe(1);
});

it('a line too near an edge says so while it is drawn', async () => {
  const { app, console } = await begin();
  await console.tool('Draw a line').click();
  const [from, to] = await console.places('north', [
    [0.1, 0.985],
    [0.9, 0.985],
  ]);
  if (!from || !to) throw new Error('They are on the picture.');
  await console.page.keyboard.down('Alt');
  await console.page.mouse.click(from.x, from.y);
  await console.page.mouse.move(to.x, to.y, { steps: 3 });
  await expect.poll(() => console.page.getByText(/This line counts nowhere/).count()).toBe(1);
  await app.screenshot('editor-too-near');
  await console.page.keyboard.up('Alt');
});

it('shapes go to another camera, to a file and back', async () => {
  const editing = await begin();
  const { app, console, camera, folder } = editing;
  const { page } = console;
  await console.draw('zone', 'north', corners);
  await console.draw('line', 'north', [
    [0.1, 0.9],
    [0.9, 0.9],
  ]);
  await expect.poll(async () => (await camera()).lines.length).toBe(1);
  const menu = page.getByRole('button', { name: 'Copy, save and read shapes' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Copy all to camera' }).click();
  await page.getByRole('menuitem', { name: 'south' }).click();
  await expect.poll(async () => (await camera('south')).zones.length).toBe(1);
  const [north, south] = [await camera(), await camera('south')];
  expect(south.zones).toEqual(north.zones);
  expect(south.lines).toEqual(north.lines);

  const file = join(folder, 'north.shapes.json');
  await console.answerDialogs(file);
  await menu.click();
  await page.getByRole('menuitem', { name: /Save all shapes/ }).click();
  await expect.poll(() => page.getByText(/^Saved to/).count()).toBe(1);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    ...{ format: 'roadglass-shapes', version: 1, camera: 'north' },
    picture: { width: 640, height: 360 },
    zones: [{ id: 'zone-1' }],
  });
  await menu.click();
  await page.getByRole('menuitem', { name: /Draw the shapes/ }).click();
  // Beside what is there, with numbers of their own.
  await expect
    .poll(async () => (await camera()).zones.map(({ id }) => id))
    .toEqual(['zone-1', 'zone-2']);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await camera()).zones.length).toBe(1);

  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"format": "roadglass-shapes", "version": 7}');
  await console.answerDialogs(broken);
  await menu.click();
  await page.getByRole('menuitem', { name: /Draw the shapes/ }).click();
  await expect.poll(() => page.getByText(/from a newer Roadglass/).count()).toBe(1);
  await app.screenshot('editor-file-refused');
});

it('everything is done with the keyboard alone', async () => {
  const editing = await begin();
  const { app, console, camera } = editing;
  const { keyboard } = console.page;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  const steps = (key: string, times: number) => Array.from({ length: times }, () => key);

  // A zone: a cursor is moved, points are set.
  await press('g');
  for (const way of ['ArrowLeft', 'ArrowUp', 'ArrowRight']) {
    await press('Space', ...steps(`Shift+${way}`, 3), 'Space');
  }
  await press('Enter');
  await expect.poll(async () => (await camera()).zones.length).toBe(1);
  // A line across the road below it, its end snapped to the zone's nearest corner.
  await press('d', ...steps('Shift+ArrowDown', 3), 'Space');
  await press(...steps('Shift+ArrowLeft', 2), ...steps('Shift+ArrowUp', 2), 's', 'Space');
  await press('Enter');
  await expect.poll(async () => (await camera()).lines.length).toBe(1);
  const { lines, zones } = await camera();
  expect(zones[0]?.points).toContainEqual(lines[0]?.points[1]);
  // It is turned, a point is put into it and moved, and the whole is moved.
  await press('x', 'v', 'i', ...steps('ArrowUp', 9), 'Escape', 'Shift+ArrowDown');
  await expect.poll(async () => (await camera()).lines[0]?.points.length).toBe(3);
  // A flow between them.
  await press('Escape', 'w', 'n', 'Enter', 'n', 'n', 'Enter');
  await expect.poll(async () => (await camera()).flows?.length).toBe(1);
  // Copied, cut and pasted.
  await press('n', 'Control+c', 'Control+v');
  await expect.poll(async () => (await camera()).lines.length).toBe(2);
  await press('Control+x');
  await expect.poll(async () => (await camera()).lines.length).toBe(1);
  // Zoomed and moved with what is drawn.
  await press('+', '+', 'Control+ArrowRight');
  await expect
    .poll(() => console.tile('north').getByRole('group', { name: 'Zoom' }).count())
    .toBe(1);
  await app.screenshot('editor-keys');
  await press('0');
  // All of it is taken back.
  await press(...steps('Control+z', 40));
  await expect
    .poll(async () => {
      const { lines: left, zones: also, flows } = await camera();
      return [left.length, also.length, flows];
    })
    .toEqual([0, 0, undefined]);
  await press(...steps('Control+Shift+z', 40));
  await expect.poll(async () => (await camera()).flows?.length).toBe(1);
});
