import type { ModelVerdict } from '../../../src-workers/contracts/model-verdict';

/** A sentence as the language has it, see `language`. */
type Translate = (sentence: string, values?: Record<string, string | number>) => string;

export interface VerdictFact {
  readonly name: string;
  /** One below the other. */
  readonly lines: readonly string[];
}

const certainties: Readonly<Record<ModelVerdict['certainty'], string>> = {
  stated: 'as its manifest says',
  certain: 'certain',
  likely: 'likely; something had to be assumed',
};

/** What is worth knowing of a model before it is used, in the order of asking. */
export function verdictFacts(verdict: ModelVerdict, t: Translate): readonly VerdictFact[] {
  const { description, certainty, reasons, inputSize, picture, classCount, unseen, cost } = verdict;
  const { manifest, provider, providerNotes } = verdict;
  return [
    { name: t('Layout'), lines: [description] },
    { name: t('How sure'), lines: [t(certainties[certainty]), ...reasons] },
    {
      name: t('Input'),
      lines: [
        t('{{width}} × {{height}} pixels for a picture of {{from}}', {
          ...inputSize,
          from: `${picture.width} × ${picture.height}`,
        }),
        ...verdict.inputs.map(
          ({ name, type, dimensions }) => `${name} ${type} [${dimensions.join(', ')}]`,
        ),
      ],
    },
    {
      name: t('Classes'),
      lines: [
        t('{{mapped}} of its {{all}} are road users', {
          mapped: verdict.mapped.length,
          all: classCount,
        }),
        mappedText(verdict, t),
      ],
    },
    {
      name: t('Cannot see'),
      lines: [
        unseen.length === 0
          ? t('nothing: it has every class')
          : unseen.map((each) => t(each)).join(', '),
      ],
    },
    {
      name: t('A picture takes'),
      lines: [
        t('{{wall}} ms, {{cpu}} ms of processor time, on one thread', {
          wall: cost.medianMs.toFixed(1),
          cpu: cost.cpuMs.toFixed(1),
        }),
      ],
    },
    { name: t('Runs on'), lines: [provider.toUpperCase(), ...providerNotes] },
    { name: t('Licence'), lines: [manifest.licence] },
  ];
}

/** Several of a model's classes may count as one: `car ← car, taxi`. */
function mappedText({ mapped }: ModelVerdict, t: Translate): string {
  const byClass = new Map<string, string[]>();
  for (const { class: roadUser, name, number } of mapped) {
    byClass.set(roadUser, [...(byClass.get(roadUser) ?? []), name ?? `#${number}`]);
  }
  return [...byClass]
    .map(([roadUser, names]) =>
      names.length === 1 && names[0]?.toLowerCase() === roadUser
        ? t(roadUser)
        : `${t(roadUser)} ← ${names.join(', ')}`,
    )
    .join('; ');
}
