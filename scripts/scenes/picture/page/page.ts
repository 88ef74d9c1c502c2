import { enact } from '../../world/enact';
import { layRoad } from '../../world/road/lay-road';
import { buildBody } from '../bodies/build-body';
import { ScenePicture } from '../scene-picture';
import { buildSurroundings } from '../surroundings/build-surroundings';
import type { PageCommand, PageEvent } from './page-messages';

/** Frames that may be on their way: one is encoded while the next one is drawn. */
let room = 2;
let waiting: (() => void) | undefined;

/** The page's script: draws what it is told through the port that the shell hands it. */
window.addEventListener('message', ({ data, ports: [port] }) => {
  if (data !== 'port' || !port) return;
  const say = (event: PageEvent): void => port.postMessage(event);
  const fail = (error: unknown): void =>
    say({ kind: 'failed', text: error instanceof Error ? (error.stack ?? '') : String(error) });
  window.addEventListener('error', ({ error, message }) => fail(error ?? message));
  port.onmessage = ({ data: command }: MessageEvent<PageCommand>) => {
    if (command.kind === 'draw') draw(command, say).catch(fail);
    else {
      room += 1;
      waiting?.();
    }
  };
});

async function draw(
  { description, fromFrame, toFrame, seen }: PageCommand & { kind: 'draw' },
  say: (event: PageEvent) => void,
): Promise<void> {
  const road = layRoad(description.road, description.signals);
  const parts = { buildSurroundings, buildBody };
  const picture = new ScenePicture(description, road, enact(description), parts);
  for (let frame = fromFrame; frame < toFrame; frame++) {
    while (room === 0) await new Promise<void>((resolve) => (waiting = resolve));
    room -= 1;
    const pixels = picture.frame(frame);
    say({ kind: 'frame', pixels, seen: seen ? picture.seen(frame) : [] });
    // Lets the port's messages in.
    await new Promise((resolve) => setTimeout(resolve));
  }
  say({ kind: 'drawn' });
  picture.dispose();
}
