import { useTranslation } from 'react-i18next';
import { useView } from '../state/view-store';
import classes from './CountTable.module.css';

interface ShapeNameProps {
  readonly id: string;
  readonly name: string;
  readonly colour?: string | undefined;
}

/** The name of a line or zone under its colour; choosing it selects the shape on the picture. */
export function ShapeName({ id, name, colour }: ShapeNameProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes['name']}
      style={colour === undefined ? {} : { borderLeftColor: colour }}
      title={t('Select {{name}}', { name })}
      onClick={() => useView.setState({ selectedShapeId: id })}
    >
      {name}
    </button>
  );
}
