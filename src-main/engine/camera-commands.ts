import { randomBytes } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import type {
  CommandAnswer,
  ConsoleCommandOf,
  LiveSourceRequest,
} from '../../src-workers/contracts/console-command';
import { Failure, isFailure, type FailureData } from '../../src-workers/contracts/errors';
import type { ProjectCamera, ProjectSource } from '../../src-workers/contracts/project';
import type { Ffmpeg } from '../decoders/ffmpeg-lookup';
import { parsedUrl, urlKind } from '../decoders/live-source';
import { probeVideo } from '../decoders/video-probe';
import { pcuProfilesOf } from '../pcu/profile-choice';
import { flowsProblem } from '../project/measure-checks';
import { freeId } from '../project/readable-id';
import { refuseBadShapes } from '../project/shape-checks';
import { sourceFile, storedPath } from '../project/source-path';
import { splitCredentials, splitSecretQuery } from '../secrets/credentials';
import { cameraSecretRef, type SecretStore } from '../secrets/secret-store';
import type { OpenProject } from './open-project';

type ProjectFlow = ProjectCamera['flows'][number];

/** Each file becomes a camera of its own; one that is a camera already is that one. */
export async function openVideos(
  open: OpenProject,
  findFfmpeg: () => Promise<Ffmpeg>,
  { paths }: ConsoleCommandOf<'open-videos'>,
): Promise<CommandAnswer<'open-videos'>> {
  const files = paths.map((path) => resolve(path));
  const failures: FailureData[] = [];
  const cameraIds: string[] = [];
  for (const file of new Set(files)) {
    const known = open.project.cameras.find(
      ({ source }) => source?.kind === 'file' && sourceFile(open.store.path, source.path) === file,
    );
    if (known !== undefined) {
      cameraIds.push(known.id);
      continue;
    }
    try {
      await probeVideo((await findFfmpeg()).path, file);
      const name = basename(file, extname(file));
      const id = newId(open, name, 'video');
      const source: ProjectSource = { kind: 'file', path: storedPath(open.store.path, file) };
      open.addCameras([{ id, name, source }]);
      cameraIds.push(id);
    } catch (error) {
      if (!isFailure(error)) throw error;
      failures.push(error.toData());
    }
  }
  return { cameraIds, failures, cancelled: false };
}

/** @throws Failure SOURCE_URL_INVALID, SECRET_NOT_STORED, USAGE */
export async function addCamera(
  open: OpenProject,
  secrets: SecretStore,
  { name, source }: ConsoleCommandOf<'add-camera'>,
): Promise<CommandAnswer<'add-camera'>> {
  const stored = source.kind === 'usb' ? source : await storeUrl(source, secrets);
  const shown = name?.trim() ?? '';
  const named = shown === '' ? sourceTitle(stored) : shown;
  const id = newId(open, named, 'camera');
  open.addCameras([{ id, name: named, source: stored }]);
  return { cameraId: id };
}

/** The address goes to the project, the password to the secrets. */
async function storeUrl(
  { url: address, user, password }: Extract<LiveSourceRequest, { kind: 'url' }>,
  secrets: SecretStore,
): Promise<Extract<ProjectSource, { kind: 'url' }>> {
  const { url: asked, credentials: written } = splitCredentials(address);
  urlKind(asked);
  const { url, query } = splitSecretQuery(asked);
  const by = user ?? written?.user ?? '';
  const secret = password ?? written?.password ?? '';
  return {
    kind: 'url',
    url,
    ...(by === '' ? {} : { user: by }),
    ...(secret === '' ? {} : { credentials: await storeSecret(secret, secrets) }),
    ...(query === undefined ? {} : { query: await storeSecret(query, secrets) }),
  };
}

/** Under a name of its own: a project that was copied has a camera of the same id. */
async function storeSecret(secret: string, secrets: SecretStore): Promise<string> {
  const name = cameraSecretRef(randomBytes(8).toString('hex'));
  await secrets.set(name, secret);
  return name;
}

/** @throws Failure SHAPE_INVALID */
export function setShapes(
  open: OpenProject,
  { cameraId, lines, zones, flows }: ConsoleCommandOf<'set-shapes'>,
): CommandAnswer<'set-shapes'> {
  const editable = {
    lines: lines.map((line) => ({ ...line, points: line.points.map(([x, y]) => pair(x, y)) })),
    zones: zones.map((zone) => ({ ...zone, points: zone.points.map(([x, y]) => pair(x, y)) })),
  };
  refuseBadShapes(editable);
  const stays = (flow: ProjectFlow): boolean =>
    flowsProblem({ ...editable, flows: [flow] }) === undefined;
  const named = flows ?? open.camera(cameraId).flows.filter(stays);
  const problem = flowsProblem({ ...editable, flows: named });
  if (problem !== undefined) {
    throw new Failure('SHAPE_INVALID', `"${problem.shape}" cannot be used: ${problem.problem}.`);
  }
  return { shapesRevision: open.drawOn(cameraId, { ...editable, flows: named }) };
}

/** @throws Failure USAGE */
export function setPcuProfile(
  open: OpenProject,
  { cameraId, profile }: ConsoleCommandOf<'set-pcu-profile'>,
): void {
  const known = pcuProfilesOf(open.project.pcuProfiles).map(({ id }) => id);
  if (profile !== null && !known.includes(profile)) {
    throw new Failure(
      'USAGE',
      `There is no PCU profile "${profile}"; there are ${known.join(', ')}.`,
    );
  }
  open.changeCamera(cameraId, { pcuProfile: profile ?? undefined }, 'USAGE');
}

/** @throws Failure USAGE */
export function renameCamera(
  open: OpenProject,
  { cameraId, name }: ConsoleCommandOf<'rename-camera'>,
): void {
  const trimmed = name.trim();
  if (trimmed === '') throw new Failure('USAGE', 'A camera needs a name.');
  open.changeCamera(cameraId, { name: trimmed }, 'USAGE');
}

const pair = (x: number, y: number): [number, number] => [x, y];

const newId = (open: OpenProject, name: string, fallback: string): string =>
  freeId(name, fallback, open.takenIds);

function sourceTitle(source: ProjectSource): string {
  switch (source.kind) {
    case 'url':
      return parsedUrl(source.url)?.host ?? source.url;
    case 'usb':
      return source.device;
    case 'file':
      return basename(source.path);
  }
}
