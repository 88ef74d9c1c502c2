declare const ROADGLASS_VERSION: string | undefined;

/** The version of this build; the bundler puts it in from package.json. */
export const version: string =
  typeof ROADGLASS_VERSION === 'undefined' ? 'development' : ROADGLASS_VERSION;
