/** Keeps what must not stand in a project file, such as the password of a camera. */
export interface SecretStore {
  /** Undefined when there is none. @throws Failure SECRET_NOT_READABLE */
  get(ref: string): Promise<string | undefined>;
  /** Replaces the one before. @throws Failure SECRET_NOT_STORED */
  set(ref: string, value: string): Promise<void>;
  /** Nothing happens when there is none. @throws Failure SECRET_NOT_STORED */
  delete(ref: string): Promise<void>;
}

/** The name of a camera's password; the project's `credentials` hold it. */
export const cameraSecretRef = (cameraId: string): string => `camera:${cameraId}`;
