import { useTranslation } from 'react-i18next';
import classes from './ShapePanel.module.css';

/** Told apart on asphalt, by day and night, and by most who see colours otherwise. */
const colours = [
  '#ffffff',
  '#ffee58',
  '#ffb74d',
  '#ff8a80',
  '#f06292',
  '#ba68c8',
  '#64b5f6',
  '#4dd0e1',
  '#66bb6a',
  '#c0ca33',
] as const;

interface ColourChoiceProps {
  /** `#rrggbb`; absent: the console's. */
  readonly colour: string | undefined;
  readonly onChange: (colour: string | undefined) => void;
}

/** Colours that are seen on a road; one of the project's own stays choosable. */
export function ColourChoice({ colour, onChange }: ColourChoiceProps) {
  const { t } = useTranslation();
  const own = colour?.toLowerCase();
  const shown =
    own !== undefined && !colours.some((one) => one === own) ? [own, ...colours] : colours;
  return (
    <div>
      <p className={classes['legend']} id="shape-colour">
        {t('Colour')}
      </p>
      <div className={classes['choices']} role="radiogroup" aria-labelledby="shape-colour">
        <button
          type="button"
          role="radio"
          aria-checked={own === undefined}
          className={classes['standard']}
          onClick={() => onChange(undefined)}
        >
          {t('Default')}
        </button>
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={one === own}
            aria-label={one}
            className={classes['swatch']}
            style={{ backgroundColor: one }}
            onClick={() => onChange(one)}
          />
        ))}
      </div>
    </div>
  );
}
