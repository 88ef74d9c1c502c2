import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM, WINDOW, readStamp } from '../build/build-stamp.mjs';

/** Packages that ship as they are, beside the bundles. */
const UNBUNDLED = [
  'node_modules/@napi-rs/canvas',
  'node_modules/@techstark/opencv-js',
  'node_modules/onnxruntime-node',
  'node_modules/onnxruntime-common',
];

/** Packages that state a licence and carry no text of it: file of assets/licences. */
const SUPPLIED = /** @type {Record<string, string>} */ ({
  'onnxruntime-node': 'onnxruntime.txt',
  'onnxruntime-common': 'onnxruntime.txt',
  'react-remove-scroll-bar': 'react-remove-scroll-bar.txt',
});

/** The model that is built comes out of this package. */
const MODEL_PACKAGE = 'node_modules/@vladmandic/human';

/**
 * @typedef {{name: string, version: string, licence: string, text: string}} Notice
 */

/**
 * @param {string} root
 * @param {string} folder of a package, below the root
 * @returns {Notice} throws where a package's terms are not known: it may not ship
 */
export function noticeOf(root, folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(join(root, folder))
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .map((file) => join(root, folder, file));
  const supplied = SUPPLIED[name];
  if (files.length === 0 && supplied) files.push(join(root, 'assets', 'licences', supplied));
  if (files.length === 0 || typeof license !== 'string') {
    throw new Error(
      `The package ${name} ${version} says ${license ? `"${license}" and carries no text of it` : 'no licence'}; put the text into assets/licences and name it in scripts/package/notices.mjs.`,
    );
  }
  const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  return { name, version, licence: license, text };
}

/** @param {string} root @returns {string[]} folders of all packages whose code ships */
export const shippedPackages = (root) =>
  [
    ...new Set([
      ...readStamp(root, PROGRAM).packages,
      ...readStamp(root, WINDOW).packages,
      ...UNBUNDLED,
    ]),
  ].sort();

/**
 * @param {string} root
 * @returns {string[]} a paragraph a detector whose file is there, because that file ships
 */
export function modelParagraphs(root) {
  const folder = join(root, 'models');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .filter(({ file }) => existsSync(join(folder, file)))
    .map(({ title, id, licence, source }) => `${title} (${id})\n  ${licence}\n  from ${source}`);
}

/**
 * Licences that detectors name and no package brings the text of: file of assets/licences.
 * @param {string} root
 * @param {string} paragraphs
 */
function modelLicences(root, paragraphs) {
  if (!paragraphs.includes('Apache-2.0')) return [];
  const text = readFileSync(join(root, 'assets', 'licences', 'Apache-2.0.txt'), 'utf8').trim();
  return [`Apache License 2.0, of detectors\n\n${text}`];
}

const RULE = `\n\n${'-'.repeat(78)}\n`;

/**
 * What the packaged app says about the work of others in it.
 * @param {string} root
 * @param {{ffmpeg: string | undefined}} inside `ffmpeg`: version of ffmpeg-static when its program ships
 * @returns {string}
 */
export function thirdPartyNotices(root, { ffmpeg }) {
  const notices = shippedPackages(root).map((folder) => noticeOf(root, folder));
  const model = noticeOf(root, MODEL_PACKAGE);
  const detectors = modelParagraphs(root).join('\n\n');
  const head = [
    'Roadglass contains the work of others. Their terms follow, and beside them:',
    '',
    'Electron, with Chromium and Node.js inside',
    '  LICENSE.electron.txt and LICENSES.chromium.html in the folder of the program',
    '',
    'ONNX Runtime, with libraries of others inside',
    '  MIT, below; the terms of what is in it:',
    '  https://github.com/microsoft/onnxruntime/blob/main/ThirdPartyNotices.txt',
    '',
    ffmpeg
      ? `FFmpeg, as ffmpeg-static ${ffmpeg} provides it, runs as a program of its own\n  GPL-3.0-or-later, FFmpeg-GPL-3.0.txt beside this file; its source is at https://ffmpeg.org/download.html,\n  what it was built from at https://github.com/eugeneware/ffmpeg-static/releases`
      : 'FFmpeg is not inside; the one of this system is run, as a program of its own.',
    '',
    'Detectors',
    '',
    detectors,
    '',
    `Packages: ${notices.map(({ name }) => name).join(', ')}`,
  ].join('\n');
  const texts = [...notices, model].map(
    ({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}`,
  );
  return `${[head, ...texts, ...modelLicences(root, detectors)].join(RULE)}\n`;
}

/** @param {string} root @returns {string | undefined} its version when ffmpeg-static has its program */
export function staticFfmpeg(root) {
  const folder = join(root, 'node_modules', 'ffmpeg-static');
  const isThere = ['ffmpeg', 'ffmpeg.exe'].some((name) => existsSync(join(folder, name)));
  return isThere
    ? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
    : undefined;
}
