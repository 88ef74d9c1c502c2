import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A sentence in a source of the window, with its place as `file:line`. */
export interface SourceSentence {
  readonly text: string;
  readonly place: string;
}

export interface SourceSentences {
  /** Given to `t(…)` or to `<Trans i18nKey=…>`: what Vietnamese has to know. */
  readonly translated: readonly SourceSentence[];
  /** Shown to the person without going through `t(…)`. */
  readonly bare: readonly SourceSentence[];
}

/** What a person reads or hears of an element, as Mantine and the browser name it. */
const spoken = new Set([
  'title',
  'aria-label',
  'aria-description',
  'placeholder',
  'label',
  'description',
  'alt',
  'error',
  'message',
  'heading',
  'legend',
  'hint',
  'nothingFoundMessage',
  'closeButtonLabel',
]);

/** Properties of objects that hold words of the screen. */
const worded = new Set(['title', 'label', 'description', 'sentence', 'words', 'hint']);

const isTranslator = (call: ts.CallExpression): boolean =>
  (ts.isIdentifier(call.expression) && call.expression.text === 't') ||
  (ts.isPropertyAccessExpression(call.expression) &&
    call.expression.name.text === 't' &&
    call.expression.expression.getText() === 'i18next');

/** The literals an expression may come to: of `a ? 'x' : 'y'` both, of a template its fixed parts. */
function literalsOf(node: ts.Node | undefined): readonly (readonly [string, ts.Node])[] {
  if (!node) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return [[node.text, node]];
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return [[parts.join(' … '), node]];
  }
  if (ts.isConditionalExpression(node))
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return literalsOf(node.expression);
  if (ts.isJsxExpression(node)) return literalsOf(node.expression);
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
      return [...literalsOf(node.left), ...literalsOf(node.right)];
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return literalsOf(node.right);
    if (kind === ts.SyntaxKind.PlusToken)
      return [...literalsOf(node.left), ...literalsOf(node.right)];
  }
  return [];
}

/** Where a sentence without `t(…)` would stand: JSX text and the attributes a person meets. */
function shownLiterals(node: ts.Node): readonly (readonly [string, ts.Node])[] {
  if (ts.isJsxText(node)) return [[node.text.replaceAll(/\s+/g, ' ').trim(), node]];
  if (ts.isJsxAttribute(node))
    return spoken.has(node.name.getText()) ? literalsOf(node.initializer) : [];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
    return literalsOf(node.expression);
  if (ts.isCallExpression(node) && /^notify[A-Z]?\w*$/.test(node.expression.getText()))
    return node.arguments.flatMap((argument) => literalsOf(argument));
  return [];
}

export function sentencesOf(file: string, text: string): SourceSentences {
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    // In plain TypeScript `<Part>(…)` begins a function, not an element.
    file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const translated: SourceSentence[] = [];
  const bare: SourceSentence[] = [];
  const at = (node: ts.Node): string =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslator(node))
      for (const [sentence, place] of literalsOf(node.arguments[0]))
        translated.push({ text: sentence, place: at(place) });
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey')
      for (const [sentence, place] of literalsOf(node.initializer))
        translated.push({ text: sentence, place: at(place) });
    // Of a table at the head of a source; where it is shown its words go through `t`.
    if (ts.isPropertyAssignment(node) && worded.has(node.name.getText()))
      if (ts.isStringLiteral(node.initializer) && /\p{L}{2}/u.test(node.initializer.text))
        translated.push({ text: node.initializer.text, place: at(node) });
    for (const [sentence, place] of shownLiterals(node))
      if (/\p{L}{2}/u.test(sentence)) bare.push({ text: sentence, place: at(place) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { translated, bare };
}

/** Of every source below a folder. */
export function sentencesBelow(folder: string): SourceSentences {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .sort();
  const each = files.map((file) => sentencesOf(relative(folder, file), readFileSync(file, 'utf8')));
  return {
    translated: each.flatMap(({ translated }) => translated),
    bare: each.flatMap(({ bare }) => bare),
  };
}
