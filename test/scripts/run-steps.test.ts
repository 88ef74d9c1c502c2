import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SetupProblem } from '../../scripts/setup/problem.mjs';
import { inspectSteps, runSteps, type Step } from '../../scripts/setup/run-steps.mjs';
import { steps, thisMachine } from '../../scripts/setup/steps.mjs';
import { fakeMachine } from './fake-machine';

/** A step that is missing until it has run once. */
function step(name: string, journal: string[], fail = false): Step {
  let isThere = false;
  return {
    name,
    doing: `Doing ${name}`,
    command: `do ${name}`,
    missing: () => (isThere ? undefined : `${name} is missing`),
    run: () => {
      journal.push(name);
      if (fail)
        return Promise.reject(new SetupProblem(`${name} failed.`, { command: `do ${name}` }));
      isThere = true;
      return Promise.resolve();
    },
  };
}

describe('runSteps', () => {
  it('does what is missing, in order, says one line for each, and nothing the second time', async () => {
    const journal: string[] = [];
    const machine = fakeMachine();
    const all = [step('one', journal), step('two', journal)];
    expect(await runSteps(all, machine)).toEqual(['one', 'two']);
    expect(journal).toEqual(['one', 'two']);
    expect(machine.said).toEqual(['Doing one ...', 'Doing two ...']);
    expect(await runSteps(all, machine)).toEqual([]);
    expect(machine.said).toHaveLength(2);
  });

  it('stops at the first that fails and lets the next set-up in', async () => {
    const journal: string[] = [];
    const machine = fakeMachine();
    const all = [step('one', journal, true), step('two', journal)];
    await expect(runSteps(all, machine)).rejects.toThrow('one failed.');
    expect(journal).toEqual(['one']);
    expect(existsSync(join(machine.root, '.cache', 'set-up.lock'))).toBe(false);
  });

  it('does a step once when two set-ups start together', async () => {
    const journal: string[] = [];
    const machine = fakeMachine();
    const one = step('one', journal);
    const both = await Promise.all([runSteps([one], machine), runSteps([one], machine)]);
    expect(journal).toEqual(['one']);
    expect(both.flat()).toEqual(['one']);
  });
});

describe('this checkout', () => {
  it('has nothing left to set up while its tests run, and says nothing', async () => {
    const machine = thisMachine();
    const said: string[] = [];
    // The sources may be edited while the tests run; the program is rebuilt by the next command.
    const lasting = steps.filter(({ name }) => name !== 'program');
    const quiet = {
      ...machine,
      say: (line: string) => said.push(line),
      run: (program: string, args: string[]) => {
        if (args[0] !== '-version') throw new Error(`${program} was not meant to be run`);
        return machine.run(program, args);
      },
    };
    expect(await runSteps(lasting, quiet)).toEqual([]);
    expect(said).toEqual([]);
    expect((await inspectSteps(lasting, quiet)).map(({ missing }) => missing)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
