// Draws assets/icons/roadglass.svg in every size that Linux, Windows and macOS ask for. An app for
// Electron, because its Chromium draws SVG as a browser does; for whoever changed the picture:
// electron scripts/icons
const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(__dirname, '..', '..', 'assets', 'icons');
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 256];
/** Types of Apple's icon format that hold PNG. */
const appleTypes = { icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic11: 32, ic12: 64 };

async function draw(window, svg, size) {
  const url = await window.webContents.executeJavaScript(`(async () => {
    const picture = new Image();
    picture.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}';
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
    canvas.getContext('2d').drawImage(picture, 0, 0, ${size}, ${size});
    return canvas.toDataURL('image/png');
  })()`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** A directory of 16 bytes a picture, then the pictures; 0 stands for 256. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let place = head.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(place, entry + 12);
    place += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Every part is its type, its length with this head, its PNG. */
function icns(pictures) {
  const part = (type, contents) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(contents.length + 8, 4);
    return Buffer.concat([head, contents]);
  };
  return part('icns', Buffer.concat(pictures.map(({ type, png }) => part(type, png))));
}

async function main() {
  await app.whenReady();
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,');
  const svg = readFileSync(join(folder, 'roadglass.svg'), 'utf8');
  const sizes = new Set([...linuxSizes, ...windowsSizes, ...Object.values(appleTypes)]);
  const drawn = new Map();
  for (const size of sizes) drawn.set(size, await draw(window, svg, size));
  for (const size of linuxSizes)
    writeFileSync(join(folder, `${size}x${size}.png`), drawn.get(size));
  writeFileSync(
    join(folder, 'icon.ico'),
    ico(windowsSizes.map((size) => ({ size, png: drawn.get(size) }))),
  );
  const apple = Object.entries(appleTypes).map(([type, size]) => ({ type, png: drawn.get(size) }));
  writeFileSync(join(folder, 'icon.icns'), icns(apple));
}

main().then(
  () => app.exit(0),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    app.exit(1);
  },
);
