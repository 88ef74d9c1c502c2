import { Menu, type MenuItemConstructorOptions } from 'electron';

/** What the items of the application's menu do. */
export interface MenuActions {
  openVideo(): void;
  openProject(): void;
  saveProjectAs(): void;
  addCamera(): void;
  exportCsv(): void;
  openDemo(): void;
  showHelp(): void;
  showKeyboard(): void;
  showLicences(): void;
}

/** The same can be done in the window; on macOS people look for it here. */
export function setApplicationMenu(actions: MenuActions, development: boolean): void {
  const mac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const file: MenuItemConstructorOptions[] = [
    { label: '&Open video…', accelerator: 'CmdOrCtrl+O', click: () => actions.openVideo() },
    { label: '&Add camera…', click: () => actions.addCamera() },
    separator,
    {
      label: 'Open &project…',
      accelerator: 'CmdOrCtrl+Shift+O',
      click: () => actions.openProject(),
    },
    {
      label: '&Save project as…',
      accelerator: 'CmdOrCtrl+Shift+S',
      click: () => actions.saveProjectAs(),
    },
    separator,
    { label: '&Export CSV…', accelerator: 'CmdOrCtrl+E', click: () => actions.exportCsv() },
    ...(mac ? [] : [separator, { role: 'quit' as const, label: '&Quit' }]),
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    separator,
    { role: 'togglefullscreen' },
    ...(development
      ? [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]
      : []),
  ];
  const help: MenuItemConstructorOptions[] = [
    { label: 'Open the &demo', click: () => actions.openDemo() },
    { label: 'Roadglass &help', click: () => actions.showHelp() },
    { label: '&Keyboard', click: () => actions.showKeyboard() },
    { label: '&Licences', click: () => actions.showLicences() },
    ...(mac ? [] : [separator, { role: 'about' as const }]),
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      { label: '&File', submenu: file },
      // Without it, macOS has no copy and paste in the fields of dialogs.
      { role: 'editMenu' },
      { label: '&View', submenu: view },
      ...(mac ? [{ role: 'windowMenu' as const }] : []),
      { role: 'help', label: '&Help', submenu: help },
    ]),
  );
}
