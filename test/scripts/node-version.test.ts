import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isSupported,
  nodeComplaint,
  parseVersion,
  supportedRange,
} from '../../scripts/setup/node-version.mjs';

const engines = JSON.parse(readFileSync('package.json', 'utf8')).engines.node as string;

describe('parseVersion', () => {
  it.each([
    ['v22.12.0', [22, 12, 0]],
    ['20.19.1', [20, 19, 1]],
    // A nightly build.
    ['v25.0.0-nightly2026', [25, 0, 0]],
  ])('%s', (text, expected) => {
    expect(parseVersion(text)).toEqual(expected);
  });

  it('refuses what is no version', () => {
    expect(() => parseVersion('latest')).toThrow('"latest" is no version');
  });
});

describe('isSupported', () => {
  it.each([
    // The oldest of each line, and one below it.
    ['20.19.0', true],
    ['20.18.3', false],
    ['22.12.0', true],
    ['22.11.9', false],
    ['24.0.0', true],
    // Lines in between that ended: vitest and esbuild do not test on them.
    ['21.7.3', false],
    ['23.11.0', false],
    // Old and new.
    ['18.20.8', false],
    ['16.13.0', false],
    ['26.1.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isSupported(version, engines)).toBe(expected);
  });

  it('reads the range of package.json', () => {
    expect(supportedRange()).toBe(engines);
  });

  it('refuses a form of range that it does not know', () => {
    expect(() => isSupported('22.12.0', '~22.1.0')).toThrow('is no range of the form');
  });
});

describe('nodeComplaint', () => {
  it('says what is needed and what is there', () => {
    expect(nodeComplaint('v18.20.8', '^20.19.0 || ^22.12.0 || >=24.0.0')).toBe(
      'Roadglass needs Node.js 20.19 or a later 20, 22.12 or a later 22, or 24 and up; this is Node.js 18.20.8.',
    );
  });

  it('says nothing about one that will do', () => {
    expect(nodeComplaint('v22.12.0', engines)).toBeUndefined();
  });
});
