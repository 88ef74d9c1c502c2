/** What a person wants of this installation, whatever project is open. */
import * as z from 'zod';

export const languages = ['en', 'vi'] as const;
export type Language = (typeof languages)[number];

/** Forms are drawn from titles and descriptions. */
export const preferencesSchema = z.strictObject({
  language: z.enum(languages).default('en').meta({ title: 'Language' }),
  startWith: z
    .enum(['last-project', 'own-project', 'ask'])
    .default('last-project')
    .meta({ title: 'At the start', description: 'Which project is opened.' }),
  fullScreen: z
    .boolean()
    .default(false)
    .meta({ title: 'Full screen', description: 'The window fills the screen at the start.' }),
  startAtLogin: z
    .boolean()
    .default(false)
    .meta({ title: 'Start at log-in', description: 'Roadglass starts with the session.' }),
});
/** Only what is to change: `preferencesSchema.partial()` would put every default in place of what is there. */
export const preferencesChangeSchema = z.strictObject({
  language: preferencesSchema.shape.language.unwrap().exactOptional(),
  startWith: preferencesSchema.shape.startWith.unwrap().exactOptional(),
  fullScreen: preferencesSchema.shape.fullScreen.unwrap().exactOptional(),
  startAtLogin: preferencesSchema.shape.startAtLogin.unwrap().exactOptional(),
});
export type PreferencesChange = z.infer<typeof preferencesChangeSchema>;
export type Preferences = z.infer<typeof preferencesSchema>;
