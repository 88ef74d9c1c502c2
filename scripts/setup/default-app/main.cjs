// Stands in for the default app that Electron's own download carries and the fallback runtime lacks:
// loads the app whose folder is the first argument, under that app's name and version, so that
// `electron FOLDER` means the same on both.
const { app, dialog } = require('electron');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

function load(/** @type {string} */ path) {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  const project = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  if (project.version) app.setVersion(project.version);
  app.name = project.productName ?? project.name ?? app.name;
  app.setDesktopName(project.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(path);
  // As the main module: what it sees of itself is what it would see in a package.
  Module._load(path, null, true);
}

if (folder === undefined) {
  process.stderr.write('Usage: electron FOLDER [ARGUMENT...]\n');
  process.exit(2);
}
try {
  load(resolve(folder));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  // A dialog on a machine that nobody looks at would wait for ever.
  if (process.stderr.isTTY) dialog.showErrorBox('Roadglass could not be loaded', String(error));
  process.exit(1);
}
