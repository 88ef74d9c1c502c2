import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { ConnectionTest } from '../../src-workers/contracts/registry';
import { liveSourceOf } from '../cameras/live-source-of';
import { probeLive } from '../decoders/live-probe';
import { sourceName, urlKind, type LiveSource } from '../decoders/live-source';
import { probeVideo, type VideoProbe } from '../decoders/video-probe';
import { sourceFile } from '../project/source-path';
import { splitCredentials } from '../secrets/credentials';
import type { SecretStore } from '../secrets/secret-store';
import { stillOutput, withStill } from './still-picture';

/** A person waits for it, and a camera that wakes up takes some seconds. */
const limitMs = 15_000;

type Asked = ConsoleCommandOf<'test-connection'>;

export interface ConnectionTestParts {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  /** Of the project; relative paths of videos begin beside it. */
  readonly projectPath: string;
  readonly secrets: SecretStore;
  /** The camera of that id. @throws Failure CAMERA_NOT_FOUND */
  readonly camera: (id: string) => ProjectCamera;
}

/**
 * Opens a source once and looks at its first frame: of a camera of the project, or of one that is to be
 * added. Nothing is kept.
 * @throws Failure SOURCE_*, SECRET_NOT_READABLE, CAMERA_NOT_FOUND, FFMPEG_NOT_FOUND, USAGE
 */
export async function testConnection(
  parts: ConnectionTestParts,
  asked: Asked,
): Promise<ConnectionTest> {
  const camera = asked.cameraId === undefined ? undefined : parts.camera(asked.cameraId);
  const began = performance.now();
  const { source } = camera ?? {};
  const { done: probe, jpeg } = await withStill(async (still) => {
    const output = stillOutput(still);
    if (source?.kind === 'file') {
      const file = sourceFile(parts.projectPath, source.path);
      return probeVideo(parts.ffmpeg, file, { output });
    }
    refuseOwnDevice(camera);
    const live = camera ? await liveSourceOf(camera, parts.secrets) : askedSource(asked);
    return probeLive({ ffmpeg: parts.ffmpeg, source: live, limitMs, output });
  });
  if (jpeg === undefined) {
    throw new Failure('SOURCE_NO_FRAMES', `"${shownName(asked, camera)}" gave no picture.`);
  }
  return { ...shownProbe(probe), jpeg, tookMs: Math.round(performance.now() - began) };
}

function shownProbe({
  picture,
  codec,
  frameRate,
}: VideoProbe): Pick<ConnectionTest, 'picture' | 'codec' | 'fps'> {
  return { picture, codec, ...(frameRate === undefined ? {} : { fps: frameRate }) };
}

/** Without its password, wherever that was typed. @throws Failure SOURCE_URL_INVALID, USAGE */
function askedSource({ url: address, user, password, device }: Asked): LiveSource {
  if (device !== undefined) return { kind: 'usb', device };
  if (address === undefined) throw new Failure('USAGE', 'There is nothing to connect to.');
  const { url, credentials: written } = splitCredentials(address);
  urlKind(url);
  const by = { user: user ?? written?.user ?? '', password: password ?? written?.password ?? '' };
  const named = by.user !== '' || by.password !== '';
  return { kind: 'url', url, ...(named ? { credentials: by } : {}) };
}

/** A device has one reader, and that is Roadglass itself then. */
function refuseOwnDevice(camera: ProjectCamera | undefined): void {
  if (camera?.source?.kind !== 'usb' || camera.service !== 'active') return;
  throw new Failure(
    'SOURCE_DEVICE_BUSY',
    `"${camera.source.device}" is at work in Roadglass and has room for one reader: look at its picture, or switch the camera off to test it.`,
  );
}

function shownName(asked: Asked, camera: ProjectCamera | undefined): string {
  if (camera !== undefined) return camera.name ?? camera.id;
  return sourceName(askedSource(asked));
}
