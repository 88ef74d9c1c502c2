import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface IconButtonProps extends Omit<ActionIconProps, 'aria-label'> {
  /** What it does: its tooltip, and its name for whoever cannot see the icon. */
  readonly title: string;
  /** Shown in the tooltip. */
  readonly shortcut?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that is an icon always says what it does. */
export function IconButton({ title, shortcut, onClick, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={shortcut === undefined ? title : `${title} (${shortcut})`}>
      <ActionIcon variant="subtle" color="gray" aria-label={title} onClick={onClick} {...rest}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
