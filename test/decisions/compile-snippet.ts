import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** The libraries and @types/node take most of a compilation and are the same in every row. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles one file as if it lay in a folder, by that folder's own tsconfig.
 * @returns the errors, each as `TS2307: ...`
 */
export function compileSnippet(folder: string, text: string): string[] {
  const configFile = resolve(folder, 'tsconfig.json');
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, ts.sys.readFile).config,
    ts.sys,
    dirname(configFile),
  );
  const snippet = join(dirname(configFile), 'snippet-of-a-test.ts');
  const host = ts.createCompilerHost(config.options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    if (resolve(name) === snippet) return ts.createSourceFile(name, text, target, true);
    if (!parsed.has(name)) parsed.set(name, readSource(name, target));
    return parsed.get(name);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => resolve(name) === snippet || exists(name);
  const program = ts.createProgram({
    rootNames: [snippet],
    options: { ...config.options, noEmit: true, emitDeclarationOnly: false },
    ...(config.projectReferences && { projectReferences: config.projectReferences }),
    host,
  });
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(program.getSourceFile(snippet)),
    ...program.getSemanticDiagnostics(program.getSourceFile(snippet)),
  ].map(
    ({ code, messageText }) =>
      `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll('\\', '/')}`,
  );
}
