/** A word or a column, and what it means. */
export interface HelpTerm {
  /** Of a column, the same in every language. */
  readonly name: string;
  readonly meaning: string;
  /** Of a state. */
  readonly colour?: string;
  /** It is a word and no name of a column: it is translated. */
  readonly word?: true;
}
