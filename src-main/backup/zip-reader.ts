import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';

/** Gets the parts of one member of a ZIP file, in their order. */
export interface MemberSink {
  add(part: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/**
 * Reads a ZIP file from its beginning to its end; nothing is held in memory but some 100 KB.
 * @param sinkFor who gets a member by its name; undefined: nobody, it is skipped
 * @returns the names of its members
 * @throws what a sink throws, and an Error where the file is no ZIP file or is cut short
 */
export async function unzip(
  path: string,
  sinkFor: (name: string) => MemberSink | undefined,
): Promise<readonly string[]> {
  const names: string[] = [];
  // fflate calls back in the middle of a push; what it says is done in turn, before the next push.
  let work: (() => Promise<void>)[] = [];
  let open = 0;
  const unpacking = new Unzip((member: UnzipFile) => {
    names.push(member.name);
    const sink = sinkFor(member.name);
    if (sink === undefined) return;
    open += 1;
    member.ondata = (error, part, final) => {
      if (error) work.push(() => Promise.reject(error));
      else {
        work.push(() => sink.add(part));
        if (final) {
          open -= 1;
          work.push(() => sink.end());
        }
      }
    };
    member.start();
  });
  unpacking.register(UnzipInflate);
  unpacking.register(UnzipPassThrough);
  const settle = async (): Promise<void> => {
    const due = work;
    work = [];
    for (const each of due) await each();
  };
  for await (const part of createReadStream(path)) {
    unpacking.push(part as Uint8Array);
    await settle();
  }
  unpacking.push(new Uint8Array(0), true);
  await settle();
  if (names.length === 0) throw new Error('it has no member of a ZIP file');
  if (open > 0) throw new Error('it is cut short');
  return names;
}
