import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROGRAM, WINDOW, readStamp } from '../../scripts/build/build-stamp.mjs';
import { packageFolder, packageFolders } from '../../scripts/build/package-folder.mjs';
import { noticeOf, shippedPackages, thirdPartyNotices } from '../../scripts/package/notices.mjs';
import { fakeMachine, putFile } from './fake-machine';

describe('packageFolder', () => {
  it.each([
    ['node_modules/zod/v4/core.js', 'node_modules/zod'],
    ['/x/node_modules/@mantine/core/esm/index.mjs', 'node_modules/@mantine/core'],
    // A version of its own, inside another package.
    ['/x/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
    ['src-renderer/main.tsx', undefined],
    // A folder that only ends like one.
    ['/x/my_node_modules/a/b.js', undefined],
  ])('%s', (path, expected) => {
    expect(packageFolder(path)).toBe(expected);
  });

  it('names each once, also from Windows and from the inside of a bundler', () => {
    const paths = ['C:\\x\\node_modules\\b\\i.js', '\0/x/node_modules/a/i.js?commonjs', 'src/a.ts'];
    expect(packageFolders([...paths, ...paths])).toEqual(['node_modules/a', 'node_modules/b']);
  });
});

describe('noticeOf', () => {
  const put = (manifest: object, files: Record<string, string> = {}) => {
    const machine = fakeMachine();
    putFile(machine, 'node_modules/a/package.json', JSON.stringify(manifest));
    for (const [file, text] of Object.entries(files)) {
      putFile(machine, `node_modules/a/${file}`, text);
    }
    return machine.root;
  };

  it('gives the licence and all texts, with a notice that some licences ask to be handed on', () => {
    const root = put(
      { name: 'a', version: '1.0.0', license: 'Apache-2.0' },
      { LICENSE: 'the licence\n', NOTICE: 'the notice\n', 'README.md': 'no' },
    );
    expect(noticeOf(root, 'node_modules/a')).toEqual({
      name: 'a',
      version: '1.0.0',
      licence: 'Apache-2.0',
      text: 'the licence\n\nthe notice',
    });
  });

  it.each([
    [{ name: 'a', version: '1.0.0', license: 'MIT' }, {}, '"MIT" and carries no text of it'],
    [{ name: 'a', version: '1.0.0' }, { LICENSE: 'x' }, 'no licence'],
  ])('stops a package whose terms are not known: %o', (manifest, files, sentence) => {
    const root = put(manifest, files as Record<string, string>);
    expect(() => noticeOf(root, 'node_modules/a')).toThrow(sentence);
  });
});

describe('the notices of this checkout', () => {
  it('have every package that is bundled, with its text', (context) => {
    const root = process.cwd();
    try {
      readStamp(root, PROGRAM);
      readStamp(root, WINDOW);
    } catch {
      return context.skip('the program is not built: npm run build');
    }
    const notices = thirdPartyNotices(root, { ffmpeg: '5.3.0' });
    const packages = shippedPackages(root);
    // One of each part, so that an empty list cannot pass.
    expect(packages).toEqual(
      expect.arrayContaining([
        'node_modules/zod',
        'node_modules/react-dom',
        'node_modules/@fontsource-variable/inter',
        'node_modules/onnxruntime-node',
      ]),
    );
    const absent = packages.filter((folder) => {
      const { name, version, text } = noticeOf(root, folder);
      return !notices.includes(`\n${name} ${version}\n`) || !notices.includes(text);
    });
    expect(absent).toEqual([]);
    for (const word of ['GPL-3.0-or-later', 'Electron', 'SIL Open Font License', 'mb3-centernet']) {
      expect(notices.toLowerCase()).toContain(word.toLowerCase());
    }
  });

  it('knows no package in electron-builder.yml that is not in them', () => {
    const files = readFileSync('electron-builder.yml', 'utf8').matchAll(
      /^ {2}- node_modules\/([\w@/-]+?)\/(?:package\.json|dist|bin)/gm,
    );
    const named = new Set([...files].map(([, name]) => `node_modules/${name}`));
    expect([...named].sort()).toEqual([
      'node_modules/@napi-rs/canvas',
      'node_modules/@techstark/opencv-js',
      'node_modules/onnxruntime-common',
      'node_modules/onnxruntime-node',
    ]);
  });
});
