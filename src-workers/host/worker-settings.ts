/**
 * For processes of which every core has one: helper threads of one would take turns with the work of
 * another, and each has a memory arena of its own. Only flags that V8 leaves out of the fingerprint of
 * its code cache: any other one has the thread of every worker compile Node's modules anew, 20 ms.
 */
export const workerFlags: readonly string[] = ['--single-threaded-gc', '--v8-pool-size=1'];

/**
 * Loading a model allocates its weights several times over. Above this size glibc gives memory back to
 * the system when it is freed, 8 MB per process; other systems know nothing of the variable.
 */
export const workerEnvironment: Readonly<Record<string, string>> = {
  MALLOC_MMAP_THRESHOLD_: String(256 * 1024),
};
