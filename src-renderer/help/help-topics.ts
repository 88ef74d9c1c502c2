import { exportColumns } from './export-columns';
import type { HelpTerm } from './help-term';

/** What the help says. Every sentence is a key of the language; a test finds those without Vietnamese. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  /** A paragraph each. */
  readonly sentences: readonly string[];
  readonly terms?: readonly HelpTerm[];
  /** What is shown below: the keys as they are registered, or the licences. */
  readonly list?: 'keys' | 'licences';
}

export const helpTopics: readonly HelpTopic[] = [
  {
    id: 'start',
    title: 'Getting started',
    sentences: [
      'Open a video or add a camera: Roadglass finds road users in it by itself. A recording is analysed as fast as the machine can; a camera is analysed live.',
      'Draw a line across the road. From then on everybody who crosses it is counted, by class and direction; a recording is counted again from its start within moments.',
      'Check the counts on the proof strip, correct what is wrong, and export CSV files. The project is saved by itself after every change.',
    ],
  },
  {
    id: 'draw',
    title: 'Drawing lines, zones and flows',
    sentences: [
      'A line counts who crosses it. Its arrow shows which way is forward; flip it in the panel of the shape. A road user has to come from far enough on one side and go far enough on the other, so a line near the edge of the picture carries a warning.',
      'A zone measures what is inside it: who is there, how full it is and for how long. It can also be a mask, in which nothing is detected, or the region of interest, outside of which nothing is.',
      'A flow is the way from one line or zone to another: draw it from the first to the second, and journeys are counted with their travel time.',
      'Enter finishes a shape, Esc gives it up, Delete removes it, Ctrl+Z takes the last step back. Counts of a shape that was changed begin a new segment, and exports say which.',
    ],
  },
  {
    id: 'density',
    title: 'Reading density and states',
    sentences: [
      'Coverage is the share of a zone that vehicles and other moving things cover. Density is coverage compared with what a standing queue would cover: at 100 % the zone is full.',
      'The state follows density with a little patience, so that it does not flap: it changes by one step at a time and stays at least two seconds. The thresholds can be set for every zone.',
      'The estimate says how many vehicles the picture shows beyond those that could be told apart. It needs the capacity of the zone and stands only beside heavy traffic and jams.',
    ],
    terms: [
      { name: 'normal', meaning: 'Density is low: traffic flows.', colour: '#4caf50', word: true },
      {
        name: 'warning',
        meaning: 'Entered above 30 %, left below 20 %.',
        colour: '#ffc107',
        word: true,
      },
      {
        name: 'heavy',
        meaning: 'Entered above 60 %, left below 50 %.',
        colour: '#ff9800',
        word: true,
      },
      {
        name: 'jam',
        meaning: 'Entered above 80 %, left below 70 %.',
        colour: '#f44336',
        word: true,
      },
    ],
  },
  {
    id: 'proof',
    title: 'The proof strip and corrections',
    sentences: [
      'The strip shows the pixels along a line, one column a picture: everybody who crosses is a shape on it, and every counted crossing has a mark. A shape without a mark was missed; a mark without a shape is false.',
      'Click a mark to play that moment. Delete a false mark, add a missed crossing, change a class. What the machine counted stays beside what you say: each bin shows both and how far they agree.',
      'Say of a bin that it is checked when you have looked at all of it. Exports carry the checked figure beside the counted one.',
    ],
  },
  {
    id: 'exports',
    title: 'Exports and their columns',
    sentences: [
      'An export is a folder of CSV files with one clock. A cell that is empty was not measured; a zero was measured.',
    ],
    terms: exportColumns,
  },
  {
    id: 'detectors',
    title: 'Detectors',
    sentences: [
      'A detector is a model that finds road users in a picture. One ships with Roadglass; others are in the settings, and a file of your own is looked at before it is used.',
      'Which one counts best depends on the road: compare two on a recording of yours before you choose.',
    ],
  },
  {
    id: 'keys',
    title: 'Keys',
    sentences: [
      'Everything the mouse can do the keyboard can. These keys work now; other pages have more of their own.',
    ],
    list: 'keys',
  },
  {
    id: 'privacy',
    title: 'Privacy',
    sentences: [
      'Nothing leaves this machine unless you export it: no account, no cloud, no statistics of use.',
      'Passwords of cameras are stored encrypted where the system can, and stand in no log, no export, no backup and no support bundle.',
      'Faces and number plates can be made unreadable in every picture that is kept: the switch is in the settings of the project.',
    ],
  },
  {
    id: 'licences',
    title: 'Licences',
    sentences: [
      'Roadglass is made of these parts; the full texts of their licences lie beside the installed program.',
    ],
    list: 'licences',
  },
];
