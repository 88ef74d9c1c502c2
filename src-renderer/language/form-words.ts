/** How choices of schemas read in English: what stands in a project file is a code, not a word. */
export const formWords: Readonly<Record<string, string>> = {
  'bottom-centre': 'Middle of the lower edge',
  centre: 'Centre',
  source: 'every frame',
  'last-project': 'The project of the last time',
  'own-project': 'The project of the data folder',
  ask: 'Ask for a file',
  en: 'English',
  vi: 'Tiếng Việt',
  'emergency-vehicle': 'emergency vehicle',
  'construction-vehicle': 'construction vehicle',
};
