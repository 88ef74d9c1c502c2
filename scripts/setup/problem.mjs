/** A set-up step that cannot go on: a sentence for a person and, where there is one, the command to run. */
export class SetupProblem extends Error {
  /**
   * @param {string} sentence
   * @param {{command?: string | undefined, detail?: string | undefined}} [more] `detail`: what a tool
   *   said, for the person who has to find out why
   */
  constructor(sentence, more = {}) {
    super(sentence);
    this.name = 'SetupProblem';
    this.command = more.command;
    this.detail = more.detail;
  }

  /** Everything a person needs, in the order in which it is read. */
  get text() {
    const lines = this.detail ? [this.detail.trimEnd(), ''] : [];
    lines.push(this.message);
    if (this.command) lines.push(`Run:  ${this.command}`);
    return lines.join('\n');
  }
}
