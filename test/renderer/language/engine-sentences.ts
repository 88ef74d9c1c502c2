import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A sentence that the engine may say, with `{{}}` where its values are. */
export interface EngineSentence {
  readonly text: string;
  readonly file: string;
}

/** A literal, a template or a sum of them; absent: something else. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `{{}}${literal.text}`).join('');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return undefined;
}

/** Everything below a folder that reads as a sentence: three words and a full stop. */
export function engineSentencesBelow(root: string, folder: string): readonly EngineSentence[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const text = readFileSync(join(root, file), 'utf8');
      return sentencesIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), file);
    });
}

function sentencesIn(source: ts.SourceFile, file: string): readonly EngineSentence[] {
  const found: EngineSentence[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text === undefined) return ts.forEachChild(node, visit);
    if (!/\S+ \S+ \S+/.test(text) || !text.endsWith('.')) return;
    // A cause of `live-failure.ts` goes on from the name of its source.
    found.push({
      file,
      text: /^[a-z]/.test(text) && file.endsWith('live-failure.ts') ? `"{{}}" ${text}` : text,
    });
  };
  visit(source);
  return found;
}
