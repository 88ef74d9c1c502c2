import type { HelpTerm } from './help-term';

/** The files of an export, and every column that any of them has. */
export const exportColumns: readonly HelpTerm[] = [
  { name: 'counts.csv', meaning: 'One row per line, direction, bin and class.' },
  { name: 'lines.csv', meaning: 'Headways and occupancy of a line, per direction and bin.' },
  { name: 'zones.csv', meaning: 'What was inside a zone, per bin.' },
  { name: 'flows.csv', meaning: 'Journeys from one shape to another, per bin and class.' },
  { name: 'crossings.csv', meaning: 'One row per crossing, with the moment in the video.' },
  { name: 'tracks.csv', meaning: 'One row per road user that was followed.' },
  { name: 'site, camera', meaning: 'Where it was measured.' },
  { name: 'line, zone, flow', meaning: 'The name of the shape.' },
  {
    name: 'segment',
    meaning: 'Which version of the shape counted: it grows when the shape is changed.',
  },
  { name: 'direction', meaning: 'Forward is the way of the arrow.' },
  {
    name: 'bin_start, bin_end',
    meaning: 'The interval on the clock of the project, with its offset from UTC.',
  },
  { name: 'observed_s', meaning: 'Seconds of the bin that were analysed.' },
  { name: 'dropped_pct', meaning: 'Share of live pictures that came too fast to be analysed.' },
  { name: 'flags', meaning: 'What was special, such as a camera that moved.' },
  { name: 'class', meaning: 'The class of the road user, decided over its whole way.' },
  {
    name: 'count',
    meaning: 'What the machine counted; empty where the detector cannot see the class.',
  },
  {
    name: 'checked',
    meaning: 'What stands after corrections, where somebody checked the bin.',
  },
  {
    name: 'pcu',
    meaning: 'Passenger car units by the profile of the camera; empty without one.',
  },
  {
    name: 'flow_veh_h, flow_pcu_h',
    meaning: 'Count or units per hour; empty where less than 80 % was observed.',
  },
  { name: 'uncertain', meaning: 'Road users whose class is in doubt.' },
  {
    name: 'headway_mean_s, headway_min_s',
    meaning: 'Seconds from one vehicle to the next on the line.',
  },
  {
    name: 'gap_mean_s, speed_kmh',
    meaning: 'Not measured yet: these cells are empty.',
  },
  {
    name: 'colour',
    meaning:
      'Dominant colour of a vehicle; empty where nobody can say, and of who has none: pedestrians, bicycles, motorcycles.',
  },
  { name: 'occupancy_pct', meaning: 'Share of time in which a vehicle was on the line.' },
  { name: 'detected_mean, detected_max', meaning: 'Road users inside the zone.' },
  { name: 'entered, left', meaning: 'Who came into the zone and who went out.' },
  { name: 'dwell_mean_s', meaning: 'How long they stayed, in seconds.' },
  { name: 'density_mean, density_max', meaning: 'Density of the zone, 0 to 1.' },
  { name: 'state_max', meaning: 'The worst state of the bin.' },
  { name: 'normal_s, warning_s, heavy_s, jam_s', meaning: 'Seconds in each state.' },
  { name: 'pcu_mean', meaning: 'Mean passenger car units inside the zone.' },
  {
    name: 'estimated_max',
    meaning: 'The highest estimate of vehicles that could not be told apart.',
  },
  { name: 'los', meaning: 'Level of service A to F, of zones with uninterrupted flow.' },
  { name: 'origin, destination', meaning: 'Where a flow begins and ends.' },
  { name: 'travel_time_mean_s', meaning: 'Mean seconds from the one to the other.' },
  { name: 'time, media_s', meaning: 'The moment on the clock, and in seconds of the video.' },
  { name: 'track', meaning: 'The number of the road user, the same in all files.' },
  { name: 'class_certainty', meaning: 'How sure the class is, 0 to 1.' },
  { name: 'x, y', meaning: 'The place in the picture, 0 to 1 from its top left corner.' },
  { name: 'corrected', meaning: 'Whether a person added, deleted or changed the crossing.' },
  { name: 'first_time, last_time', meaning: 'When the road user was seen first and last.' },
  { name: 'first_media_s, last_media_s', meaning: 'The same in seconds of the video.' },
  { name: 'first_x, first_y, last_x, last_y', meaning: 'Where in the picture that was, 0 to 1.' },
  { name: 'detections', meaning: 'How often the road user was detected.' },
  { name: 'zones', meaning: 'The zones in which the road user was.' },
  { name: 'path', meaning: 'The way of the road user, simplified.' },
];
