import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileImport, IconScan } from '@tabler/icons-react';
import { run } from '../commands/run';

interface DetectionsMenuProps {
  readonly cameraId: string;
  /** Now they are those of a file. */
  readonly fromFile: boolean;
}

/** What finds the road users of a recording: its model, or a file of what one has found. */
export function DetectionsMenu({ cameraId, fromFile }: DetectionsMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md" width={300}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Detections" title="Detections">
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileImport size={16} />}
          onClick={() => void run({ kind: 'choose-detections', cameraId })}
        >
          Analyse with detections from a file…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconScan size={16} />}
          disabled={!fromFile}
          onClick={() => void run({ kind: 'set-detections', cameraId })}
        >
          Analyse with the detector again
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
