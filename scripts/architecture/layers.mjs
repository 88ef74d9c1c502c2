/**
 * Who may import whom. One table: eslint.config.mjs turns it into messages in the editor,
 * test/decisions.test.ts checks it against the imports that TypeScript sees, and one tsconfig per row
 * makes what is not allowed not compile.
 *
 * A folder inside another one's is a layer of its own, and the outer one does not know it.
 *
 * @typedef {object} Layer
 * @property {string} folder
 * @property {string[]} layers other layers' folders that it may import
 * @property {string[]} packages packages by name
 * @property {boolean} node may import `node:` modules
 * @property {string} why what would be lost otherwise
 */

/**
 * Packages that only one file may import, whatever its layer says: an addon that can end its process,
 * or an API that is wide enough to leak everywhere.
 */
export const onlyIn = {
  'onnxruntime-node': 'src-workers/analysis/ort-session.ts',
  '@napi-rs/canvas': 'src-workers/analysis/image-encoder.ts',
  '@techstark/opencv-js': 'src-workers/analysis/background.ts',
};

/** @type {Layer[]} */
export const layers = [
  {
    folder: 'src-workers/domain',
    layers: [],
    packages: [],
    node: false,
    why: 'The domain is pure, so that every figure can be tested without a clock, a file or a process and is the same in every run.',
  },
  {
    folder: 'src-workers/contracts',
    layers: ['src-workers/domain'],
    packages: ['zod'],
    node: false,
    why: 'The contracts are read on both sides of every boundary, in a browser window too.',
  },
  {
    folder: 'src-workers/host',
    layers: ['src-workers/domain', 'src-workers/contracts'],
    packages: [],
    node: true,
    why: 'The host starts processes; it must not know what runs in them.',
  },
  {
    folder: 'src-workers/ingest',
    layers: ['src-workers/domain', 'src-workers/contracts', 'src-workers/host'],
    packages: [],
    node: true,
    why: 'The ingest thread loads no native addon and knows no detector: it must go on reading while a detector blocks.',
  },
  {
    folder: 'src-workers/analysis',
    layers: [
      'src-workers/domain',
      'src-workers/contracts',
      'src-workers/host',
      'src-workers/ingest',
    ],
    packages: [],
    node: true,
    why: 'Analysis runs in plain Node and in Electron alike, so it knows neither main nor a window.',
  },
  {
    folder: 'src-main',
    layers: ['src-workers/domain', 'src-workers/contracts', 'src-workers/host'],
    packages: ['commander', 'csv-stringify', 'fflate', 'ffmpeg-static', 'luxon', 'zod'],
    node: true,
    why: 'Main decides and workers compute: pixels and detectors stay in the processes that main starts by their path, and all but the window runs in plain Node.',
  },
  {
    folder: 'src-main/desktop',
    layers: ['src-main', 'src-workers/domain', 'src-workers/contracts', 'src-workers/host'],
    packages: ['electron', 'electron-log', 'zod'],
    node: true,
    why: 'What Electron gives is behind interfaces: window, protocol, dialogs, ports, its processes and secrets; the engine runs without it.',
  },
  {
    folder: 'src-main/preload',
    layers: ['src-workers/domain', 'src-workers/contracts'],
    packages: ['electron'],
    node: false,
    why: 'The preload script runs in the sandbox of the window and is its only door: one small file that exposes one small interface.',
  },
  {
    folder: 'src-renderer',
    layers: ['src-workers/domain', 'src-workers/contracts'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'konva',
      'react-konva',
      'recharts',
      '@mantine/core',
      '@mantine/form',
      '@mantine/hooks',
      '@mantine/notifications',
      '@tabler/icons-react',
      '@fontsource-variable/inter',
      '@dnd-kit/core',
      '@dnd-kit/sortable',
      '@dnd-kit/utilities',
      '@tanstack/react-table',
      'i18next',
      'react-i18next',
      'zod',
    ],
    node: false,
    why: 'The window shows what main says and what frames bring: it has no Node, no files and no process.',
  },
  {
    folder: 'scripts/scenes/world',
    layers: ['src-workers/domain'],
    packages: [],
    node: false,
    why: 'What happens in a scene and what is true in it follows from its description alone, and can be tested without drawing it.',
  },
  {
    folder: 'scripts/scenes/library',
    layers: ['scripts/scenes/world', 'src-workers/domain'],
    packages: [],
    node: false,
    why: 'A scene is data.',
  },
  {
    folder: 'scripts/scenes/picture',
    layers: ['scripts/scenes/world', 'src-workers/domain'],
    packages: ['three'],
    node: false,
    why: 'Drawing takes a moment of the world and gives pixels and boxes; it knows neither files nor ffmpeg.',
  },
  {
    folder: 'scripts/scenes/film',
    layers: [
      'scripts/scenes/world',
      'scripts/scenes/library',
      'scripts/scenes/picture',
      'src-workers/domain',
    ],
    packages: ['electron'],
    node: true,
    why: 'Filming starts the programs, moves frames to ffmpeg and writes files.',
  },
];

/** @param {string} file @returns {Layer | undefined} the innermost layer that holds it */
export const layerOf = (file) =>
  layers
    .filter(({ folder }) => file === folder || file.startsWith(`${folder}/`))
    .sort((one, other) => other.folder.length - one.folder.length)[0];

/** Globals that make a run differ from the next one; the domain gets time as an argument. */
export const impureInDomain = {
  globals: [
    'process',
    'performance',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'crypto',
    'fetch',
    'console',
    'globalThis',
    'Buffer',
    'require',
  ],
  why: 'Time is media time and comes in as an argument; the domain reads no clock, no chance and no machine.',
};
