import pageClasses from '../SettingsPage.module.css';
import { CompareCard } from './CompareCard';
import { DetectorsCard } from './DetectorsCard';
import { LookCard } from './LookCard';
import classes from './ModelsTab.module.css';

/** Which detectors there are, what a file is, and how two differ on the same road. */
export function ModelsTab() {
  return (
    <div className={classes['tab']}>
      <DetectorsCard />
      <div className={pageClasses['cards']}>
        <LookCard />
        <CompareCard />
      </div>
    </div>
  );
}
