import { execFile } from 'node:child_process';

/** What a program printed on its standard output; `error` is set when it failed, did not start or hung. */
export interface ProgramOutput {
  readonly text: string;
  readonly error?: string;
}

/** Runs a program to its end. */
export type ReadProgram = (program: string, args: readonly string[]) => Promise<ProgramOutput>;

/** A driver that hangs while it is asked must not hang the doctor. */
const patienceMs = 20_000;

export const readProgram: ReadProgram = (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: patienceMs }, (error, stdout, stderr) => {
      if (error === null) return resolve({ text: stdout });
      const firstLine = stderr.split('\n').find((line) => line.trim() !== '') ?? error.message;
      resolve({ text: stdout, error: firstLine.trim() });
    });
  });
