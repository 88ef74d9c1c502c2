import { Modal } from '@mantine/core';
import { closeDialog } from '../state/dialog-store';
import { shortcutGroups } from '../ui/shortcut-registry';
import { useShortcutList } from '../ui/shortcuts';
import { keyCap } from './key-cap';
import classes from './KeyboardDialog.module.css';

/** Every key that does something now, as registered. */
export function KeyboardDialog() {
  const shortcuts = useShortcutList();
  return (
    <Modal opened onClose={closeDialog} title="Keys" size="lg">
      <div className={classes['groups']}>
        {shortcutGroups.map((group) => {
          const own = shortcuts.filter((shortcut) => shortcut.group === group);
          return own.length === 0 ? null : (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {own.map(({ keys, title }) => (
                  <div key={title} className={classes['row']}>
                    <dt>{title}</dt>
                    <dd>
                      {keys.map((key) => (
                        <kbd key={key}>{keyCap(key)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <p className={classes['foot']}>
        Tab goes from part to part, the arrow keys from tile to tile, Enter fills the grid with one.
      </p>
    </Modal>
  );
}
