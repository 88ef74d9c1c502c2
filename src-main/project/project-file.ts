import { readFile } from 'node:fs/promises';
import { IANAZone } from 'luxon';
import { Failure } from '../../src-workers/contracts/errors';
import {
  currentProjectVersion,
  projectSchema,
  type Project,
} from '../../src-workers/contracts/project';
import { pcuProfilesOf } from '../pcu/profile-choice';
import { describeIssues } from './issue-sentences';
import { calibrationProblem, flowsProblem } from './measure-checks';
import { migrateToCurrent } from './migrations';
import { firstRepeated, shapesProblem } from './shape-checks';

/**
 * Reads a project file.
 * @throws Failure PROJECT_NOT_FOUND, PROJECT_NOT_JSON, PROJECT_TOO_NEW, PROJECT_INVALID
 */
export async function readProjectFile(path: string): Promise<Project> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new Failure('PROJECT_NOT_FOUND', `The project file "${path}" cannot be read.`, { cause });
  }
  return parseProject(text, path);
}

/** Parses the text of a project file; `name` appears in the sentences. */
export const parseProject = (text: string, name: string): Project =>
  parseStoredProject(text, name).project;

/** The project, and the version in which its file has it. */
export function parseStoredProject(
  text: string,
  name: string,
): { readonly project: Project; readonly version: number } {
  const parsed = parseJson(text, name);
  const version = versionOf(parsed);
  if (version === undefined || typeof parsed !== 'object' || parsed === null) {
    throw new Failure(
      'PROJECT_INVALID',
      `"${name}" is not a Roadglass project: it has no whole number as "version".`,
    );
  }
  if (version > currentProjectVersion) {
    throw new Failure(
      'PROJECT_TOO_NEW',
      `"${name}" was written by a newer Roadglass (project version ${version}; this one knows up to ${currentProjectVersion}). Update Roadglass to open it.`,
    );
  }
  const result = projectSchema.safeParse(migrateToCurrent(parsed, version));
  if (!result.success) {
    throw new Failure(
      'PROJECT_INVALID',
      `The project file "${name}" has a mistake: ${describeIssues(result.error.issues)}.`,
    );
  }
  refuseContradictions(result.data, name);
  return { project: result.data, version };
}

function parseJson(text: string, name: string): unknown {
  if (text.trim() === '') {
    throw new Failure('PROJECT_NOT_JSON', `The project file "${name}" is empty.`);
  }
  try {
    // Windows editors put a byte order mark in front; JSON.parse does not like it.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Failure(
      'PROJECT_NOT_JSON',
      `The project file "${name}" is not valid JSON; it may be cut short or mistyped (${printable((cause as Error).message)}).`,
      { cause },
    );
  }
}

/** The parser quotes the text, and a file that is no text could send a terminal anything. */
const printable = (message: string): string => message.replace(/\p{Cc}+/gu, ' ');

function versionOf(parsed: unknown): number | undefined {
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) return undefined;
  return Number.isInteger(parsed.version) ? (parsed.version as number) : undefined;
}

/** What the schema cannot say: ids once, polygons without self-intersection, a real time zone. */
function refuseContradictions(project: Project, name: string): void {
  const refuse = (path: string, problem: string): never => {
    throw new Failure(
      'PROJECT_INVALID',
      `The project file "${name}" has a mistake: ${path}: ${problem}.`,
    );
  };
  if (!IANAZone.isValidZone(project.timeZone)) {
    refuse('timeZone', `"${project.timeZone}" is not an IANA time zone such as "Europe/Berlin"`);
  }
  const pattern = project.fileTimePattern;
  if (pattern !== undefined) {
    const problem = patternProblem(pattern);
    if (problem !== undefined) refuse('fileTimePattern', problem);
  }
  const twice = firstRepeated(project.cameras.map((camera) => camera.id));
  if (twice !== undefined) refuse('cameras', `the id "${twice}" is used twice`);
  const profileTwice = firstRepeated(project.pcuProfiles.map(({ id }) => id));
  if (profileTwice !== undefined) {
    refuse('pcuProfiles', `the id "${profileTwice}" is used twice`);
  }
  const profiles = pcuProfilesOf(project.pcuProfiles);
  project.cameras.forEach((camera, index) => {
    const problem = shapesProblem(camera) ?? flowsProblem(camera) ?? calibrationProblem(camera);
    if (problem !== undefined) refuse(joined(`cameras.${index}`, problem.path), problem.problem);
    const choice = camera.pcuProfile;
    if (choice !== undefined && !profiles.some(({ id }) => id === choice)) {
      const known = profiles.map(({ id }) => id).join(', ');
      refuse(
        `cameras.${index}.pcuProfile`,
        `there is no PCU profile "${choice}"; there are ${known}`,
      );
    }
  });
}

/** What is wrong with a pattern of times in file names; undefined where nothing is. */
function patternProblem(pattern: string): string | undefined {
  let groups: Readonly<Record<string, unknown>>;
  try {
    // With an empty alternative it matches the empty text, and then names all its groups.
    groups = new RegExp(`${pattern}|`).exec('')?.groups ?? {};
  } catch (cause) {
    return `it is not a regular expression (${(cause as Error).message})`;
  }
  const missing = ['year', 'month', 'day'].filter((group) => !(group in groups));
  return missing.length === 0
    ? undefined
    : `it needs the named groups year, month and day, such as (?<year>\\d{4}); it lacks ${missing.join(', ')}`;
}

const joined = (path: string, rest: string): string => (rest === '' ? path : `${path}.${rest}`);
