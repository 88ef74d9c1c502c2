import './zod-without-eval';
import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/console.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ConsoleEvent } from '../src-workers/contracts/console-command';
import type { ConsoleState } from '../src-workers/contracts/console-state';
import { App } from './App';
import { exportCsv } from './commands/export-csv';
import { openDemo } from './commands/open-demo';
import { run } from './commands/run';
import { changeLanguage } from './language/language';
import { receiveState, useConsole } from './state/console-store';
import { openDialog } from './state/dialog-store';
import { followCameras } from './state/view-actions';
import { useView } from './state/view-store';
import { notifyError } from './ui/notify';
import { listenToKeys } from './ui/shortcuts';
import { cssVariablesResolver, theme } from './ui/theme';

const cameraIds = ({ cameras }: ConsoleState): readonly string[] => cameras.map(({ id }) => id);

function receive(event: ConsoleEvent): void {
  switch (event.kind) {
    case 'state-changed':
      changeLanguage(event.state.preferences.language);
      receiveState(event.state);
      return;
    case 'menu-chosen':
      chooseInMenu(event.item);
      return;
    case 'machine-slept':
    case 'machine-woke':
      // Pictures are the live view's own business.
      return;
  }
}

function chooseInMenu(item: Extract<ConsoleEvent, { kind: 'menu-chosen' }>['item']): void {
  switch (item) {
    case 'add-camera':
      openDialog({ kind: 'add-camera' });
      return;
    case 'export-csv':
      exportCsv(useView.getState().selectedCameraId).catch(notifyError);
      return;
    case 'open-demo':
      openDemo().catch(notifyError);
      return;
    case 'help':
      openDialog({ kind: 'help' });
      return;
    case 'keyboard':
      openDialog({ kind: 'keyboard' });
      return;
  }
}

const root = document.getElementById('console');
if (!root) throw new Error('The page has no place for the console.');
useConsole.subscribe(({ state }, { state: before }) => {
  if (state) followCameras(before && cameraIds(before), cameraIds(state));
});
window.roadglass.onEvent(receive);
listenToKeys();
void run({ kind: 'get-state' }).then((state) => {
  if (state) receive({ kind: 'state-changed', state });
});
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      forceColorScheme="dark"
      cssVariablesResolver={cssVariablesResolver}
    >
      <Notifications
        position="top-right"
        limit={4}
        containerWidth="max(320px, calc(24vw - 24px))"
      />
      <App />
    </MantineProvider>
  </StrictMode>,
);
