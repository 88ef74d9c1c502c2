import { describe, expect, it } from 'vitest';
import { densityStates } from '../../../src-workers/domain/density/density-state';
import { engineVietnamese } from '../../../src-renderer/language/engine/engine-sentence';
import { glossary } from '../../../src-renderer/language/glossary-vi';
import { camerasVietnamese } from '../../../src-renderer/language/cameras-vi';
import { chartsVietnamese } from '../../../src-renderer/language/charts-vi';
import { frameVietnamese } from '../../../src-renderer/language/frame-vi';
import { gridVietnamese } from '../../../src-renderer/language/grid-vi';
import { helpVietnamese } from '../../../src-renderer/language/help-vi';
import { keysVietnamese } from '../../../src-renderer/language/keys-vi';
import { mapVietnamese } from '../../../src-renderer/language/map-vi';
import { modelsVietnamese } from '../../../src-renderer/language/models-vi';
import { panelVietnamese } from '../../../src-renderer/language/panel-vi';
import { proofVietnamese } from '../../../src-renderer/language/proof-vi';
import { roadUsersVietnamese } from '../../../src-renderer/language/road-users-vi';
import { settingsVietnamese } from '../../../src-renderer/language/settings-vi';
import { zonesVietnamese } from '../../../src-renderer/language/zones-vi';

/** Each by itself: what one overrides in the other is wrong there too. */
const files: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ cameras: camerasVietnamese, charts: chartsVietnamese, frame: frameVietnamese },
  ...{ grid: gridVietnamese, help: helpVietnamese, keys: keysVietnamese, map: mapVietnamese },
  ...{ models: modelsVietnamese, panel: panelVietnamese, proof: proofVietnamese },
  ...{ roadUsers: roadUsersVietnamese, settings: settingsVietnamese, zones: zonesVietnamese },
  engine: engineVietnamese,
};

/** Where the English word means something else, or the Vietnamese sentence does without it. */
const free = new Set([
  'Time zone',
  'There is no such time zone',
  '"{{zone}}" is no time zone; write it as Europe/Berlin.',
  '"{{zone}}" is not a time zone; write an IANA name such as "Europe/Berlin" or "UTC".',
  // of pedestrians
  'No signal, junction or crossing in it: level of service is shown.',
  // a camera says so of itself
  '"{{source}}" reports a fault of its own: restart the camera if it stays like this.',
]);

const sentences = Object.entries(files).flatMap(([file, words]) =>
  Object.entries(words).map(([english, vietnamese]) => ({ file, english, vietnamese })),
);

describe('the terms of the field', () => {
  it.each(Object.entries(glossary))('%s', (term, words) => {
    const inEnglish = new RegExp(String.raw`\b${term}(e?s)?\b`, 'i');
    const others = sentences
      .filter(({ english }) => inEnglish.test(english.replaceAll(/\{\{\w+\}\}|\w+\.csv/g, '')))
      .filter(({ english }) => !free.has(english))
      .filter(({ vietnamese }) => !words.some((word) => vietnamese.toLowerCase().includes(word)));
    expect(others).toEqual([]);
  });

  it.each(densityStates)('a state has one name: %s', (state) => {
    const names = sentences.filter(({ english }) => english === state);
    expect(new Set(names.map(({ vietnamese }) => vietnamese)).size).toBe(1);
  });
});
