/**
 * Sends at most one command at a time; of those that come meanwhile only the newest follows. For what
 * is commanded faster than it can be done, and where only the last state matters: seeking, dragging.
 */
export class NewestWins<Value> {
  private underWay = false;
  private next: { readonly value: Value } | undefined;

  /**
   * @param perform must not reject
   * @param onSettled the last one was performed, none waits
   */
  constructor(
    private readonly perform: (value: Value) => Promise<void>,
    private readonly onSettled: () => void = () => {},
  ) {}

  /** Whether a command is under way or waits. */
  get busy(): boolean {
    return this.underWay;
  }

  submit(value: Value): void {
    this.next = { value };
    if (!this.underWay) void this.run();
  }

  private async run(): Promise<void> {
    this.underWay = true;
    while (this.next) {
      const { value } = this.next;
      this.next = undefined;
      await this.perform(value);
    }
    this.underWay = false;
    this.onSettled();
  }
}
