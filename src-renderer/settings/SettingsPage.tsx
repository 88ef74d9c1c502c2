import { Button, Group } from '@mantine/core';
import { run } from '../commands/run';
import { detectorText } from '../frame/detector-text';
import { useConsole } from '../state/console-store';
import { openDialog } from '../state/dialog-store';
import { Card } from '../ui/Card';
import { Fact } from '../ui/Fact';
import { Page } from '../ui/Page';
import { licences } from './licences';
import classes from './SettingsPage.module.css';

/** The facts of the project and of this installation. */
export function SettingsPage() {
  const project = useConsole(({ state }) => state?.project);
  const system = useConsole(({ state }) => state?.system);
  const detector = useConsole(({ state }) => detectorText(state?.cameras ?? []));
  if (!project || !system) return null;
  const workers = system.workers.map(
    ({ name, phase, cameras }) =>
      `${name}: ${phase}, ${cameras === 1 ? '1 camera' : `${cameras} cameras`}`,
  );
  return (
    <Page title="Settings">
      <div className={classes['cards']}>
        <Card
          title="Project"
          aside={
            <Group gap={6}>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void run({ kind: 'choose-project' })}
              >
                Open…
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void run({ kind: 'save-project-as' })}
              >
                Save as…
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void run({ kind: 'show-folder', path: project.path })}
              >
                Show file
              </Button>
            </Group>
          }
        >
          <dl className={classes['facts']}>
            <Fact name="Name">{project.name}</Fact>
            <Fact name="Site">{project.site === '' ? 'not given' : project.site}</Fact>
            <Fact name="Time zone of reports">{project.timeZone}</Fact>
            <Fact name="File">{project.path}</Fact>
            <Fact name="Saved">by itself, after every change</Fact>
          </dl>
        </Card>
        <Card title="This machine">
          <dl className={classes['facts']}>
            <Fact name="Roadglass">{system.version}</Fact>
            <Fact name="Runs on">{system.runtime}</Fact>
            <Fact name="ffmpeg">{system.ffmpegVersion ?? 'not found: no video can be read'}</Fact>
            <Fact name="Detector">{detector ?? 'none is running'}</Fact>
            <Fact name="Analysis processes">
              {workers.length === 0 ? 'none is running' : workers.join('; ')}
            </Fact>
          </dl>
        </Card>
        <Card
          title="Keyboard"
          aside={
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => openDialog({ kind: 'keyboard' })}
            >
              Show the keys
            </Button>
          }
        >
          <p className={classes['words']}>Everything the mouse can do the keyboard can.</p>
        </Card>
        <Card title="Licences of what Roadglass is made of">
          <dl className={classes['facts']}>
            {licences.map(({ part, licence }) => (
              <Fact key={part} name={part}>
                {licence}
              </Fact>
            ))}
          </dl>
        </Card>
      </div>
    </Page>
  );
}
