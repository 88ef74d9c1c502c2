/**
 * Where relative paths of a command line begin: npm runs scripts in the project's folder, and the caller
 * means his own.
 * @param script name of the npm script that is the command
 */
export function callersFolder(script: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: folder } = process.env;
  return running === script && folder !== undefined ? folder : process.cwd();
}
