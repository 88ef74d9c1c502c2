import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyGroups } from '../frame/KeyGroups';
import { licences } from '../settings/licences';
import { closeDialog } from '../state/dialog-store';
import { foundTopics } from './help-search';
import type { HelpTerm } from './help-term';
import { helpTopics, type HelpTopic } from './help-topics';
import classes from './HelpDialog.module.css';

/** Short words on everything, to be searched or read from the top. */
export function HelpDialog() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [chosen, choose] = useState<string>();
  const found = foundTopics(helpTopics, search, t);
  const shown = found.find(({ id }) => id === chosen) ?? found[0];
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={t('Help')}
      size={920}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <div className={classes['help']}>
        <nav className={classes['topics']} aria-label={t('Topics')}>
          <TextInput
            data-autofocus
            aria-label={t('Search the help')}
            placeholder={t('Search the help')}
            leftSection={<IconSearch size={16} />}
            value={search}
            onChange={({ currentTarget: { value } }) => setSearch(value)}
          />
          {found.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className={classes['topic']}
              aria-current={id === shown?.id ? 'true' : undefined}
              onClick={() => choose(id)}
            >
              {t(title)}
            </button>
          ))}
        </nav>
        <div className={classes['text']} tabIndex={0} role="region" aria-label={t('Help text')}>
          {shown ? <Topic topic={shown} /> : <p>{t('The help says nothing of that.')}</p>}
        </div>
      </div>
    </Modal>
  );
}

function Topic({ topic: { title, sentences, terms, list } }: { readonly topic: HelpTopic }) {
  const { t } = useTranslation();
  return (
    <article className="selectable">
      <h3>{t(title)}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{t(sentence)}</p>
      ))}
      {terms && (
        <dl className={classes['terms']}>
          {terms.map((term) => (
            <Term key={term.name} term={term} />
          ))}
        </dl>
      )}
      {list === 'keys' && <KeyGroups />}
      {list === 'licences' && (
        <dl className={classes['terms']}>
          {licences.map(({ part, licence }) => (
            <div key={part}>
              <dt>{part}</dt>
              <dd>{licence}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

function Term({ term: { name, meaning, colour, word } }: { readonly term: HelpTerm }) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>
        {colour !== undefined && (
          <span className={classes['colour']} style={{ background: colour }} aria-hidden />
        )}
        {word ? t(name) : <code>{name}</code>}
      </dt>
      <dd>{t(meaning)}</dd>
    </div>
  );
}
