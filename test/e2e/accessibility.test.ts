import { existsSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';
import { patience } from './patience';

const hasDemo = existsSync(join('assets', 'demo', 'demo.mp4'));
const notFilmed = hasDemo ? '' : ' (skipped: `npm run scene -- demo` has not filmed it yet)';

/** Roles, names, contrast, focusable things: WCAG 2.1, A and AA. */
const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } as const;

interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly at: readonly string[];
}

/** What axe-core complains about on what is shown now. */
async function violations(window: Page): Promise<readonly Violation[]> {
  await window.evaluate(axe.source);
  return window.evaluate(async (runOnly) => {
    const tool = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const results = await tool.run(document, {
      runOnly: { ...runOnly, values: [...runOnly.values] },
    });
    return results.violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      at: nodes.map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1, 2).join(' ').trim();
        return `${target.join(' ')}: ${why}`;
      }),
    }));
  }, rules);
}

/** The landmarks that hold the focus, in the order in which Tab comes to them. */
async function landmarksByTab(window: Page, presses: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await window.keyboard.press('Tab');
    const landmark = await window.evaluate(() => {
      let outermost = '';
      for (let at = document.activeElement; at; at = at.parentElement) {
        if (at.matches('header, nav, main, aside, footer')) outermost = at.tagName.toLowerCase();
      }
      return outermost;
    });
    if (landmark !== '' && seen.at(-1) !== landmark) seen.push(landmark);
  }
  return seen;
}

describe.skipIf(!hasDemo)(`everybody can use every page${notFilmed}`, () => {
  it('has roles, names and contrast on each of them, and a focus that goes with the eye', async () => {
    const started = await startApp({ demo: true });
    const { window } = started;
    const page = new ConsolePage(started);
    await page.nextPicture({ analysed: true });
    await expect
      .poll(async () => (await page.state()).cameras[0]?.activity.kind, patience)
      .toBe('analysed');

    const found: Record<string, readonly Violation[]> = {};
    const look = async (name: string): Promise<void> => {
      const complaints = await violations(window);
      if (complaints.length > 0) found[name] = complaints;
    };
    const pages = window.getByRole('navigation', { name: 'Pages' }).getByRole('button');
    const names = await pages.allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(6);
    for (const name of names) {
      await pages.getByText(name, { exact: true }).click();
      await expect.poll(() => window.getByRole('main').isVisible()).toBe(true);
      // Figures, strips and charts are asked for when they are shown.
      await window.waitForTimeout(1500);
      await look(name);
      const tabs = window.getByRole('main').getByRole('tab');
      for (const tab of await tabs.allTextContents()) {
        await tabs.getByText(tab, { exact: true }).click();
        await window.waitForTimeout(500);
        await look(`${name}, ${tab}`);
      }
      await started.screenshot(`accessible-${name.toLowerCase()}`);
    }
    await window.getByRole('button', { name: 'Add camera…' }).first().click();
    await expect.poll(() => window.getByRole('dialog').isVisible()).toBe(true);
    await window.waitForTimeout(500);
    await look('the dialog that adds a camera');
    await window.keyboard.press('Escape');
    expect(found).toEqual({});

    await pages.getByText('Live', { exact: true }).click();
    // From the page that was chosen: what is left of the navigation, the cameras, their figures, the rest.
    const order = await landmarksByTab(window, 120);
    expect(order.slice(0, 4)).toEqual(['nav', 'main', 'aside', 'footer']);
    await started.close();
  });
});
