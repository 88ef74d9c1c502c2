import { useTranslation } from 'react-i18next';
import { shortcutGroups } from '../ui/shortcut-registry';
import { useShortcutList } from '../ui/shortcuts';
import { keyCap } from './key-cap';
import classes from './KeyboardDialog.module.css';

/** Every key that does something now, as registered. */
export function KeyGroups() {
  const { t } = useTranslation();
  const shortcuts = useShortcutList();
  return (
    <div className={classes['groups']}>
      {shortcutGroups.map((group) => {
        const own = shortcuts.filter((shortcut) => shortcut.group === group);
        return own.length === 0 ? null : (
          <section key={group} aria-label={t(group)}>
            <h3>{t(group)}</h3>
            <dl>
              {own.map(({ keys, title }) => (
                <div key={title} className={classes['row']}>
                  <dt>{t(title)}</dt>
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
  );
}
