import type {} from '../../src-renderer/bridge/bridge';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';

/** A page of somebody else, which nobody may ask for. */
async function stranger(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.end('<title>elsewhere</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe('the window', () => {
  it('has no Node, and goes nowhere', async () => {
    const elsewhere = await stranger();
    const refusals = [/violates the .*Content Security Policy/, /ERR_BLOCKED_BY_CLIENT/];
    const { app, window: page } = await startApp({ expected: refusals });
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'require'),
        typeof Reflect.get(globalThis, 'process'),
        typeof Reflect.get(globalThis, 'module'),
        Object.keys(window.roadglass).sort().join(),
      ]),
    ).toEqual(['undefined', 'undefined', 'undefined', 'invoke,onEvent,pathsOf']);

    const tried = await page.evaluate(async (url) => {
      const opened = window.open(url);
      const fetched = await fetch(url).then(
        () => 'fetched',
        () => 'refused',
      );
      const image = await new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = `${url}/picture.png`;
      });
      const script = await new Promise((resolve) => {
        const element = document.createElement('script');
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = `${url}/script.js`;
        document.head.append(element);
      });
      const evaluated = (() => {
        try {
          return String(new Function('return 1')());
        } catch {
          return 'refused';
        }
      })();
      const asked = await Notification.requestPermission();
      location.href = url;
      return { opened: String(opened), fetched, image, script, evaluated, asked };
    }, elsewhere.url);
    expect(tried).toEqual({
      opened: 'null',
      fetched: 'refused',
      image: 'refused',
      script: 'refused',
      evaluated: 'refused',
      asked: 'denied',
    });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(page.url()).toBe('app://roadglass/');
    expect(elsewhere.asked).toEqual([]);
  });

  it('is answered by commands of its own only, and refuses what is none', async () => {
    const console = new ConsolePage(await startApp());
    const answers = [
      await console.invoke({ kind: 'erase-disk' }),
      await console.invoke({ kind: 'open-videos', paths: [] }),
      await console.invoke('get-state'),
      await console.invoke({ kind: 'show-folder', path: '/' }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, failure: { code: 'USAGE' } });
  });

  it('is sandboxed, and serves nothing from beside its page', async () => {
    const { app, window } = await startApp({
      expected: [/Refused to execute script/, /status of 404/],
    });
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      const { webContents } = first as unknown as {
        webContents: { getLastWebPreferences(): Record<string, unknown> };
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
        webContents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    const served = await window.evaluate(async () => {
      const load = (path: string): Promise<string> =>
        new Promise((resolve) => {
          const element = document.createElement('script');
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          element.src = path;
          document.head.append(element);
        });
      return [
        await load('/..%2fmain.cjs'),
        await load('/%2e%2e%2fpreload.cjs'),
        await load('/nope.js'),
      ];
    });
    expect(served).toEqual(['refused', 'refused', 'refused']);
  });
});
