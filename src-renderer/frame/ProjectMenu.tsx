import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconDeviceFloppy, IconFolderOpen, IconRoad } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openDemo } from '../commands/open-demo';
import { run } from '../commands/run';
import { useConsole } from '../state/console-store';
import classes from './Header.module.css';

export function ProjectMenu() {
  const { t } = useTranslation();
  const project = useConsole(({ state }) => state?.project);
  if (!project) return null;
  return (
    <Menu position="bottom-start" shadow="md" width={220}>
      <Menu.Target>
        <UnstyledButton
          className={classes['project']}
          aria-label={t('Project {{name}}', { name: project.name })}
          title={project.path}
        >
          <span>{project.name}</span>
          {project.site !== '' && <span className={classes['site']}>{project.site}</span>}
          <IconChevronDown size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFolderOpen size={16} />}
          onClick={() => void run({ kind: 'choose-project' })}
        >
          {t('Open project…')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDeviceFloppy size={16} />}
          onClick={() => void run({ kind: 'save-project-as' })}
        >
          {t('Save project as…')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconRoad size={16} />} onClick={() => void openDemo()}>
          {t('Open the demo')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
