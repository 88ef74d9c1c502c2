import { emptyState } from '../../renderer/console-states';
import { expect, it } from 'vitest';
import { consoleState } from '../../../src-main/engine/console-state';
import type { CameraSession } from '../../../src-main/cameras/camera-session';
import { newProject, type ProjectStore } from '../../../src-main/project/project-store';

it('shows an address that was written by hand without what lets one in', () => {
  const url = 'http://admin:s3cret@camera/video?token=t0ken&size=2';
  const project = newProject([{ id: 'c', source: { kind: 'url', url } }]);
  const state = consoleState({
    store: { path: '/a.roadglass', project } as ProjectStore,
    sessions: new Map([
      [
        'c',
        {
          state: () => ({ activity: { kind: 'opening' }, warnings: [] }),
        } as unknown as CameraSession,
      ],
    ]),
    system: { version: '0', runtime: 'Node', workers: [] },
    notices: [],
    preferences: emptyState.preferences,
    shapesRevision: () => 1,
    detectors: { all: [], chosen: (_, id) => ({ kind: 'known', id }) },
  });
  expect(state.cameras[0]?.source).toEqual({
    kind: 'url',
    url: 'http://camera/video?token=***&size=2',
  });
});
