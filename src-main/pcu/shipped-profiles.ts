import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePcuProfile } from '../../src-workers/contracts/pcu-profile';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import { pcuFolder } from '../program-files';

let shipped: readonly PcuProfile[] | undefined;

/** The profiles of assets/pcu, by title; a few small files, read once. */
export function shippedPcuProfiles(): readonly PcuProfile[] {
  shipped ??= readdirSync(pcuFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => parsePcuProfile(JSON.parse(readFileSync(join(pcuFolder, name), 'utf8'))))
    .sort((one, other) => one.title.localeCompare(other.title, 'en'));
  return shipped;
}
