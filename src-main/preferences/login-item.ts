/** Whether the system starts Roadglass when somebody logs in; who runs without a window has none. */
export interface LoginItem {
  /** @throws Failure OUTPUT_NOT_WRITABLE */
  set(starts: boolean): Promise<void>;
}
